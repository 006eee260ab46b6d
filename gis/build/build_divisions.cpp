// SPDX-License-Identifier: GPL-3.0-or-later
// Subdistricts and counties as polygons: they bring names and outlines to the divisions above the communities, and show
// territory that no community covers. Their outlines make no faces. A table without shapes brings names alone.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/build/build.h"
#include "gis/build/divisions.h"
#include "gis/coverage/feature_groups.h"
#include "gis/read/place_names.h"

namespace wangge::gis {
namespace {

// The divisions that the plan has before the import, by code and by name.
class KnownDivisions {
 public:
  explicit KnownDivisions(const Project& project) : m_project(project) {
    project.divisions.forEach([&](DivisionId id, const Division& division) {
      if (!division.code.empty()) m_byCode[{division.level, division.code}] = id;
      m_byName[{division.level, divisionName(division.name).whole()}].push_back(id);
    });
  }
  DivisionId byCode(Level level, const std::string& code) const {
    const auto found = m_byCode.find({level, code});
    return found == m_byCode.end() ? DivisionId() : found->second;
  }
  std::vector<DivisionId> byName(Level level, const std::string& name) const {
    const auto found = m_byName.find({level, divisionName(name).whole()});
    return name.empty() || found == m_byName.end() ? std::vector<DivisionId>() : found->second;
  }
  DivisionId county(const std::string& text) const {
    if (const DivisionId id = byCode(Level::County, divisionCode(m_project.scheme, Level::County, text))) return id;
    const auto called = byName(Level::County, text);
    return called.size() == 1 ? called.front() : DivisionId();
  }

  // Those of the name that may be the group's: of no other county, and their communities not all outside its outline. A
  // group with a code can only be one that has none.
  std::vector<DivisionId> fitting(Level level, const std::string& code, const FeatureGroup& group) const {
    std::vector<DivisionId> fit = byName(level, group.name);
    DivisionId above = level == Level::Subdistrict ? county(group.parent) : DivisionId();
    const auto prefix = static_cast<std::size_t>(std::max(m_project.scheme.countyPrefix, 0));
    if (!above && level == Level::Subdistrict && prefix > 0 && code.size() > prefix)
      above = byCode(Level::County, code.substr(0, prefix));
    const MultiPolygon outline = fit.empty() ? MultiPolygon() : makeValid(group.polygons);
    std::erase_if(fit, [&](DivisionId id) {
      const Division& division = m_project.divisions.at(id);
      if (!code.empty() && !division.code.empty()) return true;
      if (above && division.parent && division.parent != above) return true;
      const MultiPolygon ground = coveredBy(m_project, id);
      return !ground.empty() && intersect(outline, ground).empty();
    });
    return fit;
  }

 private:
  const Project m_project;  // a version of its own: the plan changes
  std::map<std::pair<Level, std::string>, DivisionId> m_byCode;
  std::map<std::pair<Level, std::string>, std::vector<DivisionId>> m_byName;
};

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
  const KnownDivisions known(project);
  for (const RawFeature& feature : build.data.features) {
    if (feature.code.empty())
      return fail(Error("import.code_missing").with("rows", std::to_string(feature.row)).with("count", 1));
    DivisionId id = known.byCode(level, divisionCode(project.scheme, level, feature.code));
    if (!id && level == Level::County)
      id = known.byCode(Level::City, divisionCode(project.scheme, Level::City, feature.code));
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
        return GroupKey{code, code.empty() ? feature.name + "\n" + feature.parent : std::string(), {}};
      },
      build.report.findings);
  if (!groups) return fail(groups.error());
  letGo(build);
  const KnownDivisions known(project);
  std::set<DivisionId> taken;
  for (const auto& [key, group] : *groups) {
    const std::string& code = std::get<0>(key);
    DivisionId id = code.empty() ? DivisionId() : known.byCode(level, code);
    if (!id) {
      std::vector<DivisionId> fitting = known.fitting(level, code, group);
      std::erase_if(fitting, [&](DivisionId fit) { return taken.contains(fit); });
      if (fitting.size() > 1) {
        std::vector<std::string> codes;
        for (DivisionId fit : fitting) codes.push_back(project.divisions.at(fit).code);
        return fail(Error("import.division_ambiguous")
                        .with("name", group.name)
                        .with("rows", listed(group.rows))
                        .with("candidates", fmt::format("{}", fmt::join(codes, ", "))));
      }
      if (!fitting.empty()) id = fitting.front();
    }
    if (id) {
      ++build.report.changed;
    } else {
      id = project.divisions.add({}, build.copy());
      ++build.report.created;
    }
    taken.insert(id);
    Division& division = project.divisions.edit(id);
    division.level = level;
    if (!code.empty()) division.code = code;
    if (!group.name.empty()) division.name = group.name;
    division.source = build.source;
    division.outline = std::make_shared<const MultiPolygon>(makeValid(group.polygons));
    if (!group.parent.empty() && level == Level::Subdistrict)
      if (const DivisionId county = known.county(group.parent)) division.parent = county;
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
