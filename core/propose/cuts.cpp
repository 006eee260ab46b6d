// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/cuts.h"

#include <algorithm>

#include "core/edit/edits.h"
#include "core/topology/outline.h"

namespace wangge::propose {
namespace {

// Blocks with more households than this are divided, in steps, until the community is in band.
std::vector<std::int64_t> stepsFor(const SizeRule& rule) {
  return {rule.maxHouseholds, rule.maxHouseholds * 2 / 5, rule.maxHouseholds / 6};
}

bool outOfBand(const Outcome& outcome) {
  return outcome.status == Status::Infeasible || outcome.status == Status::Unproven;
}

std::vector<FaceId> facesOf(const ProposedPlan& plan) {
  std::vector<FaceId> faces;
  for (const ProposedGrid& grid : plan.grids) faces.insert(faces.end(), grid.faces.begin(), grid.faces.end());
  std::sort(faces.begin(), faces.end());
  return faces;
}

// Buildings whose boxes touch the face's: all that could stand in it.
std::vector<BuildingId> buildingsNear(const Project& project, FaceId face) {
  std::vector<BuildingId> result;
  const Box box = project.subdivision.face(face).box;
  project.buildings.forEach([&](BuildingId id, const Building& building) {
    if (building.outline && boxOf(*building.outline).touches(box)) result.push_back(id);
  });
  return result;
}

// What tells a cell wherever its block is divided again.
std::vector<std::pair<FaceId, Point>> cellsOf(const Project& divided, const std::vector<FaceId>& before,
                                              const ProposedPlan& plan, const std::vector<FaceId>& blocks) {
  std::vector<std::pair<FaceId, Point>> cells;
  for (FaceId face : facesOf(plan))
    if (!std::binary_search(before.begin(), before.end(), face) ||
        std::find(blocks.begin(), blocks.end(), face) != blocks.end())
      cells.emplace_back(face, interiorPoint({divided.subdivision.polygonOf(face)}));
  return cells;
}

// Pieces of blocks beyond the first one of each, counted by grid.
std::int64_t cutsIn(const Project& project, const std::vector<std::pair<FaceId, Point>>& cells,
                    const ProposedPlan& plan) {
  std::vector<std::pair<FaceId, std::size_t>> pieces;
  for (const auto& [cell, place] : cells)
    for (std::size_t g = 0; g < plan.grids.size(); ++g)
      if (std::binary_search(plan.grids[g].faces.begin(), plan.grids[g].faces.end(), cell))
        pieces.emplace_back(project.subdivision.locate(place), g);
  std::sort(pieces.begin(), pieces.end());
  pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
  std::int64_t cuts = 0;
  for (std::size_t i = 1; i < pieces.size(); ++i) cuts += pieces[i].first == pieces[i - 1].first;
  return cuts;
}

}  // namespace

std::vector<BuildingId> buildingsIn(const Project& project, FaceId face) {
  std::vector<BuildingId> result;
  for (BuildingId id : buildingsNear(project, face))
    if (project.subdivision.locate(interiorPoint({*project.buildings.at(id).outline})) == face) result.push_back(id);
  return result;
}

Outcome withCuts(const Project& project, const Options& options, Outcome outcome, std::stop_token stop) {
  if (!outOfBand(outcome) || outcome.plans.empty() || project.buildings.empty()) return outcome;
  const SizeRule& rule = project.profile.sizeRuleFor(project.communities.at(outcome.community).type);
  const std::vector<FaceId> faces = facesOf(outcome.plans.front());
  std::vector<FaceId> divided;
  Project plan = project;
  for (std::int64_t least : stepsFor(rule)) {
    bool any = false;
    for (FaceId face : faces) {
      if (project.subdivision.face(face).tally.households <= least) continue;
      if (std::find(divided.begin(), divided.end(), face) != divided.end()) continue;
      const std::vector<BuildingId> buildings = buildingsNear(plan, face);
      auto cut =
          buildings.size() < 2 ? fail(Error("edit.block_needs_buildings")) : divideBlock(plan, face, buildings, {});
      if (!cut) continue;
      plan = *std::move(cut);
      divided.push_back(face), any = true;
    }
    if (!any || stop.stop_requested()) continue;
    Options again = options;
    again.cutBlocks = false;
    // Chosen faces name the cells too.
    if (!again.request.faces.empty()) return outcome;
    auto better = proposeFor(plan, outcome.community, again, stop);
    if (!better || better->plans.empty()) continue;
    const auto outside = [](const Outcome& o) { return std::pair(outOfBand(o), o.plans.front().cost.outside); };
    if (outside(*better) >= outside(outcome)) continue;
    better->cutBlocks = divided;
    better->cells = cellsOf(plan, faces, better->plans.front(), divided);
    for (ProposedPlan& proposed : better->plans) proposed.cost.blocksCut = cutsIn(project, better->cells, proposed);
    // What was proven for whole blocks stays worth saying: it is why they are cut.
    better->proofs = outcome.proofs;
    outcome = *std::move(better);
    if (!outOfBand(outcome)) break;
  }
  return outcome;
}

Result<Project> withBlocksDivided(const Project& project, const Outcome& outcome) {
  Project plan = project;
  for (FaceId face : outcome.cutBlocks) {
    if (!plan.subdivision.faces().contains(face)) return fail(Error("propose.outdated"));
    auto cut = divideBlock(plan, face, buildingsNear(plan, face), {});
    if (!cut) return fail(Error("propose.outdated"));
    // The journal has one line, that of taking the proposal over.
    const auto journal = plan.journal;
    plan = *std::move(cut);
    plan.journal = journal;
  }
  return plan;
}

}  // namespace wangge::propose
