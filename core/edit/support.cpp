// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/support.h"

#include <algorithm>

#include "core/plan/life_of_codes.h"

namespace wangge {

std::string labelOf(const Project& project, GridId id) {
  const Grid& grid = project.grids.at(id);
  return !grid.code.empty() ? grid.code : !grid.name.empty() ? grid.name : "#" + std::to_string(id.value);
}

Result<void> requireUnlocked(const Project& project, GridId id) {
  if (!id) return {};
  const Grid* grid = project.grids.find(id);
  if (!grid) return fail(Error("edit.no_such_grid"));
  const Community* community = project.communities.find(grid->community);
  if (grid->locked || (community && community->locked)) return fail(Error("edit.locked").with("grid", labelOf(project, id)));
  return {};
}

Result<void> requireFaces(const Project& project, std::span<const FaceId> faces) {
  if (faces.empty()) return fail(Error("edit.nothing_selected"));
  for (FaceId id : faces) {
    const Face* face = project.subdivision.faces().find(id);
    if (!face || !face->community) return fail(Error("edit.outside_communities"));
    if (project.communities.at(face->community).locked)
      return fail(Error("edit.community_locked").with("community", project.communities.at(face->community).name));
  }
  return {};
}

std::vector<GridId> ownersOf(const Project& project, std::span<const FaceId> faces) {
  std::vector<GridId> owners;
  for (FaceId id : faces)
    if (const GridId grid = project.subdivision.face(id).grid) owners.push_back(grid);
  std::sort(owners.begin(), owners.end());
  owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
  return owners;
}

void abolishEmpty(Project& project, std::vector<GridId> grids, GridId into, const EditContext& context) {
  for (GridId id : grids) {
    const Grid* grid = project.grids.find(id);
    if (!grid || id == into || !grid->zone.faces.empty()) continue;
    bool hasUnits = false;
    project.units.forEach([&](UnitId, const Unit& unit) { hasUnits = hasUnits || unit.grid == id; });
    if (hasUnits) continue;
    recordLineage(project, "merge", {id}, into ? std::vector{into} : std::vector<GridId>{}, context.when);
    retireCode(project, id, context.when);
    for (BeatId beat : project.beats.ids())
      if (std::find(project.beats.at(beat).grids.begin(), project.beats.at(beat).grids.end(), id) !=
          project.beats.at(beat).grids.end())
        std::erase(project.beats.edit(beat).grids, id);
    project.grids.erase(id);
  }
}

void enterJournal(Project& project, Message what, const EditContext& context) {
  project.journal.add({context.when, context.author, std::move(what)}, project.info.copy);
}

}  // namespace wangge
