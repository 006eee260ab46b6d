// SPDX-License-Identifier: GPL-3.0-or-later
// Labelling faces with a grid, and making a new grid of faces.
#include <algorithm>
#include <set>

#include "core/edit/support.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"

namespace wangge {
namespace {

// Whether the faces are all that one comprehensive grid has, and nothing else.
bool isOneGrid(const Project& project, std::span<const FaceId> faces, const std::vector<GridId>& donors) {
  if (donors.size() != 1 || project.grids.at(donors[0]).kind != GridKind::Comprehensive) return false;
  const std::set<FaceId> taken(faces.begin(), faces.end());
  return std::ranges::equal(taken, project.grids.at(donors[0]).zone.faces);  // both ascending
}

}  // namespace

Result<Step> assignFaces(const Project& before, std::span<const FaceId> faces, GridId grid,
                         const EditContext& context) {
  if (auto movable = requireMovable(before, faces); !movable) return fail(movable.error());
  if (auto unlocked = requireUnlocked(before, grid); !unlocked) return fail(unlocked.error());
  if (grid)
    for (FaceId face : faces)
      if (before.subdivision.face(face).community != before.grids.at(grid).community)
        return fail(Error("edit.other_community").with("grid", nameOf(before, grid)));
  Project project = before;
  const std::vector<GridId> donors = ownersOf(before, faces);
  const std::vector<ArcId> borders = bordersOf(before, faces);
  for (FaceId face : faces) setGrid(project, face, grid);
  removeNeedlessArcs(project, borders);
  abolishEmpty(project, donors, {grid}, context);
  Message what(grid ? "journal.assign" : "journal.clear");
  what.with("faces", faces.size());
  if (grid) what.with("grid", nameOf(project, grid));
  return stepTo(std::move(project), std::move(what), context,
                grid ? std::optional(Selection{{}, {grid}}) : std::nullopt);
}

Result<Step> newGrid(const Project& before, std::span<const FaceId> faces, const EditContext& context) {
  if (auto movable = requireMovable(before, faces); !movable) return fail(movable.error());
  const CommunityId community = before.subdivision.face(faces.front()).community;
  for (FaceId face : faces)
    if (before.subdivision.face(face).community != community) return fail(Error("edit.several_communities"));
  const std::vector<GridId> donors = ownersOf(before, faces);
  const std::vector<ArcId> borders = bordersOf(before, faces);
  if (isOneGrid(before, faces, donors))
    return fail(Error("edit.is_grid_already").with("grid", nameOf(before, donors[0])));
  Project project = before;
  Grid fresh;
  fresh.community = community;
  const GridId grid = project.grids.add(fresh, project.info.copy);
  for (FaceId face : faces) setGrid(project, face, grid);
  removeNeedlessArcs(project, borders);
  std::vector<GridId> parts;
  for (GridId donor : donors)
    if (!project.grids.at(donor).zone.faces.empty()) parts.push_back(donor);
  if (!parts.empty()) {
    const std::vector<GridId> divided = parts;
    parts.push_back(grid);
    recordLineage(project, "split", divided, parts, context.when);
  }
  abolishEmpty(project, donors, {grid}, context);
  return stepTo(
      std::move(project),
      Message("journal.new_grid").with("faces", faces.size()).with("community", before.communities.at(community).name),
      context, Selection{{}, {grid}});
}

Result<Step> splitOff(const Project& before, std::span<const FaceId> faces, const EditContext& context) {
  if (auto movable = requireMovable(before, faces); !movable) return fail(movable.error());
  const std::vector<GridId> donors = ownersOf(before, faces);
  if (donors.size() != 1 || before.grids.at(donors[0]).kind != GridKind::Comprehensive)
    return newGrid(before, faces, context);
  const std::set<FaceId> taken(faces.begin(), faces.end());
  std::vector<FaceId> rest = before.grids.at(donors[0]).zone.faces;
  std::erase_if(rest, [&](FaceId face) { return taken.contains(face); });
  const auto weight = [&](std::span<const FaceId> part) {
    return std::pair(tallyIn(before, part).households, areaIn(before, part));
  };
  const bool ofOneGrid =
      std::all_of(taken.begin(), taken.end(), [&](FaceId id) { return before.subdivision.face(id).grid == donors[0]; });
  if (!ofOneGrid || rest.empty() || weight(std::vector(taken.begin(), taken.end())) <= weight(rest))
    return newGrid(before, faces, context);
  auto step = newGrid(before, rest, context);
  if (step) step->selection = Selection{{}, donors};
  return step;
}

}  // namespace wangge
