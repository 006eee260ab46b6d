// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/summary.h"

#include <algorithm>
#include <numbers>
#include <numeric>

#include "core/propose/problem.h"

namespace wangge::propose {
namespace {

// Calls `take(half-edge, other face)` for every piece of the grid's outline.
template <class Take>
void alongBorder(const Project& project, const Grid& grid, GridId id, Take take) {
  const Subdivision& s = project.subdivision;
  for (FaceId face : grid.zone.faces)
    for (HalfEdge h : s.boundary(face))
      if (const FaceId other = s.rightOf(h); s.face(other).grid != id) take(h, other);
}

std::int64_t millimetres(const Project& project, HalfEdge h) {
  return lengthOf(*project.subdivision.arc(h.arc).shape).value;
}

}  // namespace

std::int64_t Summary::between() const {
  return std::accumulate(follows.begin(), follows.end(), std::int64_t{0});
}

double Summary::onStreets() const {
  const std::int64_t all = between();
  const auto last = follows.begin() + static_cast<std::ptrdiff_t>(Follows::Street) + 1;
  return all == 0
             ? 1
             : static_cast<double>(std::accumulate(follows.begin(), last, std::int64_t{0})) / static_cast<double>(all);
}

std::int64_t GridBorder::total() const {
  return std::accumulate(follows.begin(), follows.end(), community);
}

double compactnessOf(Area area, std::int64_t decimetres) {
  const double perimeter = static_cast<double>(decimetres) / 10;
  return perimeter > 0 ? 4 * std::numbers::pi * area.squareMetres() / (perimeter * perimeter) : 0;
}

GridBorder borderOf(const Project& project, GridId id) {
  GridBorder border;
  const Grid* grid = project.grids.find(id);
  if (!grid) return border;
  alongBorder(project, *grid, id, [&](HalfEdge h, FaceId other) {
    const std::int64_t length = millimetres(project, h);
    if (project.subdivision.face(other).community != grid->community) {
      border.community += length;
    } else {
      border.follows[static_cast<std::size_t>(followsOf(project.subdivision.arc(h.arc).classes))] += length;
    }
  });
  for (std::int64_t& length : border.follows) length /= 100;
  border.community /= 100;
  return border;
}

Summary summaryOf(const Project& project, CommunityId id) {
  Summary summary;
  const Community* community = project.communities.find(id);
  if (!community) return summary;
  summary.households = community->zone.tally.households;
  for (FaceId face : community->zone.faces) summary.unassigned += !project.subdivision.face(face).grid;
  for (GridId gridId : gridsOf(project, id)) {
    const Grid& grid = project.grids.at(gridId);
    alongBorder(project, grid, gridId, [&](HalfEdge h, FaceId other) {
      const Face& beyond = project.subdivision.face(other);
      // A line between two grids is met from both sides; towards what no grid has it is none yet.
      if (beyond.community == id && beyond.grid && gridId < beyond.grid)
        summary.follows[static_cast<std::size_t>(followsOf(project.subdivision.arc(h.arc).classes))] +=
            millimetres(project, h);
    });
    if (grid.kind == GridKind::Dedicated) continue;
    const GridStatus status = statusOf(project, gridId);
    const std::int64_t households = grid.zone.tally.households;
    summary.least = summary.grids == 0 ? households : std::min(summary.least, households);
    summary.most = std::max(summary.most, households);
    summary.inBand += !mayBeOutOfBand(status);
    const auto precincts = static_cast<std::int64_t>(precinctsIn(project, grid.zone.faces).size());
    summary.precinctsCut += std::max<std::int64_t>(precincts - 1, 0);
    const double compactness = compactnessOf(grid.zone.area, borderOf(project, gridId).total());
    summary.leastCompactness = summary.grids == 0 ? compactness : std::min(summary.leastCompactness, compactness);
    summary.compactness += compactness;
    ++summary.grids;
  }
  if (summary.grids > 0) summary.compactness /= static_cast<double>(summary.grids);
  for (std::int64_t& length : summary.follows) length /= 100;
  return summary;
}

}  // namespace wangge::propose
