// SPDX-License-Identifier: GPL-3.0-or-later
// Subdistricts and counties as polygons: they bring names and outlines to the divisions above the communities, and show
// territory that no community covers. Their outlines make no faces. A table without shapes brings names alone.
#include <algorithm>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/build/build.h"
#include "gis/build/divisions.h"
#include "gis/coverage/feature_groups.h"
#include "gis/read/place_names.h"

namespace wangge::gis {
namespace {

DivisionId findDivision(const Project& project, Level level, const std::string& code, const std::string& name) {
  DivisionId found;
  project.divisions.forEach([&](DivisionId id, const Division& division) {
    if (found || division.level != level) return;
    if (code.empty() ? divisionName(division.name).whole() == divisionName(name).whole() : division.code == code)
      found = id;
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
  auto groups = groupFeatures(
      project.lattice, features, Shapeless::Left,
      [&](const RawFeature& feature, const MultiPolygon&) -> std::optional<GroupKey> {
        const std::string code = divisionCode(project.scheme, level, feature.code);
        if (code.empty() && feature.name.empty()) return std::nullopt;
        return GroupKey{code, code.empty() ? feature.name : std::string(), {}};
      },
      build.report.findings);
  if (!groups) return fail(groups.error());
  letGo(build);
  for (const auto& [key, group] : *groups) {
    const std::string& code = std::get<0>(key);
    DivisionId id = findDivision(project, level, code, group.name);
    // One that only its name was known of gets its code.
    if (!id && !code.empty() && !group.name.empty())
      if (const DivisionId named = findDivision(project, level, {}, group.name);
          named && project.divisions.at(named).code.empty())
        id = named;
    if (id) {
      ++build.report.changed;
    } else {
      id = project.divisions.add({}, build.copy());
      ++build.report.created;
    }
    Division& division = project.divisions.edit(id);
    division.level = level;
    if (!code.empty()) division.code = code;
    if (!group.name.empty()) division.name = group.name;
    division.source = build.source;
    division.outline = std::make_shared<const MultiPolygon>(makeValid(group.polygons));
    if (!group.parent.empty() && level == Level::Subdistrict) {
      const std::string above = divisionCode(project.scheme, Level::County, group.parent);
      if (const DivisionId county = findDivision(project, Level::County, above, group.parent)) division.parent = county;
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
