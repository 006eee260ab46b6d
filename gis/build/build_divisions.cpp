// SPDX-License-Identifier: GPL-3.0-or-later
// Subdistricts and counties as polygons: they bring names and outlines to the divisions above the communities, and show
// territory that no community covers. Their outlines make no faces. A table without shapes brings names alone.
#include <algorithm>
#include <map>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/build/admit_source.h"
#include "gis/build/build.h"
#include "gis/build/divisions.h"
#include "gis/repair/lattice_rings.h"

namespace wangge::gis {
namespace {

struct Group {
  std::string name, parent;
  MultiPolygon polygons;
  std::int64_t row = 0;
};

// Keyed by code, or by name where a feature has no code.
Result<std::map<std::pair<std::string, std::string>, Group>> readGroups(Build& build, Level level) {
  std::map<std::pair<std::string, std::string>, Group> groups;
  for (const RawFeature& feature : build.data.features) {
    if (feature.polygons.empty()) {
      build.note(FindingKind::Left, Message("import.no_geometry").with("code", feature.code), {}, {}, feature.row);
      continue;
    }
    const std::string code = divisionCode(build.project.scheme, level, feature.code);
    if (code.empty() && feature.name.empty())
      return fail(Error("import.code_missing").with("rows", std::to_string(feature.row)).with("count", 1));
    auto polygons = latticePolygons(build.project.lattice, feature, build.report.findings);
    if (!polygons) return fail(polygons.error());
    const MultiPolygon valid = makeValid(*polygons);
    Group& group = groups[{code, code.empty() ? feature.name : std::string()}];
    if (!feature.name.empty() && (group.name.empty() || feature.name < group.name)) group.name = feature.name;
    if (!feature.parent.empty() && (group.parent.empty() || feature.parent < group.parent))
      group.parent = feature.parent;
    if (group.row == 0 || feature.row < group.row) group.row = feature.row;
    for (const Polygon& polygon : valid) group.polygons.push_back(polygon);
  }
  if (groups.empty()) return fail(Error("import.no_polygons"));
  return groups;
}

DivisionId findDivision(const Project& project, Level level, const std::string& code, const std::string& name) {
  DivisionId found;
  project.divisions.forEach([&](DivisionId id, const Division& division) {
    if (found || division.level != level) return;
    if (code.empty() ? division.name == name : division.code == code) found = id;
  });
  return found;
}

// Where a source gives way: its outlines go, names and codes stay.
void letGo(Build& build) {
  Project& project = build.project;
  if (!build.replaced) return;
  for (DivisionId id : project.divisions.ids()) {
    if (project.divisions.at(id).source != build.replaced) continue;
    Division& division = project.divisions.edit(id);
    division.source = {};
    division.outline = division.uncovered = nullptr;
  }
}

// A list of codes and names, as offices have them. A list of counties may begin with the city (230200 or 2302).
Result<void> nameDivisions(Build& build, Level level) {
  Project& project = build.project;
  std::vector<std::string> unknown;
  for (const RawFeature& feature : build.data.features) {
    if (feature.code.empty())
      return fail(Error("import.code_missing").with("rows", std::to_string(feature.row)).with("count", 1));
    DivisionId id = findDivision(project, level, divisionCode(project.scheme, level, feature.code), {});
    if (!id && level == Level::County)
      id = findDivision(project, Level::City, divisionCode(project.scheme, Level::City, feature.code), {});
    if (!id) {
      unknown.push_back(feature.code);
      continue;
    }
    Division& division = project.divisions.edit(id);
    if (!feature.name.empty()) division.name = feature.name;
    division.source = build.source;
    ++build.report.changed;
  }
  if (build.report.changed == 0)
    return fail(Error("import.no_division_named")
                    .with("role", toText(build.request.role))
                    .with("codes", unknown.size() > 3 ? unknown[0] + ", " + unknown[1] + ", …" : unknown[0]));
  if (!unknown.empty())
    build.note(FindingKind::Note, Message("import.divisions_not_here").with("count", std::int64_t(unknown.size())));
  return {};
}

}  // namespace

Result<void> buildDivisions(Build& build, Level level) {
  const auto& features = build.data.features;
  if (std::all_of(features.begin(), features.end(), [](const RawFeature& f) { return f.polygons.empty(); })) {
    letGo(build);
    return nameDivisions(build, level);
  }
  Project& project = build.project;
  auto groups = readGroups(build, level);
  if (!groups) return fail(groups.error());
  letGo(build);
  for (auto& [key, group] : *groups) {
    DivisionId id = findDivision(project, level, key.first, group.name);
    if (id) {
      ++build.report.changed;
    } else {
      id = project.divisions.add({}, build.copy());
      ++build.report.created;
    }
    const MultiPolygon parts = unite(std::vector<MultiPolygon>{group.polygons});
    Division& division = project.divisions.edit(id);
    division.level = level;
    division.code = key.first.empty() ? division.code : key.first;
    if (!group.name.empty()) division.name = group.name;
    division.source = build.source;
    division.outline = std::make_shared<const MultiPolygon>(parts);
    if (!group.parent.empty() && level == Level::Subdistrict) {
      const std::string code = divisionCode(project.scheme, Level::County, group.parent);
      if (const DivisionId county = findDivision(project, Level::County, code, group.parent)) division.parent = county;
    }
  }
  deriveDivisions(project, {});
  refreshUncovered(project, build.tolerance());
  for (DivisionId id : project.divisions.ids()) {
    const Division& division = project.divisions.at(id);
    if (division.source != build.source || !division.uncovered) continue;
    build.note(FindingKind::Left, Message("import.uncovered").with("code", division.code).with("name", division.name),
               pointOnSurface(*division.uncovered), areaOf(*division.uncovered));
  }
  return {};
}

}  // namespace wangge::gis
