// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/cells.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/base/sorted.h"
#include "core/edit/places.h"
#include "core/geometry/point_on_surface.h"
#include "core/geometry/voronoi_lines.h"
#include "core/propose/cuts.h"
#include "core/propose/divided.h"
#include "core/topology/outline.h"

namespace wangge::propose {
namespace {

// The proposal in the faces of a plan in which the cells are drawn, or pieces of several cells of one grid.
Result<WithCells> named(Project plan, const Outcome& outcome, const ProposedPlan& proposed) {
  WithCells result{std::move(plan), proposed, outcome.anchors, outcome.faces};
  std::unordered_map<FaceId, FaceId> names;
  std::set<FaceId> pieces;
  for (const auto& [cell, place] : outcome.cells) {
    names[cell] = result.plan.subdivision.locate(place);
    pieces.insert(names[cell]);
  }
  result.faces -= outcome.cells.size() - pieces.size();
  const auto rename = [&](std::vector<FaceId>& faces) {
    for (FaceId& face : faces)
      if (const auto at = names.find(face); at != names.end()) face = at->second;
  };
  std::size_t faces = 0;
  std::set<FaceId> all;
  for (ProposedGrid& grid : result.proposed.grids) {
    rename(grid.faces);
    sortUnique(grid.faces);
    faces += grid.faces.size(), all.insert(grid.faces.begin(), grid.faces.end());
  }
  if (all.size() != faces) return fail(Error("propose.outdated"));  // a face in two grids
  rename(result.anchors);
  return result;
}

// What a border through a block keeps apart: its places and the walls of its buildings, each with the grid it goes to.
struct Kept {
  std::vector<Point> points;  // ascending
  std::vector<int> groups;
};

std::optional<Kept> keptIn(const Project& project, FaceId block, const Boxes& around, const WithCells& cells,
                           const std::unordered_map<FaceId, int>& gridOf) {
  std::map<Point, int> kept;
  const auto groupAt = [&](Point p) {
    const auto at = gridOf.find(cells.plan.subdivision.locate(p));
    return at == gridOf.end() ? -1 : at->second;
  };
  for (Point p : pointsOfPlaces(project, block)) {
    const int group = groupAt(p);
    if (group < 0) return std::nullopt;
    kept.emplace(p, group);
  }
  std::vector<Polygon> shapes;
  std::vector<int> groups;
  for (BuildingId id : standingIn(project, block, buildingsNear(project, block, around))) {
    shapes.push_back(*project.buildings.at(id).outline);
    groups.push_back(groupAt(pointOnSurface({shapes.back()})));
    if (groups.back() < 0) return std::nullopt;
  }
  const Polygon outline = project.subdivision.polygonOf(block);
  for (const auto& [p, shape] : wallPoints(shapes))
    if (contains(outline, p)) kept.emplace(p, groups[shape]);
  Kept result;
  for (const auto& [p, group] : kept) result.points.push_back(p), result.groups.push_back(group);
  return result;
}

// These of the outcome's blocks divided anew, this time only where `cells` has borders between grids. `around`: at
// least the buildings that touch them.
Result<Project> dividedBetweenGrids(const Project& project, const Outcome& outcome, const WithCells& cells,
                                    std::span<const FaceId> blocks, const Boxes& around) {
  std::unordered_map<FaceId, int> gridOf;
  for (std::size_t g = 0; g < cells.proposed.grids.size(); ++g)
    for (FaceId face : cells.proposed.grids[g].faces) gridOf[face] = static_cast<int>(g);
  Outcome others = outcome;
  std::erase_if(others.cutBlocks,
                [&](FaceId block) { return std::find(blocks.begin(), blocks.end(), block) != blocks.end(); });
  auto plan = withBlocksDivided(project, others);
  if (!plan) return plan;
  for (FaceId block : blocks) {
    const auto kept = keptIn(project, block, around, cells, gridOf);
    if (!kept) return fail(Error("propose.outdated"));
    if (auto drawn = drawStraightBetweenGroups(*plan, block, kept->points, kept->groups); !drawn)
      return fail(drawn.error());
  }
  return plan;
}

std::vector<Tally> talliesOf(const WithCells& cells) {
  std::vector<Tally> tallies;
  for (const ProposedGrid& grid : cells.proposed.grids) {
    tallies.emplace_back();
    for (FaceId face : grid.faces) tallies.back() += cells.plan.subdivision.face(face).tally;
  }
  return tallies;
}

// What was promised of each grid, without the units that go with it. None when a unit is gone.
std::optional<std::vector<Tally>> promised(const Project& project, const Outcome& outcome,
                                           const ProposedPlan& proposed) {
  std::vector<Tally> tallies;
  for (const ProposedGrid& grid : proposed.grids) {
    tallies.push_back(grid.tally);
    for (std::size_t u = 0; u < outcome.units.size(); ++u) {
      if (!std::binary_search(grid.faces.begin(), grid.faces.end(), outcome.anchors[u])) continue;
      const Unit* unit = project.units.find(outcome.units[u]);
      if (!unit) return std::nullopt;
      tallies.back() -= unit->tally;
    }
  }
  return tallies;
}

std::size_t partsOf(const WithCells& cells, std::size_t grid) {
  return connectedParts(cells.plan.subdivision, cells.proposed.grids[grid].faces).size();
}

// Every face of the community that the plan had not, and every face of the proposal, is in the proposal once.
bool complete(const Project& before, const Outcome& outcome, const WithCells& cells) {
  std::set<FaceId> known;
  for (const ProposedGrid& grid : cells.proposed.grids) known.insert(grid.faces.begin(), grid.faces.end());
  if (known.size() != cells.faces) return false;
  const std::vector<FaceId>& was = before.communities.at(outcome.community).zone.faces;
  for (FaceId face : cells.plan.communities.at(outcome.community).zone.faces)
    if (!std::binary_search(was.begin(), was.end(), face) && !known.contains(face)) return false;
  return true;
}

// The proposal with straighter borders in these blocks; none where that would change anything else.
std::optional<WithCells> straightened(const Project& project, const Outcome& outcome, const ProposedPlan& proposed,
                                      const WithCells& cells, std::span<const FaceId> blocks, const Boxes& around) {
  const auto plan = dividedBetweenGrids(project, outcome, cells, blocks, around);
  if (!plan) return std::nullopt;
  auto straight = named(*plan, outcome, proposed);
  if (!straight || !complete(project, outcome, *straight) || talliesOf(*straight) != talliesOf(cells))
    return std::nullopt;
  for (std::size_t g = 0; g < proposed.grids.size(); ++g)
    if (partsOf(*straight, g) > partsOf(cells, g)) return std::nullopt;
  return *std::move(straight);
}

// Takes the straighter borders of blocks together, and of halves of them where that cannot be.
class Straightener {
 public:
  Straightener(const Project& project, const Outcome& outcome, const ProposedPlan& proposed, const WithCells& cells)
      : m_project(project),
        m_outcome(outcome),
        m_proposed(proposed),
        m_cells(cells),
        m_around(buildingsTouching(project, boxAround(project, outcome.cutBlocks))),
        m_best(cells) {}

