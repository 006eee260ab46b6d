// SPDX-License-Identifier: GPL-3.0-or-later
// Police precincts: their polygons are settled on a cover like communities, their borders become arcs inside the
// extent, and every face gets a precinct. Where a precinct's line runs along a community's within the tolerance, the
// sliver between takes the precinct of its neighbour and the line goes: one line, not two.
#include <map>

#include "core/geometry/point_on_surface.h"
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

// Precincts of other sources take part; those of the replaced one go, their ids pass to new ones of the same code.
std::map<std::pair<std::string, std::string>, PrecinctId> takeStanding(Build& build, Groups& groups) {
  std::map<std::pair<std::string, std::string>, PrecinctId> former;
  build.project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (build.replaced && precinct.source == build.replaced) {
      former[{precinct.code, precinct.name}] = id;
      return;
    }
    Group& group = groups[{precinct.code, precinct.name}];
    group.standing = id;
    for (Polygon& polygon : outlineOf(build.project.subdivision, precinct.zone.faces))
      group.polygons.push_back(std::move(polygon));
  });
  return former;
}

}  // namespace

Result<void> buildPrecincts(Build& build) {
  Project& project = build.project;
  auto groups = readGroups(build);
  if (!groups) return fail(groups.error());
  auto former = takeStanding(build, *groups);

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
    if (const auto it = former.find(key); !id && it != former.end()) {
      id = it->second;
      former.erase(it);
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
  for (const auto& [key, id] : former) project.precincts.erase(id), ++build.report.removed;

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
