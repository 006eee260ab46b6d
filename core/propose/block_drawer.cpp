// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/block_drawer.h"

#include <algorithm>
#include <set>

#include "core/edit/places.h"
#include "core/geometry/point_on_surface.h"
#include "core/geometry/voronoi_lines.h"
#include "core/topology/outline.h"

namespace wangge::propose {

BlockDrawer::BlockDrawer(const Project& project, const Outcome& outcome, const WithCells& cells,
                         const std::stop_token& stop)
    : m_project(project),
      m_outcome(outcome),
      m_cells(cells),
      m_stop(stop),
      m_around(buildingsTouching(project, boxAround(project, outcome.cutBlocks))),
      m_cellsOf(outcome.cutBlocks.size()),
      m_talliesOf(outcome.cutBlocks.size()),
      m_kept(outcome.cutBlocks.size()),
      m_never(outcome.cutBlocks.size()),
      m_plans{project} {
  for (std::size_t g = 0; g < cells.proposed.grids.size(); ++g)
    for (FaceId face : cells.proposed.grids[g].faces) m_gridOf[face] = static_cast<int>(g);
  std::unordered_map<FaceId, std::size_t> blocks;
  for (std::size_t b = 0; b < outcome.cutBlocks.size(); ++b) blocks[outcome.cutBlocks[b]] = b;
  std::set<FaceId> summed;
  for (const auto& [cell, place] : outcome.cells) {
    const auto block = blocks.find(project.subdivision.locate(place));
    if (block == blocks.end()) continue;
    const int group = groupAt(place);
    m_cellsOf[block->second].push_back({place, group});
    const FaceId face = cells.plan.subdivision.locate(place);
    if (summed.insert(face).second) m_talliesOf[block->second][group] += cells.plan.subdivision.face(face).tally;
  }
}

int BlockDrawer::groupAt(Point place) const {
  const auto at = m_gridOf.find(m_cells.plan.subdivision.locate(place));
  return at == m_gridOf.end() ? -1 : at->second;
}

std::optional<BlockDrawer::Kept> BlockDrawer::keptIn(FaceId block) const {
  std::map<Point, int> kept;
  for (Point p : pointsOfPlaces(m_project, block)) {
    const int group = groupAt(p);
    if (group < 0) return std::nullopt;
    kept.emplace(p, group);
  }
  std::vector<Polygon> shapes;
  std::vector<int> groups;
  for (BuildingId id : standingIn(m_project, block, buildingsNear(m_project, block, m_around))) {
    shapes.push_back(*m_project.buildings.at(id).outline);
    groups.push_back(groupAt(pointOnSurface({shapes.back()})));
    if (groups.back() < 0) return std::nullopt;
  }
  const Polygon outline = m_project.subdivision.polygonOf(block);
  for (const auto& [p, shape] : wallPoints(shapes))
    if (contains(outline, p)) kept.emplace(p, groups[shape]);
  Kept result;
  for (const auto& [p, group] : kept) result.points.push_back(p), result.groups.push_back(group);
  return result;
}

// Whether the pieces of the block go to grids as its cells do, with the same residents.
bool BlockDrawer::hasSame(const Project& before, const Project& after, std::size_t block) const {
  std::map<FaceId, int> groupOf;
  for (const Cell& cell : m_cellsOf[block]) {
    const auto [known, fresh] = groupOf.emplace(after.subdivision.locate(cell.place), cell.group);
    if (!fresh && known->second != cell.group) return false;
  }
  std::map<int, Tally> tallies;
  for (const auto& [face, group] : groupOf) tallies[group] += after.subdivision.face(face).tally;
  const auto pieces = [&](const Project& plan) { return plan.communities.at(m_outcome.community).zone.faces.size(); };
  return tallies == m_talliesOf[block] && pieces(after) - pieces(before) + 1 == groupOf.size();
}

bool BlockDrawer::drawStraight(Project& plan, std::size_t block) {
  const FaceId face = m_outcome.cutBlocks[block];
  if (!m_kept[block]) m_kept[block] = keptIn(face);
  if (!m_kept[block]) return false;
  const auto drawn = drawStraightBetweenGroups(plan, face, m_kept[block]->points, m_kept[block]->groups, m_stop);
  return drawn && hasSame(m_plans.back(), plan, block);
}

Result<Project> BlockDrawer::draw(std::vector<char>& straight) {
  for (std::size_t b = 0; b < straight.size(); ++b) straight[b] = straight[b] && !m_never[b];
  std::size_t same = 0;
  while (same < m_how.size() && m_how[same] == straight[same]) ++same;
  m_how.resize(same);
  m_plans.erase(m_plans.begin() + static_cast<std::ptrdiff_t>(same) + 1, m_plans.end());
  for (std::size_t b = same; b < straight.size(); ++b) {
    if (m_stop.stop_requested()) return fail(Error("job.cancelled"));
    const FaceId face = m_outcome.cutBlocks[b];
    if (!m_project.subdivision.faces().contains(face)) return fail(Error("propose.outdated"));
    Project plan = m_plans.back();
    ++m_drawn;
    if (straight[b] && !drawStraight(plan, b)) {
      if (m_stop.stop_requested()) return fail(Error("job.cancelled"));
      straight[b] = 0, m_never[b] = 1;
      plan = m_plans.back();
    }
    if (!straight[b]) {
      auto cut = divideFace(plan, face, buildingsNear(plan, face, m_around), m_outcome.fineness);
      if (!cut) return fail(Error("propose.outdated"));
      plan = std::move(cut->after);
    }
    m_plans.push_back(std::move(plan));
    m_how.push_back(straight[b]);
  }
  return m_plans.back();
}

}  // namespace wangge::propose
