// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/feature_groups.h"

#include <fmt/format.h>

#include <algorithm>

#include "gis/coverage/lattice_rings.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kMostListed = 20;

// The first in order of the text that is not empty: does not depend on the order of rows.
void keepLowest(std::string& kept, const std::string& text) {
  if (!text.empty() && (kept.empty() || text < kept)) kept = text;
}

}  // namespace

std::string listed(const std::vector<std::int64_t>& rows) {
  const std::size_t count = std::min(rows.size(), kMostListed);
  std::string text =
      fmt::format("{}", fmt::join(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count), ", "));
  return count < rows.size() ? text + ", …" : text;
}

std::optional<GroupKey> byCodeAndName(const RawFeature& feature, const MultiPolygon&) {
  if (feature.code.empty() && feature.name.empty()) return std::nullopt;
  return GroupKey{feature.code, feature.name, {}};
}

Result<FeatureGroups> groupFeatures(const Lattice& lattice, const std::vector<RawFeature>& features,
                                    Shapeless shapeless, const KeyOf& keyOf, std::vector<Finding>& findings) {
  std::vector<const RawFeature*> byRow;
  for (const RawFeature& feature : features) byRow.push_back(&feature);
  std::stable_sort(byRow.begin(), byRow.end(),
                   [](const RawFeature* a, const RawFeature* b) { return a->row < b->row; });
  FeatureGroups groups;
  std::vector<std::int64_t> missing;
  for (const RawFeature* feature : byRow) {
    const bool ofTable = shapeless == Shapeless::Taken || (shapeless == Shapeless::Keyed && !feature->key.empty() &&
                                                           !(feature->code.empty() && feature->name.empty()));
    if (feature->polygons.empty() && !ofTable) {
      findings.push_back(
          {FindingKind::Left, Message("import.no_geometry").with("code", feature->code), {}, {}, feature->row});
      continue;
    }
    auto polygons = latticePolygons(lattice, *feature, findings);
    if (!polygons) return fail(polygons.error());
    const std::optional<GroupKey> key = keyOf(*feature, *polygons);
    if (!key) {
      missing.push_back(feature->row);
      continue;
    }
    if (polygons->empty() && !ofTable) continue;
    FeatureGroup& group = groups[*key];
    keepLowest(group.code, feature->code);
    keepLowest(group.name, feature->name);
    keepLowest(group.kind, feature->kind);
    keepLowest(group.parent, feature->parent);
    if (!feature->name.empty()) group.names.insert(feature->name);
    group.rows.push_back(feature->row);
    group.features.push_back(feature);
    for (Polygon& polygon : *polygons) group.polygons.push_back(std::move(polygon));
  }
  if (!missing.empty())
    return fail(Error("import.code_missing").with("rows", listed(missing)).with("count", missing.size()));
  if (groups.empty()) return fail(Error("import.no_polygons"));
  return groups;
}

}  // namespace wangge::gis
