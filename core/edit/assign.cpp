// SPDX-License-Identifier: GPL-3.0-or-later
// Labelling faces with a grid, and making a new grid of faces.
#include "core/edit/support.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/life_of_codes.h"

namespace wangge {
namespace {

Result<void> requireMovable(const Project& project, std::span<const FaceId> faces) {
  if (auto sound = requireFaces(project, faces); !sound) return sound;
  for (GridId owner : ownersOf(project, faces))
    if (auto unlocked = requireUnlocked(project, owner); !unlocked) return unlocked;
  return {};
}

}  // namespace

Result<Project> assignFaces(const Project& before, std::span<const FaceId> faces, GridId grid, const EditContext& context) {
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
  healDrawn(project, borders);
  abolishEmpty(project, donors, grid, context);
  Message what(grid ? "journal.assign" : "journal.clear");
  what.with("faces", faces.size());
  if (grid) what.with("grid", nameOf(project, grid));
  enterJournal(project, std::move(what), context);
  return project;
}

Result<Project> newGrid(const Project& before, std::span<const FaceId> faces, const EditContext& context) {
  if (auto movable = requireMovable(before, faces); !movable) return fail(movable.error());
  const CommunityId community = before.subdivision.face(faces.front()).community;
  for (FaceId face : faces)
    if (before.subdivision.face(face).community != community) return fail(Error("edit.several_communities"));
  Project project = before;
  Grid fresh;
  fresh.community = community;
  const GridId grid = project.grids.add(fresh, project.info.copy);
  const std::vector<GridId> donors = ownersOf(before, faces);
  const std::vector<ArcId> borders = bordersOf(before, faces);
  for (FaceId face : faces) setGrid(project, face, grid);
  healDrawn(project, borders);
  if (!donors.empty()) recordLineage(project, "split", donors, {grid}, context.when);
  abolishEmpty(project, donors, grid, context);
  enterJournal(project, Message("journal.new_grid").with("faces", faces.size()).with("community", before.communities.at(community).name), context);
  return project;
}

}  // namespace wangge
