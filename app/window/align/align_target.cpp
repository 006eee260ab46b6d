// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/align_target.h"

namespace wangge {
namespace {

void addFaces(const Project& project, std::span<const FaceId> faces, AlignUnits& units) {
  for (FaceId id : faces) {
    const Face* face = project.subdivision.faces().find(id);
    if (!face) continue;
    if (face->precinct) units.precincts.insert(face->precinct);
    if (face->community) units.communities.insert(face->community);
    if (face->grid) units.grids.insert(face->grid);
  }
}

}  // namespace

AlignTarget standing(AlignTarget target, const Project& project) {
  const auto keep = [](auto& id, const auto& table) {
    if (!table.contains(id)) id = {};
  };
  keep(target.precinct, project.precincts), keep(target.other, project.precincts);
  keep(target.division, project.divisions), keep(target.community, project.communities);
  keep(target.grid, project.grids);
  for (auto* faces : {&target.part, &target.around})
    std::erase_if(*faces, [&](FaceId id) { return id == kUniverse || !project.subdivision.faces().contains(id); });
  return target;
}

Selection selectionOf(const AlignTarget& target) {
  Selection selection;
  if (target.grid) {
    selection.grids = {target.grid};
  } else if (target.community) {
    selection.communities = {target.community};
  } else {
    for (PrecinctId id : {target.precinct, target.other})
      if (id) selection.precincts.push_back(id);
  }
  return selection;
}

bool AlignUnits::hold(const AlignTarget& target) const {
  if (target.grid) return grids.contains(target.grid);
  if (target.community) return communities.contains(target.community);
  if (target.precinct) return precincts.contains(target.precinct) || precincts.contains(target.other);
  return target.division && subdistricts.contains(target.division);
}

AlignUnits unitsOf(const Project& project, const Selection& selection) {
  AlignUnits units;
  addFaces(project, selection.faces, units);
  for (GridId id : selection.grids)
    if (const Grid* grid = project.grids.find(id)) {
      units.grids.insert(id);
      units.communities.insert(grid->community);
      addFaces(project, grid->zone.faces, units);
    }
  for (CommunityId id : selection.communities)
    if (const Community* community = project.communities.find(id)) {
      units.communities.insert(id);
      for (FaceId face : community->zone.faces)
        if (const PrecinctId precinct = project.subdivision.face(face).precinct) units.precincts.insert(precinct);
    }
  for (PrecinctId id : selection.precincts)
    if (project.precincts.contains(id)) units.precincts.insert(id);
  for (CommunityId id : units.communities)
    if (project.communities.contains(id))
      if (const DivisionId subdistrict = ancestorOf(project, id, Level::Subdistrict))
        units.subdistricts.insert(subdistrict);
  return units;
}

}  // namespace wangge
