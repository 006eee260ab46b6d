// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/support.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/geometry/clip.h"
#include "core/plan/erase.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/topology/spatial_queries.h"

namespace wangge {

namespace {

Error noSuch(Label label) {
  if (label == Label::Precinct) return Error("edit.no_such_precinct");
  return Error(label == Label::Community ? "edit.no_such_community" : "edit.no_such_grid");
}

Error communityLocked(const Project& project, CommunityId id) {
  return Error("edit.community_locked").with("community", project.communities.at(id).name);
}

}  // namespace

Result<void> requireUnlocked(const Project& project, ZoneId zone) {
  if (!zone) return {};
  if (!findZone(project, zone)) return fail(noSuch(zone.label));
  if (const CommunityId community = zone.community(); community && project.communities.at(community).locked)
    return fail(communityLocked(project, community));
  const GridId id = zone.grid();
  if (!id) return {};
  const Grid* grid = &project.grids.at(id);
  switch (lockOf(project, *grid)) {
    case LockedBy::Nothing:
      break;
    case LockedBy::Community:
      return fail(communityLocked(project, grid->community));
    case LockedBy::Kind:
      return fail(Error(grid->kind == GridKind::Dedicated ? "edit.dedicated_locked" : "edit.comprehensive_locked")
                      .with("grid", nameOf(project, id)));
    case LockedBy::Grid:
      return fail(Error("edit.locked").with("grid", nameOf(project, id)));
  }
  return {};
}

Result<void> requireZone(const Project& project, ZoneId zone) {
  if (!zone) return fail(noSuch(zone.label));
  return requireUnlocked(project, zone);
}

Result<void> requireTerritory(const Project& project, std::span<const FaceId> faces) {
  if (faces.empty()) return fail(Error("edit.nothing_selected"));
  for (FaceId id : faces) {
    const Face* face = project.subdivision.faces().find(id);
    if (!face || !face->community) return fail(Error("edit.outside_communities"));
  }
  return {};
}

Result<void> requireFaces(const Project& project, std::span<const FaceId> faces) {
  if (auto sound = requireTerritory(project, faces); !sound) return sound;
  for (FaceId id : faces)
    if (const CommunityId community = project.subdivision.face(id).community; project.communities.at(community).locked)
      return fail(communityLocked(project, community));
  return {};
}

Result<void> requireMovable(const Project& project, std::span<const FaceId> faces, Label label) {
  if (label == Label::Precinct) return requireTerritory(project, faces);
  if (auto sound = requireFaces(project, faces); !sound) return sound;
  for (GridId owner : ownersOf(project, faces))
    if (auto unlocked = requireUnlocked(project, owner); !unlocked) return unlocked;
  return {};
}

Result<void> requireKept(const Project& before, const Project& after, const Polyline& line) {
  const std::vector<FaceId> touched = facesAlong(before.subdivision, line);
  for (Label label : {Label::Community, Label::Grid})
    for (ZoneId zone : zonesOf(before, touched, label))
      if (zoneAt(before, zone).faces != zoneAt(after, zone).faces)
        if (auto unlocked = requireUnlocked(before, zone); !unlocked) return unlocked;
  return {};
}

std::vector<GridId> ownersOf(const Project& project, std::span<const FaceId> faces) {
  std::vector<GridId> owners;
  for (ZoneId zone : zonesOf(project, faces, Label::Grid)) owners.push_back(zone.grid());
  return owners;
}

void abolishEmpty(Project& project, const std::vector<GridId>& grids, std::vector<GridId> heirs,
                  const EditContext& context) {
  std::erase(heirs, GridId());
  for (GridId id : grids) {
    const Grid* grid = project.grids.find(id);
    if (!grid || std::find(heirs.begin(), heirs.end(), id) != heirs.end() || !grid->zone.faces.empty()) continue;
    bool hasUnits = false;
    project.units.forEach([&](UnitId, const Unit& unit) { hasUnits = hasUnits || unit.grid == id; });
    if (hasUnits) continue;
    eraseGrid(project, id, "merge", heirs, context.when);
  }
}

void endEmpty(Project& project, std::span<const ZoneId> zones, ZoneId heir, const EditContext& context) {
  std::vector<GridId> grids;
  for (ZoneId zone : zones) {
    if (zone.grid()) grids.push_back(zone.grid());
    const Precinct* precinct = project.precincts.find(zone.precinct());
    if (!precinct || zone == heir || !precinct->zone.faces.empty()) continue;
    if (heir)
      for (BeatId beat : project.beats.ids())
        if (project.beats.at(beat).precinct == zone.precinct()) project.beats.edit(beat).precinct = heir.precinct();
    erasePrecinct(project, zone.precinct());
  }
  abolishEmpty(project, grids, {heir.grid()}, context);
}

std::tuple<std::int64_t, std::int64_t, Area> weightOf(const Project& project, std::span<const FaceId> faces) {
  const Tally tally = tallyIn(project, faces);
  return {tally.households, tally.persons, areaIn(project, faces)};
}

Selection selectionOf(std::span<const ZoneId> zones) {
  Selection selection;
  for (ZoneId zone : zones) {
    if (zone.grid()) selection.grids.push_back(zone.grid());
    if (zone.precinct()) selection.precincts.push_back(zone.precinct());
    if (zone.community()) selection.communities.push_back(zone.community());
  }
  return selection;
}

Message about(Message message, const Project& project, ZoneId zone) {
  return std::move(message).with(toText(zone.label), nameOf(project, zone));
}

namespace {

constexpr std::int32_t kOvershoot = 10;  // mm past the boundary, dropped again as a dead end

}  // namespace

std::vector<ArcId> bordersOf(const Project& project, std::span<const FaceId> faces) {
  const Subdivision& s = project.subdivision;
  std::vector<ArcId> arcs;
  for (FaceId id : faces)
    for (HalfEdge h : s.boundary(id)) {
      const Face &left = s.face(s.leftOf(h)), &right = s.face(s.rightOf(h));
      if (!sameLabels(left, right)) arcs.push_back(h.arc);
    }
  std::sort(arcs.begin(), arcs.end());
  arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
  return arcs;
}

void joinEmptyCells(Project& project, std::span<const ArcId> drawn, std::span<const Point> inhabited) {
  const Subdivision& s = project.subdivision;
  const std::set<ArcId> lines(drawn.begin(), drawn.end());
  // An empty cell may have joined another one, and both are one empty cell now.
  for (bool joined = true; joined;) {
    joined = false;
    std::set<FaceId> full, empty;
    for (Point p : inhabited) full.insert(s.locate(p));
    for (ArcId id : drawn)
      if (const Arc* arc = s.arcs().find(id))
        for (FaceId face : {arc->left, arc->right})
          if (!full.contains(face)) empty.insert(face);
    for (FaceId cell : empty) {
      if (!s.faces().contains(cell)) continue;
      std::map<FaceId, std::pair<std::int64_t, std::vector<ArcId>>> borders;
      for (HalfEdge h : s.boundary(cell)) {
        if (!lines.contains(h.arc)) continue;
        auto& [length, arcs] = borders[s.rightOf(h)];
        length += lengthOf(*s.arc(h.arc).shape).value;
        arcs.push_back(h.arc);
      }
      const auto longest = std::max_element(
          borders.begin(), borders.end(), [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
      if (longest == borders.end()) continue;
      removeArcsFrom(project, longest->second.second);
      joined = true;
    }
  }
}

Result<std::vector<ArcId>> insertInside(Project& project, std::span<const Polyline> given, const MultiPolygon& inside,
                                        const std::function<bool(const Face&)>& belongs, ArcClasses classes) {
  std::vector<NewLine> lines;
  for (const Polyline& line : given)
    for (Polyline& part : clipLine(line, inside, kOvershoot)) lines.push_back({std::move(part), classes, {}});
  if (lines.empty()) return std::vector<ArcId>{};
  const auto changes = insertLinesInto(project, std::move(lines));
  if (!changes) return fail(changes.error());
  std::vector<ArcId> stray, kept;
  for (ArcId id : changes->inserted) {
    const Arc& arc = project.subdivision.arc(id);
    const bool ours = belongs(project.subdivision.face(arc.left)) && belongs(project.subdivision.face(arc.right));
    (ours ? kept : stray).push_back(id);
  }
  if (!stray.empty()) {
    removeArcsFrom(project, stray);
    std::erase_if(kept, [&](ArcId id) { return !project.subdivision.arcs().contains(id); });
  }
  // Where lines lie within millimetres of each other, the overshoot may still have divided or swallowed a neighbour's
  // piece.
  for (auto [fresh, from] : changes->created)
    if (const Face* face = project.subdivision.faces().find(fresh); face && !belongs(*face))
      return fail(Error("topology.noding_unsettled"));
  return kept;
}

}  // namespace wangge
