// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/cuts.h"

#include <algorithm>

#include "core/edit/edits.h"
#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"

namespace wangge::propose {
namespace {

// Blocks with more households than this are divided, in steps, until the community is in band.
std::vector<std::int64_t> stepsFor(const SizeRule& rule) {
  return {rule.maxHouseholds, rule.maxHouseholds * 2 / 5, rule.maxHouseholds / 6};
}

std::vector<FaceId> facesOf(const ProposedPlan& plan) {
  std::vector<FaceId> faces;
  for (const ProposedGrid& grid : plan.grids) faces.insert(faces.end(), grid.faces.begin(), grid.faces.end());
  std::sort(faces.begin(), faces.end());
  return faces;
}

// Buildings with the boxes of their outlines, ascending. Gone through once for a community, not once for a block: a
// city has many.
using Boxes = std::vector<std::pair<BuildingId, Box>>;

Boxes buildingsTouching(const Project& project, const Box& box) {
  Boxes result;
  project.buildings.forEach([&](BuildingId id, const Building& building) {
    if (!building.outline) return;
    const Box own = boxOf(*building.outline);
    if (own.touches(box)) result.emplace_back(id, own);
  });
  return result;
}

// Of these buildings, those whose boxes touch the face's: all that could stand in it.
std::vector<BuildingId> buildingsNear(const Project& project, FaceId face, const Boxes& buildings) {
  std::vector<BuildingId> result;
  const Box box = project.subdivision.face(face).box;
  for (const auto& [id, own] : buildings)
    if (own.touches(box)) result.push_back(id);
  return result;
}

// Divides the heaviest blocks with more than `least` households and lists their cells with them. True when there were
// any.
bool divideHeavy(Project& plan, CommunityId community, std::vector<FaceId> blocks, std::int64_t least,
                 const Boxes& around, std::vector<FaceId>& divided, std::vector<std::pair<FaceId, FaceId>>& pieces) {
  const auto households = [&](FaceId face) { return plan.subdivision.face(face).tally.households; };
  std::erase_if(blocks, [&](FaceId face) {
    return std::find(divided.begin(), divided.end(), face) != divided.end() || households(face) <= least;
  });
  std::stable_sort(blocks.begin(), blocks.end(), [&](FaceId a, FaceId b) { return households(a) > households(b); });
  bool any = false;
  for (FaceId face : blocks) {
    if (divided.size() == kMostBlocks) break;
    const std::vector<BuildingId> buildings = buildingsNear(plan, face, around);
    auto cut =
        buildings.size() < 2 ? fail(Error("edit.block_needs_buildings")) : divideBlock(plan, face, buildings, {});
    if (!cut) continue;
    const std::vector<FaceId> before = plan.communities.at(community).zone.faces;
    plan = std::move(cut->after);
    for (FaceId cell : plan.communities.at(community).zone.faces)
      if (cell == face || !std::binary_search(before.begin(), before.end(), cell)) pieces.emplace_back(cell, face);
    divided.push_back(face), any = true;
  }
  return any;
}

// What tells a cell wherever its block is divided again.
std::vector<std::pair<FaceId, Point>> cellsOf(const Project& divided, const std::vector<FaceId>& before,
                                              const ProposedPlan& plan, const std::vector<FaceId>& blocks) {
  std::vector<std::pair<FaceId, Point>> cells;
  for (FaceId face : facesOf(plan))
    if (!std::binary_search(before.begin(), before.end(), face) ||
        std::find(blocks.begin(), blocks.end(), face) != blocks.end())
      cells.emplace_back(face, pointOnSurface({divided.subdivision.polygonOf(face)}));
  return cells;
}

}  // namespace

std::vector<BuildingId> buildingsIn(const Project& project, FaceId face) {
  std::vector<BuildingId> result;
  for (const auto& [id, box] : buildingsTouching(project, project.subdivision.face(face).box))
    if (project.subdivision.locate(pointOnSurface({*project.buildings.at(id).outline})) == face) result.push_back(id);
  return result;
}

Outcome withCuts(const Project& project, const Options& options, Outcome outcome, std::stop_token stop) {
  if (!outOfBand(outcome.status) || outcome.plans.empty() || project.buildings.empty()) return outcome;
  const SizeRule& rule = project.profile.sizeRuleFor(project.communities.at(outcome.community).type);
  const std::vector<FaceId> faces = facesOf(outcome.plans.front());
  const Boxes around = buildingsTouching(project, boxAround(project, faces));
  std::vector<FaceId> divided;
  Project plan = project;
  Options again = options;
  again.cutBlocks = false;
  for (std::int64_t least : stepsFor(rule)) {
    const bool any = divideHeavy(plan, outcome.community, faces, least, around, divided, again.request.pieces);
    if (!any || stop.stop_requested()) continue;
    // Chosen faces name the cells too.
    if (!again.request.faces.empty()) return outcome;
    auto better = proposeFor(plan, outcome.community, again, stop);
    if (!better || better->plans.empty()) continue;
    const auto outside = [](const Outcome& o) { return std::pair(outOfBand(o.status), o.plans.front().cost.outside); };
    if (outside(*better) >= outside(outcome)) continue;
    better->cutBlocks = divided;
    better->cells = cellsOf(plan, faces, better->plans.front(), divided);
    // What was proven for whole blocks stays worth saying: it is why they are cut. Where cutting them is not enough
    // either, it would be taken for a proof about that.
    if (!outOfBand(better->status)) better->proofs = outcome.proofs;
    outcome = *std::move(better);
    if (!outOfBand(outcome.status)) break;
  }
  return outcome;
}

Result<Project> withBlocksDivided(const Project& project, const Outcome& outcome) {
  Project plan = project;
  if (outcome.cutBlocks.empty()) return plan;
  for (FaceId face : outcome.cutBlocks)
    if (!plan.subdivision.faces().contains(face)) return fail(Error("propose.outdated"));
  const Boxes around = buildingsTouching(project, boxAround(project, outcome.cutBlocks));
  for (FaceId face : outcome.cutBlocks) {
    auto cut = divideBlock(plan, face, buildingsNear(plan, face, around), {});
    if (!cut) return fail(Error("propose.outdated"));
    // The journal has one line, that of taking the proposal over.
    cut->after.journal = plan.journal;
    plan = std::move(cut->after);
  }
  return plan;
}

}  // namespace wangge::propose
