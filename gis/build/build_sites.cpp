// SPDX-License-Identifier: GPL-3.0-or-later
// Sites: schools, hospitals, parks, markets … that may become dedicated grids. They change no face.
#include <algorithm>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/erase.h"
#include "core/topology/outline.h"
#include "gis/build/build.h"
#include "gis/coverage/lattice_rings.h"

namespace wangge::gis {

Result<void> buildSites(Build& build) {
  Project& project = build.project;
  std::vector<std::tuple<std::string, DedicatedCategory, std::vector<Ring>, MultiPolygon>> sites;
  for (const RawFeature& feature : build.data.features) {
    auto polygons = latticePolygons(project.lattice, feature, build.report.findings);
    if (!polygons) return fail(polygons.error());
    MultiPolygon valid = makeValid(*polygons);
    if (valid.empty()) {
      build.note(FindingKind::Left, Message("import.no_geometry").with("code", feature.name), {}, {}, feature.row);
      continue;
    }
    const auto category = fromText<DedicatedCategory>(feature.category);
    if (!category || *category == DedicatedCategory::None)
      build.note(FindingKind::Left,
                 Message("import.category_unknown").with("name", feature.name).with("category", feature.category),
                 pointOnSurface(valid), {}, feature.row);
    std::vector<Ring> rings;
    for (const Polygon& polygon : valid) rings.push_back(polygon.outer);
    sites.emplace_back(feature.name.empty() ? feature.code : feature.name, category.value_or(DedicatedCategory::None),
                       std::move(rings), std::move(valid));
  }
  if (sites.empty()) return fail(Error("import.no_polygons"));
  if (build.replaced) build.report.removed += eraseRecordsOf<SiteId>(project, build.replaced);
  std::sort(sites.begin(), sites.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a)) <
           std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
  });
  for (auto& [name, category, rings, outline] : sites) {
    project.sites.add({build.source, name, category, std::make_shared<const MultiPolygon>(std::move(outline))},
                      build.copy());
    ++build.report.created;
  }
  return {};
}

}  // namespace wangge::gis
