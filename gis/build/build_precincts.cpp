// SPDX-License-Identifier: GPL-3.0-or-later
// Police precincts: their polygons are settled on a cover like communities, their borders become arcs inside the
// extent, and every face gets a precinct. Where a precinct's line runs along a community's within the tolerance, the
// sliver between takes the precinct of its neighbour and the line goes: one line, not two.
#include <algorithm>
#include <map>

#include "core/geometry/point_on_surface.h"
#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/barrier_lines.h"
#include "gis/build/build.h"
#include "gis/build/label_lines.h"
#include "gis/build/territory.h"
#include "gis/repair/lattice_rings.h"
#include "gis/repair/repair_coverage.h"
#include "gis/repair/repair_slits.h"

namespace wangge::gis {
namespace {

constexpr double kRoundingReach = 1.5;  // mm, as for communities

struct Group {
  PrecinctId standing;
  MultiPolygon polygons;
  std::int64_t row = 0;
};

using Groups = std::map<std::pair<std::string, std::string>, Group>;  // by code and name

Result<Groups> readGroups(Build& build) {
  Groups groups;
  for (const RawFeature& feature : build.data.features) {
    if (feature.polygons.empty()) {
      build.note(FindingKind::Left, Message("import.no_geometry").with("code", feature.code), {}, {}, feature.row);
      continue;
    }
    if (feature.code.empty() && feature.name.empty())
      return fail(Error("import.code_missing").with("rows", std::to_string(feature.row)).with("count", 1));
    auto polygons = latticePolygons(build.project.lattice, feature, build.report.findings);
    if (!polygons) return fail(polygons.error());
    if (polygons->empty()) continue;
    Group& group = groups[{feature.code, feature.name}];
    if (group.row == 0 || feature.row < group.row) group.row = feature.row;
    for (Polygon& polygon : *polygons) group.polygons.push_back(std::move(polygon));
  }
  if (groups.empty()) return fail(Error("import.no_polygons"));
  return groups;
}

using Key = Groups::key_type;

// Precincts of other sources take part; those of the replaced one give way.
std::map<PrecinctId, Key> takeStanding(Build& build, Groups& groups) {
  std::map<PrecinctId, Key> former;
  build.project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (build.replaced && precinct.source == build.replaced) {
      former[id] = {precinct.code, precinct.name};
      return;
    }
    Group& group = groups[{precinct.code, precinct.name}];
    group.standing = id;
    for (Polygon& polygon : outlineOf(build.project.subdivision, precinct.zone.faces))
      group.polygons.push_back(std::move(polygon));
  });
  return former;
}

// Which precinct that gave way a new one is: the one of its code and name, else the only one of its code (a station
// that was renamed), else the only one of its name where it had no code or has none now.
std::map<Key, PrecinctId> identify(const Groups& groups, std::map<PrecinctId, Key>& former) {
  std::map<Key, PrecinctId> same;
  const auto pair = [&](auto&& agree) {
    const auto count = [&](const Key& key) {
      return std::count_if(groups.begin(), groups.end(), [&](const auto& g) {
        return !g.second.standing && !same.contains(g.first) && agree(g.first, key);
      });
    };
    for (const auto& [key, group] : groups) {
      if (group.standing || same.contains(key)) continue;
      std::vector<PrecinctId> fitting;
      for (const auto& [id, was] : former)
        if (agree(key, was)) fitting.push_back(id);
      if (fitting.size() != 1 || count(former.at(fitting.front())) != 1) continue;
      same[key] = fitting.front();
      former.erase(fitting.front());
    }
  };
  pair([](const Key& a, const Key& b) { return a == b; });
  pair([](const Key& a, const Key& b) { return !a.first.empty() && a.first == b.first; });
  pair([](const Key& a, const Key& b) {
    return !a.second.empty() && a.second == b.second && (a.first.empty() || b.first.empty());
  });
  return same;
}

// Beats lose a precinct that goes.
void endPrecinct(Build& build, PrecinctId id) {
  const Precinct& precinct = build.project.precincts.at(id);
  build.project.beats.forEach([&](BeatId, const Beat& beat) {
    if (beat.precinct == id)
      build.note(FindingKind::Left, Message("import.beat_lost_precinct")
                                        .with("code", beat.code)
                                        .with("name", beat.name)
                                        .with("precinct", precinct.code.empty() ? precinct.name : precinct.code));
  });
  erasePrecinct(build.project, id);
  ++build.report.removed;
}

}  // namespace

Result<void> buildPrecincts(Build& build) {
  Project& project = build.project;
  auto groups = readGroups(build);
  if (!groups) return fail(groups.error());
  std::map<PrecinctId, Key> former = takeStanding(build, *groups);
  const std::map<Key, PrecinctId> same = identify(*groups, former);

  std::vector<CoverRing> rings;
  std::vector<CoverageName> names;
  for (auto& [key, group] : *groups) {
    addRings(rings, static_cast<std::uint32_t>(names.size()), std::move(group.polygons));
    names.push_back({key.first.empty() ? key.second : key.first, group.row});
  }
  auto cover = coverWithSlits(rings, static_cast<std::uint32_t>(names.size()), kRoundingReach, build.tolerance());
  if (!cover) return fail(cover.error());
  findRingFaults(*cover, rings, names, build.report.findings);
  const Owners owners = resolveCoverage(*cover, names, build.tolerance(), build.report.findings);

  for (FaceId face : project.subdivision.faces().ids()) setPrecinct(project, face, {});
  removeUselessLines(project, ArcClass::Precinct);
  std::vector<PrecinctId> ids;
  for (const auto& [key, group] : *groups) {
    PrecinctId id = group.standing;
    if (const auto it = same.find(key); it != same.end()) {
      id = it->second;
      ++build.report.changed;
    } else if (!id) {
      id = project.precincts.add({}, build.copy());
      ++build.report.created;
    }
    Precinct& precinct = project.precincts.edit(id);
    precinct.code = key.first, precinct.name = key.second;
    if (!group.standing) precinct.source = build.source;
    ids.push_back(id);
  }
  for (const auto& [id, key] : former) endPrecinct(build, id);

  if (auto inserted = insertLinesInto(project, nearExtent(project, bordersOf(*cover, owners, ArcClass::Precinct)));
      !inserted)
    return fail(inserted.error());
  trimOutside(project);
  for (FaceId face : project.subdivision.faces().ids()) {
    if (!project.subdivision.face(face).community) continue;
    const std::uint32_t owner = ownerAt(*cover, owners, pointOnSurface({project.subdivision.polygonOf(face)}));
    if (owner != kNobody) setPrecinct(project, face, ids[owner]);
  }
  giveSlivers(build);
  removeUselessLines(project, ArcClass::Precinct);
  for (PrecinctId id : ids)
    if (project.precincts.at(id).zone.faces.empty())
      build.note(FindingKind::Left, Message("import.precinct_outside")
                                        .with("code", project.precincts.at(id).code)
                                        .with("name", project.precincts.at(id).name));
  return {};
}

}  // namespace wangge::gis
