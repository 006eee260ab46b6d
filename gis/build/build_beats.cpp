// SPDX-License-Identifier: GPL-3.0-or-later
// Beats (警务区): groups of grids, read as polygons or as a table beat → grid code. A grid belongs to the beat that the
// greater part of its territory lies in.
#include <algorithm>
#include <map>
#include <set>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/erase.h"
#include "gis/build/build.h"
#include "gis/build/territory.h"
#include "gis/repair/lattice_rings.h"

namespace wangge::gis {
namespace {

struct Group {
  std::string parent;
  MultiPolygon outline;
  std::set<std::string> gridCodes;
  std::set<GridId> grids;
};

using Groups = std::map<std::pair<std::string, std::string>, Group>;  // by code and name

Result<Groups> readGroups(Build& build) {
  Groups groups;
  for (const RawFeature& feature : build.data.features) {
    if (feature.code.empty() && feature.name.empty())
      return fail(Error("import.code_missing").with("rows", std::to_string(feature.row)).with("count", 1));
    auto polygons = latticePolygons(build.project.lattice, feature, build.report.findings);
    if (!polygons) return fail(polygons.error());
    Group& group = groups[{feature.code, feature.name}];
    if (group.parent.empty() || (!feature.parent.empty() && feature.parent < group.parent))
      group.parent = feature.parent;
    for (const Polygon& polygon : makeValid(*polygons)) group.outline.push_back(polygon);
    if (!feature.key.empty()) group.gridCodes.insert(feature.key);
  }
  return groups;
}

// Each grid to the group with the greatest part of its area; ties go to the group first in order.
void giveByTerritory(const Project& project, Groups& groups) {
  std::map<GridId, std::map<const Group*, Area>> shares;
  for (FaceId face : project.subdivision.faces().ids()) {
    const Face& record = project.subdivision.face(face);
    if (!record.grid) continue;
    const Point inside = pointOnSurface({project.subdivision.polygonOf(face)});
    for (const auto& [key, group] : groups)
      if (contains(group.outline, inside)) {
        shares[record.grid][&group] += record.area;
        break;
      }
  }
  for (auto& [key, group] : groups)
    for (const auto& [grid, parts] : shares) {
      const auto mine = parts.find(&group);
      if (mine == parts.end()) continue;
      bool most = true;
      for (const auto& [other, otherGroup] : groups) {
        const auto theirs = parts.find(&otherGroup);
        if (theirs == parts.end() || &otherGroup == &group) continue;
        if (theirs->second > mine->second || (theirs->second == mine->second && other < key)) most = false;
      }
      if (most) group.grids.insert(grid);
    }
}

void giveByCode(Build& build, Groups& groups) {
  std::map<std::string, GridId> byCode;
  build.project.grids.forEach([&](GridId id, const Grid& grid) { byCode.try_emplace(grid.code, id); });
  for (auto& [key, group] : groups)
    for (const std::string& code : group.gridCodes) {
      const auto it = byCode.find(code);
      if (it != byCode.end()) {
        group.grids.insert(it->second);
      } else {
        build.note(FindingKind::Left, Message("import.grid_code_unknown").with("code", code).with("beat", key.first));
      }
    }
}

}  // namespace

Result<void> buildBeats(Build& build) {
  Project& project = build.project;
  auto groups = readGroups(build);
  if (!groups) return fail(groups.error());
  giveByTerritory(project, *groups);
  giveByCode(build, *groups);
  if (build.replaced) build.report.removed += eraseRecordsOf<BeatId>(project, build.replaced);
  std::map<std::string, PrecinctId> precincts;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    precincts.try_emplace(precinct.code, id);
    precincts.try_emplace(precinct.name, id);
  });
  for (auto& [key, group] : *groups) {
    Beat beat;
    beat.code = key.first, beat.name = key.second;
    beat.source = build.source;
    if (const auto it = precincts.find(group.parent); !group.parent.empty() && it != precincts.end())
      beat.precinct = it->second;
    beat.grids.assign(group.grids.begin(), group.grids.end());
    if (!group.outline.empty())
      beat.outline = std::make_shared<const MultiPolygon>(unite(std::vector<MultiPolygon>{group.outline}));
    if (group.grids.empty())
      build.note(FindingKind::Left,
                 Message("import.beat_without_grids").with("code", key.first).with("name", key.second));
    project.beats.add(std::move(beat), build.copy());
    ++build.report.created;
  }
  return {};
}

}  // namespace wangge::gis
