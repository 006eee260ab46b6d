// SPDX-License-Identifier: GPL-3.0-or-later
// Existing grids: as polygons, cut at community lines, or as a table building → grid, where the buildings in a face
// decide.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/labels.h"
#include "gis/build/build.h"
#include "gis/build/grid_labels.h"
#include "gis/build/label_lines.h"
#include "gis/build/place_index.h"
#include "gis/build/territory.h"
#include "gis/repair/lattice_rings.h"
#include "gis/repair/repair_coverage.h"

namespace wangge::gis {
namespace {

constexpr double kRoundingReach = 1.5;  // mm, as for communities

struct Group {
  GridSpec spec;
  MultiPolygon polygons;
  std::vector<std::pair<std::string, std::int64_t>> keys;  // of buildings, with their rows
};

// Features with one code and name are parts of one grid; those with neither are a grid each.
struct GroupKey {
  std::string code, name;
  std::vector<Ring> outline;
  friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

void describe(Build& build, GridSpec& spec, const RawFeature& feature) {
  spec.code = feature.code;
  spec.name = feature.name;
  if (spec.row == 0 || feature.row < spec.row) spec.row = feature.row;
  const auto category = fromText<DedicatedCategory>(feature.category);
  if (category && *category != DedicatedCategory::None) spec.category = *category;
  // A category is told for dedicated grids only.
  const bool dedicated =
      fromText<GridKind>(feature.kind) == GridKind::Dedicated || spec.category != DedicatedCategory::None;
  if (dedicated) spec.kind = GridKind::Dedicated;
  if (!feature.category.empty() && !category)
    build.note(FindingKind::Left,
               Message("import.category_unknown").with("name", spec.label()).with("category", feature.category), {}, {},
               feature.row);
}

Result<std::map<GroupKey, Group>> readGroups(Build& build) {
  std::map<GroupKey, Group> groups;
  for (const RawFeature& feature : build.data.features) {
    auto polygons = latticePolygons(build.project.lattice, feature, build.report.findings);
    if (!polygons) return fail(polygons.error());
    GroupKey key{feature.code, feature.name, {}};
    if (key.code.empty() && key.name.empty())
      for (const Polygon& polygon : canonical(*polygons)) key.outline.push_back(polygon.outer);
    if (polygons->empty() && (feature.key.empty() || (key.code.empty() && key.name.empty()))) {
      build.note(FindingKind::Left, Message("import.no_geometry").with("code", feature.code), {}, {}, feature.row);
      continue;
    }
    Group& group = groups[key];
    describe(build, group.spec, feature);
    for (Polygon& polygon : *polygons) group.polygons.push_back(std::move(polygon));
    if (polygons->empty()) group.keys.emplace_back(feature.key, feature.row);
  }
  if (groups.empty()) return fail(Error("import.no_polygons"));
  return groups;
}

Result<Owners> ownersByPolygon(Build& build, std::map<GroupKey, Group>& groups, const std::vector<GridSpec>& specs) {
  Project& project = build.project;
  std::vector<CoverRing> rings;
  std::vector<CoverageName> names;
  for (auto& [key, group] : groups) {
    addRings(rings, static_cast<std::uint32_t>(names.size()), std::move(group.polygons));
    names.push_back({group.spec.label(), group.spec.row});
  }
  auto cover = coverOf(rings, kRoundingReach);
  if (!cover) return fail(cover.error());
  findRingFaults(*cover, rings, names, build.report.findings);
  const Owners settled = resolveCoverage(*cover, names, build.tolerance(), build.report.findings);
  build.progress("import.noding", 0.4);
  if (auto in = insertLinesInto(project, nearExtent(project, bordersOf(*cover, settled, ArcClass::Grid))); !in)
    return fail(in.error());
  trimOutside(project);
  Owners owners;
  for (FaceId face : project.subdivision.faces().ids())
    if (project.subdivision.face(face).community)
      if (const auto owner = ownerAt(*cover, settled, pointOnSurface({project.subdivision.polygonOf(face)}));
          owner != kNobody)
        owners[face] = owner;
  settleGridSlivers(build, specs, owners);
  return owners;
}

Owners ownersByBuilding(Build& build, const std::map<GroupKey, Group>& groups, const std::vector<GridSpec>& specs) {
  const Project& project = build.project;
  const PlaceIndex index(project);
  std::map<FaceId, std::map<std::uint32_t, std::int64_t>> votes;
  std::uint32_t spec = 0;
  for (const auto& [key, group] : groups) {
    for (const auto& [name, row] : group.keys) {
      const std::vector<Place>& places = index.named(name);
      if (places.empty())
        build.note(FindingKind::Left,
                   Message("import.key_unmatched").with("key", name).with("households", 0).with("persons", 0), {}, {},
                   row);
      for (const Place& place : places) {
        const FaceId face = project.subdivision.locate(place.at);
        if (project.subdivision.face(face).community) ++votes[face][spec];
      }
    }
    ++spec;
  }
  Owners owners;
  for (const auto& [face, byGrid] : votes) {
    // Most buildings win; ties go to the lower code.
    const auto best = std::max_element(byGrid.begin(), byGrid.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    owners[face] = best->first;
    if (byGrid.size() == 1) continue;
    std::vector<std::string> codes;
    for (const auto& [grid, count] : byGrid) codes.push_back(specs[grid].label());
    build.note(FindingKind::Left,
               Message("import.grid_conflict")
                   .with("codes", fmt::format("{}", fmt::join(codes, ", ")))
                   .with("to", specs[best->first].label()),
               pointOnSurface({project.subdivision.polygonOf(face)}), project.subdivision.face(face).area);
  }
  growOwners(build, owners);
  return owners;
}

}  // namespace

Result<void> buildGrids(Build& build) {
  auto groups = readGroups(build);
  if (!groups) return fail(groups.error());
  std::vector<GridSpec> specs;
  bool polygons = false;
  for (const auto& [key, group] : *groups) {
    specs.push_back(group.spec);
    polygons = polygons || !group.polygons.empty();
  }
  Owners owners;
  if (polygons) {
    auto found = ownersByPolygon(build, *groups, specs);
    if (!found) return fail(found.error());
    owners = *std::move(found);
  } else {
    owners = ownersByBuilding(build, *groups, specs);
  }
  const bool any = std::any_of(owners.begin(), owners.end(), [](const auto& entry) { return entry.second != kNobody; });
  if (!any) return fail(Error("import.nothing_inside"));
  return layGrids(build, specs, owners);
}

}  // namespace wangge::gis
