// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/divided.h"

#include <algorithm>

#include "core/base/sorted.h"
#include "core/geometry/point_on_surface.h"

namespace wangge::propose {

std::vector<FaceId> facesOf(const ProposedPlan& plan) {
  std::vector<FaceId> faces;
  for (const ProposedGrid& grid : plan.grids) faces.insert(faces.end(), grid.faces.begin(), grid.faces.end());
  std::sort(faces.begin(), faces.end());
  return faces;
}

Boxes buildingsTouching(const Project& project, const Box& box) {
  Boxes result;
  project.buildings.forEach([&](BuildingId id, const Building& building) {
    if (!building.outline) return;
    const Box own = boxOf(*building.outline);
    if (own.touches(box)) result.emplace_back(id, own);
  });
  return result;
}

std::vector<BuildingId> buildingsNear(const Project& project, FaceId face, const Boxes& buildings) {
  std::vector<BuildingId> result;
  const Box box = project.subdivision.face(face).box;
  for (const auto& [id, own] : buildings)
    if (own.touches(box)) result.push_back(id);
  return result;
}

bool divideHeavy(Divided& divided, CommunityId community, std::vector<FaceId> blocks, std::int64_t least,
                 std::int64_t most, const Boxes& around, bool onlyPlaces, std::stop_token stop) {
  Project& plan = divided.plan;
  const auto households = [&](FaceId face) { return plan.subdivision.face(face).tally.households; };
  std::erase_if(blocks, [&](FaceId face) { return divided.has(face) || households(face) <= least; });
  std::stable_sort(blocks.begin(), blocks.end(), [&](FaceId a, FaceId b) { return households(a) > households(b); });
  bool any = false;
  for (FaceId face : blocks) {
    if (divided.blocks.size() == kMostBlocks || stop.stop_requested()) break;
    const std::int64_t whole = households(face);
    const std::vector<BuildingId> buildings = buildingsNear(plan, face, around);
    if (onlyPlaces && !standingIn(plan, face, buildings).empty()) continue;
    auto cut = divideFace(plan, face, buildings, divided.fineness);
    if (!cut) continue;
    const std::vector<FaceId> before = plan.communities.at(community).zone.faces;
    plan = std::move(cut->after);
    for (FaceId cell : plan.communities.at(community).zone.faces) {
      if (cell != face && std::binary_search(before.begin(), before.end(), cell)) continue;
      divided.cells.emplace_back(cell, face);
      if (!cut->byPlaces || whole <= most) divided.pieces.emplace_back(cell, face);
    }
    divided.blocks.push_back(face), any = true;
    if (cut->byPlaces) divided.blocksOfPlaces.push_back(face);
    divided.shared = divided.shared || cut->shared;
  }
  return any;
}

FaceId blockOf(const Divided& divided, FaceId face) {
  for (const auto& [cell, block] : divided.cells)
    if (cell == face) return block;
  return face;
}

std::vector<std::pair<FaceId, Point>> cellsOf(const Divided& divided, const ProposedPlan& plan, const Boxes& around) {
  std::vector<std::pair<FaceId, Point>> cells;
  for (FaceId face : facesOf(plan)) {
    const auto cell = std::find_if(divided.cells.begin(), divided.cells.end(),
                                   [&](const auto& known) { return known.first == face; });
    if (cell == divided.cells.end()) continue;
    std::vector<Point> points;
    if (divided.isOfPlaces(cell->second)) {
      points = pointsOfPlaces(divided.plan, face);
    } else {
      const std::vector<BuildingId> standing =
          standingIn(divided.plan, face, buildingsNear(divided.plan, face, around));
      if (!standing.empty()) points = {pointOnSurface({*divided.plan.buildings.at(standing.front()).outline})};
    }
    cells.emplace_back(face,
                       points.empty() ? pointOnSurface({divided.plan.subdivision.polygonOf(face)}) : points.front());
  }
  return cells;
}

void tellOfBlocks(const Divided& divided, Outcome& outcome) {
  for (Proof& proof : outcome.proofs) {
    for (FaceId& face : proof.forced) face = blockOf(divided, face);
    sortUnique(proof.forced);
  }
  for (Remedy& remedy : outcome.remedies)
    if (remedy.face) remedy.face = blockOf(divided, remedy.face);
}

std::vector<FaceId> chosenCells(const Divided& divided, std::vector<FaceId> chosen) {
  if (chosen.empty()) return chosen;
  std::erase_if(chosen, [&](FaceId face) { return divided.has(face); });
  for (const auto& [cell, block] : divided.cells) chosen.push_back(cell);
  return chosen;
}

}  // namespace wangge::propose
