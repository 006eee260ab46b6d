// SPDX-License-Identifier: GPL-3.0-or-later
// Existing grids: as polygons, cut at community lines, or as a table building → grid, where the buildings in a face
// decide.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/geometry/point_on_surface.h"
#include "core/geometry/rings.h"
#include "gis/build/build.h"
#include "gis/build/grid_labels.h"
#include "gis/build/place_index.h"
#include "gis/coverage/coverage.h"

namespace wangge::gis {
namespace {

// Features with one code and name are parts of one grid; those with neither are a grid each.
std::optional<GroupKey> keyOf(const RawFeature& feature, const MultiPolygon& polygons) {
  GroupKey key{feature.code, feature.name, {}};
  if (feature.code.empty() && feature.name.empty())
    for (const Polygon& polygon : canonical(polygons)) std::get<2>(key).push_back(polygon.outer);
  return key;
}

GridSpec describe(Build& build, const FeatureGroup& group) {
  GridSpec spec{group.code, group.name, GridKind::Comprehensive, DedicatedCategory::None, group.row()};
  for (const RawFeature* feature : group.features) {
    const auto category = fromText<DedicatedCategory>(feature->category);
    if (category && *category != DedicatedCategory::None) spec.category = *category;
    // A category is told for dedicated grids only.
    if (fromText<GridKind>(feature->kind) == GridKind::Dedicated || spec.category != DedicatedCategory::None)
      spec.kind = GridKind::Dedicated;
    if (!feature->category.empty() && !category)
      build.note(FindingKind::Left,
                 Message("import.category_unknown").with("name", spec.label()).with("category", feature->category), {},
                 {}, feature->row);
  }
  return spec;
}

Result<Owners> ownersByPolygon(Build& build, FeatureGroups& groups, const std::vector<GridSpec>& specs) {
  const Project& project = build.project;
  const auto coverage = coverageOf(groups, kGridCoverage, build.tolerance(), build.report.findings);
  if (!coverage) return fail(coverage.error());
  build.progress("import.noding", 0.4);
  auto owners = applyCoverage(build.project, *coverage, kGridCoverage);
  if (!owners) return owners;
  keepTouched(project, *owners);
  SliverRule tiny{{}, project.profile.tinyArea, project.profile.needleWidth, false, true, Nobody::Last};
  tiny.stays = [&](GridId grid) { return !givesWay(build, project.grids.at(grid)); };
  const auto label = [&](std::uint32_t owner) { return owner == kNobody ? std::string() : specs[owner].label(); };
  for (const Sliver& sliver : resolveSlivers(project, *owners, tiny))
    build.note(FindingKind::Repaired,
               Message("repair.sliver_grid").with("code", label(sliver.from)).with("to", label(sliver.to)),
               sliver.place, sliver.area);
  return owners;
}

Owners ownersByBuilding(Build& build, const FeatureGroups& groups, const std::vector<GridSpec>& specs) {
  const Project& project = build.project;
  const PlaceIndex index(project);
  std::map<FaceId, std::map<std::uint32_t, std::int64_t>> votes;
  std::uint32_t spec = 0;
  for (const auto& [key, group] : groups) {
    for (const RawFeature* feature : group.features) {
      const std::vector<Place>& places = index.named(feature->key);
      if (places.empty())
        build.note(FindingKind::Left, Message("import.key_unmatched").with("key", feature->key), {}, {}, feature->row);
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
  auto groups =
      groupFeatures(build.project.lattice, build.data.features, Shapeless::Keyed, keyOf, build.report.findings);
  if (!groups) return fail(groups.error());
  std::vector<GridSpec> specs;
  bool polygons = false;
  for (const auto& [key, group] : *groups) {
    specs.push_back(describe(build, group));
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
  return assignGrids(build, specs, owners);
}

}  // namespace wangge::gis
