// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/labels.h"

#include <algorithm>

#include "core/plan/counting.h"

namespace wangge {
namespace {

void addFace(Zone& zone, FaceId id, const Face& face) {
  const auto at = std::lower_bound(zone.faces.begin(), zone.faces.end(), id);
  WANGGE_CONTRACT(at == zone.faces.end() || *at != id);
  zone.faces.insert(at, id);
  zone.area += face.area;
  zone.tally += face.tally;
}

void dropFace(Zone& zone, FaceId id, const Face& face) {
  const auto at = std::lower_bound(zone.faces.begin(), zone.faces.end(), id);
  WANGGE_CONTRACT(at != zone.faces.end() && *at == id);
  zone.faces.erase(at);
  zone.area -= face.area;
  zone.tally -= face.tally;
}

template <class IdType, class Record>
void relabel(Table<IdType, Record>& zones, IdType from, IdType to, FaceId id, const Face& face) {
  if (from) dropFace(zones.edit(from).zone, id, face);
  if (to) addFace(zones.edit(to).zone, id, face);
}

// Takes a face out of (dropFace), or puts it into (addFace), all zones that its labels name.
void inZones(Project& project, FaceId id, const Face& face, void (*change)(Zone&, FaceId, const Face&)) {
  if (face.community) change(project.communities.edit(face.community).zone, id, face);
  if (face.grid) change(project.grids.edit(face.grid).zone, id, face);
  if (face.precinct) change(project.precincts.edit(face.precinct).zone, id, face);
}

// Moves a unit's tally into (sign +1) or out of (-1) the zones of its grid.
void bookUnit(Project& project, const Unit& unit, bool in) {
  if (!unit.grid) return;
  const auto book = [&](Tally& tally) { in ? tally += unit.tally : tally -= unit.tally; };
  Grid& grid = project.grids.edit(unit.grid);
  book(grid.zone.tally);
  if (grid.community) book(project.communities.edit(grid.community).zone.tally);
}

template <class Records>
void clearZones(Records& records) {
  for (auto id : records.ids()) records.edit(id).zone = Zone{};
}

}  // namespace

void setCommunity(Project& project, FaceId id, CommunityId community) {
  if (project.subdivision.face(id).community == community) return;
  setGrid(project, id, {});
  const Face face = project.subdivision.face(id);
  relabel(project.communities, face.community, community, id, face);
  project.subdivision.editFace(id).community = community;
}

void setGrid(Project& project, FaceId id, GridId grid) {
  const Face face = project.subdivision.face(id);
  if (face.grid == grid) return;
  WANGGE_CONTRACT(!grid || project.grids.at(grid).community == face.community);
  relabel(project.grids, face.grid, grid, id, face);
  project.subdivision.editFace(id).grid = grid;
}

void setGridCommunity(Project& project, GridId id, CommunityId community) {
  const Grid& grid = project.grids.at(id);
  if (grid.community == community) return;
  WANGGE_CONTRACT(grid.zone.faces.empty());
  if (grid.community) project.communities.edit(grid.community).zone.tally -= grid.zone.tally;
  if (community) project.communities.edit(community).zone.tally += grid.zone.tally;
  project.grids.edit(id).community = community;
}

void setPrecinct(Project& project, FaceId id, PrecinctId precinct) {
  const Face face = project.subdivision.face(id);
  if (face.precinct == precinct) return;
  relabel(project.precincts, face.precinct, precinct, id, face);
  project.subdivision.editFace(id).precinct = precinct;
}

void setUnitGrid(Project& project, UnitId id, GridId grid) {
  const Unit unit = project.units.at(id);
  if (unit.grid == grid) return;
  bookUnit(project, unit, false);
  project.units.edit(id).grid = grid;
  bookUnit(project, project.units.at(id), true);
}

void recountFaces(Project& project, std::span<const FaceId> faces) {
  const std::vector<Tally> tallies = countFaces(project, faces);
  for (std::size_t i = 0; i < faces.size(); ++i) {
    inZones(project, faces[i], project.subdivision.face(faces[i]), dropFace);
    project.subdivision.editFace(faces[i]).tally = tallies[i];
    inZones(project, faces[i], project.subdivision.face(faces[i]), addFace);
  }
}

void applyFaceChanges(Project& project, const Subdivision& before, const FaceChanges& changes) {
  // Outflow with what the books hold, inflow with what is counted now.
  std::vector<FaceId> present;
  bool outsideTouched = false;
  std::vector<Box> boxes;
  const auto leaves = [&](FaceId id) {
    const Face& face = before.face(id);
    if (id != kUniverse) inZones(project, id, face, dropFace), boxes.push_back(face.box);
    outsideTouched = outsideTouched || !face.community;
  };
  for (auto [gone, into] : changes.removed) leaves(gone);
  for (FaceId id : changes.reshaped) {
    leaves(id);
    if (id != kUniverse) present.push_back(id);
  }
  for (auto [fresh, from] : changes.created) present.push_back(fresh);
  const std::vector<Tally> tallies = countFaces(project, present);
  for (std::size_t i = 0; i < present.size(); ++i) {
    Face& face = project.subdivision.editFace(present[i]);
    face.tally = tallies[i];
    boxes.push_back(face.box);
    inZones(project, present[i], face, addFace);
  }
  if (outsideTouched) updateOutside(project, boxes);
}

void recountAll(Project& project, int threads) {
  countEverything(project, threads);
  clearZones(project.communities);
  clearZones(project.grids);
  clearZones(project.precincts);
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (id != kUniverse) inZones(project, id, face, addFace);
  });
  project.units.forEach([&](UnitId, const Unit& unit) { bookUnit(project, unit, true); });
}

Result<FaceChanges> insertLinesInto(Project& project, std::vector<NewLine> lines) {
  InsertOptions options;
  options.copy = project.info.copy;
  const Subdivision before = project.subdivision;
  auto changes = insertLines(project.subdivision, std::move(lines), options);
  if (changes) applyFaceChanges(project, before, *changes);
  return changes;
}

FaceChanges removeArcsFrom(Project& project, std::span<const ArcId> arcs) {
  const Subdivision before = project.subdivision;
  FaceChanges changes = removeArcs(project.subdivision, arcs, project.info.copy);
  applyFaceChanges(project, before, changes);
  return changes;
}

}  // namespace wangge
