// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing a block between its buildings, by hand or by painting some of them.
#include <algorithm>
#include <map>
#include <set>

#include "core/edit/support.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/geometry/voronoi_lines.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

// The buildings by the face that they stand in, those outside every community left out.
std::map<FaceId, std::vector<BuildingId>> byFace(const Project& project, std::span<const BuildingId> buildings) {
  std::map<FaceId, std::vector<BuildingId>> result;
  for (BuildingId id : buildings)
    if (const Building* building = project.buildings.find(id)) {
      const FaceId face = project.subdivision.locate(pointOnSurface({*building->outline}));
      if (face != kUniverse && project.subdivision.face(face).community) result[face].push_back(id);
    }
  return result;
}

// Corners of open ground without a building go to the cell with the longest border.
void joinEmptyCells(Project& project, std::span<const ArcId> drawn, std::span<const BuildingId> buildings) {
  std::set<FaceId> built;
  for (BuildingId id : buildings)
    built.insert(project.subdivision.locate(pointOnSurface({*project.buildings.at(id).outline})));
  std::set<ArcId> lines(drawn.begin(), drawn.end());
  std::set<FaceId> empty;
  for (ArcId id : drawn)
    for (FaceId face : {project.subdivision.arc(id).left, project.subdivision.arc(id).right})
      if (!built.contains(face)) empty.insert(face);
  for (FaceId cell : empty) {
    const Subdivision& s = project.subdivision;
    if (!s.faces().contains(cell)) continue;
    std::map<FaceId, std::pair<std::int64_t, std::vector<ArcId>>> borders;
    for (HalfEdge h : s.boundary(cell)) {
      if (!lines.contains(h.arc)) continue;
      auto& [length, arcs] = borders[s.rightOf(h)];
      length += lengthOf(*s.arc(h.arc).shape).value;
      arcs.push_back(h.arc);
    }
    const auto longest = std::max_element(borders.begin(), borders.end(),
                                          [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    if (longest != borders.end()) removeArcsFrom(project, longest->second.second);
  }
}

// Draws the lines between the buildings of one face; returns the arcs drawn.
Result<std::vector<ArcId>> drawBetween(Project& project, FaceId face, std::span<const BuildingId> buildings) {
  std::vector<Polygon> shapes;
  for (BuildingId id : buildings) shapes.push_back(*project.buildings.at(id).outline);
  const Polygon block = project.subdivision.polygonOf(face);
  const Face labels = project.subdivision.face(face);
  const auto lines = voronoiLines(shapes, block);
  if (!lines) return fail(lines.error());
  const auto drawn = insertInside(project, *lines, {block}, [&](const Face& f) {
    return f.community == labels.community && f.grid == labels.grid;
  });
  if (drawn) joinEmptyCells(project, *drawn, buildings);
  return drawn;
}

// The buildings that the block would be divided between.
Result<std::vector<BuildingId>> dividing(const Project& project, FaceId face, std::span<const BuildingId> buildings) {
  if (auto movable = requireMovable(project, std::span(&face, 1)); !movable) return fail(movable.error());
  std::vector<BuildingId> here = byFace(project, buildings)[face];
  if (here.size() < 2) return fail(Error("edit.block_needs_buildings"));
  return here;
}

}  // namespace

Result<Message> dividingBlock(const Project& project, FaceId face, std::span<const BuildingId> buildings) {
  if (auto movable = requireMovable(project, std::span(&face, 1)); !movable) return fail(movable.error());
  int here = 0;
  for (BuildingId id : buildings) {
    const Building* building = project.buildings.find(id);
    if (building && project.subdivision.locate(pointOnSurface({*building->outline})) == face && ++here == 2)
      return Message("journal.divide_block");
  }
  return fail(Error("edit.block_needs_buildings"));
}

Result<Step> divideBlock(const Project& before, FaceId face, std::span<const BuildingId> buildings,
                         const EditContext& context) {
  const auto here = dividing(before, face, buildings);
  if (!here) return fail(here.error());
  Project project = before;
  const auto drawn = drawBetween(project, face, *here);
  if (!drawn) return fail(drawn.error());
  if (drawn->empty()) return fail(Error("edit.block_needs_buildings"));
  return stepTo(std::move(project), Message("journal.divide_block").with("count", here->size()), context, Selection{});
}

Result<Step> assignBuildings(const Project& before, std::span<const BuildingId> chosen,
                             std::span<const BuildingId> nearby, GridId grid, const EditContext& context) {
  if (auto unlocked = requireUnlocked(before, grid); !unlocked) return fail(unlocked.error());
  const auto wanted = byFace(before, chosen);
  if (wanted.empty()) return fail(Error("edit.outside_communities"));
  const auto all = byFace(before, nearby);
  Project project = before;
  std::vector<ArcId> drawn;
  std::vector<FaceId> moved;
  CommunityId community = grid ? before.grids.at(grid).community : CommunityId{};
  for (const auto& [face, buildings] : wanted) {
    const Face& block = before.subdivision.face(face);
    if (auto movable = requireMovable(before, std::span(&face, 1)); !movable) return fail(movable.error());
    if (!community) community = block.community;
    if (block.community != community) return fail(Error("edit.several_communities"));
    const auto known = all.find(face);
    if (known != all.end() && known->second.size() > buildings.size()) {
      const auto lines = drawBetween(project, face, known->second);
      if (!lines) return fail(lines.error());
      drawn.insert(drawn.end(), lines->begin(), lines->end());
    }
    for (BuildingId id : buildings)
      moved.push_back(project.subdivision.locate(pointOnSurface({*before.buildings.at(id).outline})));
  }
  std::sort(moved.begin(), moved.end());
  moved.erase(std::unique(moved.begin(), moved.end()), moved.end());
  auto next = grid ? assignFaces(project, moved, grid, context) : newGrid(project, moved, context);
  if (!next) return next;
  // Cells that stay together are one block again.
  removeNeedlessArcs(next->after, drawn);
  return next;
}

}  // namespace wangge
