// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/territory.h"

#include <algorithm>
#include <set>

#include "core/edit/support.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"

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
    // Labels that change along a former community border keep their line.
    if (left.community == right.community && left.grid != right.grid) classes |= ArcClass::Grid;
    if (left.precinct != right.precinct) classes |= ArcClass::Precinct;
    if (classes.bits != 0) lines.push_back({*arc.shape, classes, arc.features});
  });
  return lines;
}

template <class Records>
void clearZones(Records& records) {
  for (auto id : records.ids()) records.edit(id).zone = {};
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

}  // namespace

Result<void> layCommunities(Build& build, const Cover& cover, const Owners& owners, const std::vector<CommunityId>& ids,
                            const std::vector<CommunityId>& fresh, const std::vector<CommunityId>& gone) {
  Project& project = build.project;
  const Subdivision old = project.subdivision;
  const std::set<GridId> landed = gridsWithTerritory(project);
  std::vector<NewLine> lines = bordersOf(cover, owners, ArcClass::Community);
  for (NewLine& line : otherLines(old)) lines.push_back(std::move(line));
  project.subdivision = emptyAfter(old);
  clearZones(project.communities);
  clearZones(project.grids);
  clearZones(project.precincts);
  const InsertOptions options{build.copy(), true};
  if (auto inserted = insertLines(project.subdivision, std::move(lines), options); !inserted)
    return fail(inserted.error());

  std::map<CommunityId, GridId> first;
  for (CommunityId id : fresh) first[id] = addGrid(project, id);
  std::map<CommunityId, std::vector<FaceId>> unassigned;
  std::map<GridId, std::set<GridId>> heirs;
  for (FaceId face : project.subdivision.faces().ids()) {
    if (face == kUniverse) continue;
    const Point inside = pointOnSurface({project.subdivision.polygonOf(face)});
    const std::uint32_t owner = ownerAt(cover, owners, inside);
    if (owner == kNobody) continue;
    const CommunityId community = ids[owner];
    setCommunity(project, face, community);
    const Face& was = old.face(old.locate(inside));
    if (was.precinct) setPrecinct(project, face, was.precinct);
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
  for (const auto& [community, faces] : unassigned) {
    Area area;
    std::optional<Point> place;
    for (FaceId face : faces)
      if (const Face* record = project.subdivision.faces().find(face)) {
        area += record->area;
        if (!place) place = pointOnSurface({project.subdivision.polygonOf(face)});
      }
    build.note(FindingKind::Left,
               Message("import.faces_unassigned").with("code", project.communities.at(community).code), place, area);
  }
  std::set<GridId> ending;
  for (CommunityId community : gone)
    for (GridId grid : gridsOf(project, community)) ending.insert(grid);
  std::set<GridId> losing = ending;
  for (GridId grid : landed)
    if (project.grids.at(grid).zone.faces.empty()) losing.insert(grid);
  for (GridId grid : losing)
    if (auto open = requireUnlocked(project, grid); !open) return open;
  for (GridId grid : ending) endGrid(build, grid, "replace", heirs[grid]);
  for (GridId grid : losing)
    if (!ending.contains(grid)) endIfEmpty(build, grid, "replace", heirs[grid]);
  for (CommunityId community : gone) eraseCommunity(project, community, build.request.when);
  recountAll(project, build.request.threads);
  return {};
}

std::set<GridId> gridsWithTerritory(const Project& project) {
  std::set<GridId> grids;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (!grid.zone.faces.empty()) grids.insert(id);
  });
  return grids;
}

void trimOutside(Project& project) {
  std::vector<ArcId> outside;
  project.subdivision.arcs().forEach([&](ArcId id, const Arc& arc) {
    if (!project.subdivision.face(arc.left).community && !project.subdivision.face(arc.right).community)
      outside.push_back(id);
  });
  if (!outside.empty()) removeArcsFrom(project, outside);
}

void endGrid(Build& build, GridId grid, std::string what, const std::set<GridId>& heirs) {
  Project& project = build.project;
  const std::string code = project.grids.at(grid).code;
  Tally freed;
  const std::vector<UnitId> units =
      eraseGrid(project, grid, std::move(what), {heirs.begin(), heirs.end()}, build.request.when);
  for (UnitId unit : units) freed += project.units.at(unit).tally;
  build.note(FindingKind::Note, Message("import.grid_abolished").with("code", code));
  if (!units.empty())
    build.note(FindingKind::Left, Message("import.units_freed")
                                      .with("code", code)
                                      .with("count", units.size())
                                      .with("households", freed.households)
                                      .with("persons", freed.persons));
}

void endIfEmpty(Build& build, GridId grid, std::string what, const std::set<GridId>& heirs) {
  if (!build.project.grids.at(grid).zone.faces.empty()) return;
  bool hasUnits = false;
  build.project.units.forEach([&](UnitId, const Unit& unit) { hasUnits = hasUnits || unit.grid == grid; });
  if (!hasUnits) endGrid(build, grid, std::move(what), heirs);
}

}  // namespace wangge::gis