  void take(std::span<const FaceId> blocks) {
    std::vector<FaceId> all = m_taken;
    all.insert(all.end(), blocks.begin(), blocks.end());
    if (auto straight = straightened(m_project, m_outcome, m_proposed, m_cells, all, m_around)) {
      m_taken = std::move(all), m_best = *std::move(straight);
    } else if (blocks.size() > 1) {
      take(blocks.first(blocks.size() / 2)), take(blocks.subspan(blocks.size() / 2));
    }
  }
  WithCells result() && { return std::move(m_best); }

 private:
  const Project& m_project;
  const Outcome& m_outcome;
  const ProposedPlan& m_proposed;
  const WithCells& m_cells;
  const Boxes m_around;
  WithCells m_best;
  std::vector<FaceId> m_taken;
};

}  // namespace

Result<WithCells> withCells(const Project& project, const Outcome& outcome, const ProposedPlan& proposed) {
  auto divided = withBlocksDivided(project, outcome);
  if (!divided) return fail(divided.error());
  auto cells = named(*std::move(divided), outcome, proposed);
  if (!cells || outcome.cutBlocks.empty()) return cells;
  // What was promised has to come, to the household.
  if (!blocksOfPlaces(project, outcome).empty()) {
    const auto tallies = promised(project, outcome, proposed);
    if (!tallies || talliesOf(*cells) != *tallies || !complete(project, outcome, *cells))
      return fail(Error("propose.outdated"));
  }
  // The straighter borders are for the eye: in all blocks, else in as many as can be.
  Straightener straightener(project, outcome, proposed, *cells);
  straightener.take(outcome.cutBlocks);
  return std::move(straightener).result();
}

}  // namespace wangge::propose
