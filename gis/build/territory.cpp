// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/territory.h"

#include <algorithm>
#include <set>

#include "core/edit/support.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/plan/precinct_layers.h"
#include "core/plan/residents.h"
#include "core/topology/outline.h"
#include "gis/coverage/label_lines.h"
#include "gis/coverage/slivers.h"

namespace wangge::gis {
namespace {

// A plane without arcs that hands out ids beyond those of the old one: ids are never reused.
Subdivision emptyAfter(const Subdivision& old) {
  Subdivision next;
  for (std::uint32_t copy : old.nodes().copies()) next.editNodes().reserveSerials(copy, old.nodes().nextSerial(copy));
  for (std::uint32_t copy : old.arcs().copies()) next.editArcs().reserveSerials(copy, old.arcs().nextSerial(copy));
  for (std::uint32_t copy : old.faces().copies()) next.editFaces().reserveSerials(copy, old.faces().nextSerial(copy));
  return next;
}

// Lines of the old plan that mean something besides the communities' borders.
std::vector<NewLine> otherLines(const Subdivision& old) {
  std::vector<NewLine> lines;
  old.arcs().forEach([&](ArcId, const Arc& arc) {
    const Face &left = old.face(arc.left), &right = old.face(arc.right);
    auto bits = static_cast<std::uint16_t>(arc.classes.bits & ~static_cast<std::uint16_t>(ArcClass::Community));
    ArcClasses classes(bits);
    // Labels that change along a former community border keep their line: those that end at it would else end in open
    // ground where the border moves outward, and go.
    if (left.grid != right.grid) classes |= ArcClass::Grid;
    if (left.precinct != right.precinct || left.layers != right.layers) classes |= ArcClass::Precinct;
    if (classes.bits != 0) lines.push_back({*arc.shape, classes, arc.features});
  });
  return lines;
}

template <class Records>
void clearZones(Records& records) {
  for (auto id : records.ids()) records.edit(id).zone = {};
}

// Locked grids, and communities, end where they did before: by a lattice step at most where a new line meets them.
Result<void> requireLockedKept(const Project& before, const Project& after) {
  constexpr Millimetres kStep{3};
  const auto moved = [&](const std::vector<FaceId>& was, const std::vector<FaceId>& is) {
    const MultiPolygon old = outlineOf(before.subdivision, was), now = outlineOf(after.subdivision, is);
    if (old == now) return false;
    for (const MultiPolygon& change : {subtract(old, now), subtract(now, old)})
      for (const Polygon& part : change)
        if (!narrowerThan({part}, kStep)) return true;
    return false;
  };
  for (GridId id : before.grids.ids()) {
    const Grid* grid = after.grids.find(id);
    if (!grid || !isLocked(before, id) || !moved(before.grids.at(id).zone.faces, grid->zone.faces)) continue;
    return requireUnlocked(before, id);
  }
  for (CommunityId id : before.communities.ids()) {
    const Community& community = before.communities.at(id);
    const Community* now = after.communities.find(id);
    if (community.locked && now && moved(community.zone.faces, now->zone.faces))
      return fail(Error("edit.community_locked").with("community", community.name));
  }
  return {};
}

GridId onlyGridOf(const Project& project, CommunityId community) {
  const std::vector<GridId> grids = gridsOf(project, community);
  return grids.size() == 1 ? grids.front() : GridId{};
}

GridId addGrid(Project& project, CommunityId community) {
  Grid grid;
  grid.community = community;
  return project.grids.add(std::move(grid), project.info.copy);
}

// Strips narrower than the tolerance that a community with several grids gained go to the grid beside them; what is
// wider stays for the user.
void giveStrips(Project& project, std::map<CommunityId, std::vector<FaceId>>& unassigned, Millimetres tolerance) {
  const Subdivision& s = project.subdivision;
  std::vector<GridId> grids;
  std::vector<std::vector<FaceId>> strips;
  Owners owners;
  for (const auto& [community, faces] : unassigned) {
    for (GridId grid : gridsOf(project, community)) {
      for (FaceId face : project.grids.at(grid).zone.faces) owners[face] = static_cast<std::uint32_t>(grids.size());
      grids.push_back(grid);
    }
    for (std::vector<FaceId>& part : connectedParts(s, faces))
      if (narrowerThan(outlineOf(s, part), tolerance)) strips.push_back(std::move(part));
  }
  for (const auto& strip : strips)
    for (FaceId face : strip) owners[face] = kNobody;
  resolvePieces(
      s, strips, owners, Nobody::Never, [](const Face& a, const Face& b) { return a.community == b.community; },
      [](std::size_t, std::uint32_t) {});
  for (auto& [community, faces] : unassigned)
    std::erase_if(faces, [&](FaceId face) {
      const auto owner = owners.find(face);
      if (owner == owners.end() || owner->second == kNobody) return false;
      setGrid(project, face, grids[owner->second]);
      return true;
    });
}

}  // namespace

Result<void> applyCommunityCoverage(Build& build, const Coverage& coverage, const CommunityRecords& records) {
  Project& project = build.project;
  const Project before = project;
  const Subdivision& old = before.subdivision;
  const std::set<GridId> landed = gridsWithTerritory(project);
  project.subdivision = emptyAfter(old);
  clearZones(project.communities);
  clearZones(project.grids);
  clearZones(project.precincts);
  std::vector<WindingLine> borders = bordersOf(coverage.cover, coverage.owners);
  if (auto inserted =
          insertWinding(project.subdivision, borders, ArcClass::Community, otherLines(old), {build.copy(), true});
      !inserted)
    return fail(inserted.error());

  std::map<CommunityId, GridId> first;
  for (CommunityId id : records.fresh) first[id] = addGrid(project, id);
  std::map<CommunityId, std::vector<FaceId>> unassigned;
  std::map<GridId, std::set<GridId>> heirs;  // of what lost territory
  for (const auto& [face, owner] :
       ownersOn(project.subdivision, borders, project.subdivision.faces().ids(), coverage)) {
    if (owner == kNobody) continue;
    const CommunityId community = records.ids[owner];
    setCommunity(project, face, community);
    const Face& was =
        old.face(old.arcs().empty() ? kUniverse : old.locate(pointOnSurface({project.subdivision.polygonOf(face)})));
    if (was.precinct) setPrecinct(project, face, was.precinct);
    if (was.layers) project.subdivision.editFace(face).layers = was.layers;
    GridId grid = was.grid && project.grids.at(was.grid).community == community ? was.grid : GridId{};
    if (const auto it = first.find(community); it != first.end()) grid = it->second;
    // What was unassigned in this community stays so.
    const bool cleared = was.community == community && !was.grid;
    if (!grid && !cleared) grid = onlyGridOf(project, community);
    if (grid) {
      setGrid(project, face, grid);
      if (was.grid && was.grid != grid) heirs[was.grid].insert(grid);
    } else if (!cleared) {
      unassigned[community].push_back(face);
    }
  }
  trimOutside(project);
  giveStrips(project, unassigned, build.tolerance());
  for (const auto& [community, faces] : unassigned) tellUnassigned(build, community, faces);
  std::set<GridId> ending;
  for (CommunityId community : records.gone)
    for (GridId grid : gridsOf(project, community)) ending.insert(grid);
  std::set<GridId> losing = ending;
  for (GridId grid : landed)
    if (project.grids.at(grid).zone.faces.empty()) losing.insert(grid);
  for (GridId grid : losing)
    if (auto open = requireUnlocked(project, grid); !open) return open;
  HeirsOf ended, emptied;
  for (GridId grid : losing)
    (ending.contains(grid) ? ended : emptied)[grid].assign(heirs[grid].begin(), heirs[grid].end());
  endGrids(build, ended, "replace");
  endIfEmpty(build, std::move(emptied), "replace");
  for (CommunityId community : records.gone) eraseCommunity(project, community, build.request.when);
  removeUselessLines(project, ArcClass::Grid);
  dropUnusedLabels(project);
  if (auto kept = requireLockedKept(before, project); !kept) return kept;
  recountAll(project, build.request.threads);
  return {};
}

const std::string& labelOf(const Community& community) {
  return community.code.empty() ? community.name : community.code;
}

void tellUnassigned(Build& build, CommunityId community, const std::vector<FaceId>& faces) {
  if (faces.empty()) return;
  build.note(FindingKind::Left,
             Message("import.faces_unassigned").with("code", labelOf(build.project.communities.at(community))),
             pointOnSurface({build.project.subdivision.polygonOf(faces.front())}), areaIn(build.project, faces));
}

std::set<GridId> gridsWithTerritory(const Project& project) {
  std::set<GridId> grids;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (!grid.zone.faces.empty()) grids.insert(id);
  });
  return grids;
}

void endGrids(Build& build, const HeirsOf& heirsOf, const std::string& what) {
  Project& project = build.project;
  std::map<GridId, std::string> codes;
  for (const auto& [grid, heirs] : heirsOf) codes[grid] = project.grids.at(grid).code;
  for (const auto& [grid, units] : eraseGrids(project, heirsOf, what, build.request.when)) {
    const std::string& code = codes.at(grid);
    Tally freed;
    for (UnitId unit : units) freed += project.units.at(unit).tally;
    build.note(FindingKind::Note, Message("import.grid_abolished").with("code", code));
    if (!units.empty())
      build.note(FindingKind::Left,
                 withResidents(Message("import.units_freed").with("code", code).with("count", units.size()), freed,
                               countedIn(freed)));
  }
}

void endIfEmpty(Build& build, HeirsOf heirsOf, const std::string& what) {
  std::erase_if(heirsOf, [&](const auto& entry) { return !build.project.grids.at(entry.first).zone.faces.empty(); });
  build.project.units.forEach([&](UnitId, const Unit& unit) { heirsOf.erase(unit.grid); });
  endGrids(build, heirsOf, what);
}

}  // namespace wangge::gis
