// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/community_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/geometry/overlay.h"
#include "gis/repair/lattice_rings.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kMostListed = 20;

std::vector<const RawFeature*> byRow(const SourceData& data) {
  std::vector<const RawFeature*> features;
  for (const RawFeature& feature : data.features) features.push_back(&feature);
  std::stable_sort(features.begin(), features.end(),
                   [](const RawFeature* a, const RawFeature* b) { return a->row < b->row; });
  return features;
}

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

Result<std::map<std::string, CommunityGroup>> groupCommunities(Build& build) {
  std::map<std::string, CommunityGroup> groups;
  std::map<std::string, std::set<std::string>> names;
  std::vector<std::int64_t> missing;
  for (const RawFeature* feature : byRow(build.data)) {
    if (feature->polygons.empty()) {
      build.note(FindingKind::Left, Message("import.no_geometry").with("code", feature->code), {}, {}, feature->row);
      continue;
    }
    if (feature->code.empty()) {
      missing.push_back(feature->row);
      continue;
    }
    auto polygons = latticePolygons(build.project.lattice, *feature, build.report.findings);
    if (!polygons) return fail(polygons.error());
    if (polygons->empty()) continue;
    CommunityGroup& group = groups[feature->code];
    group.rows.push_back(feature->row);
    if (!feature->name.empty()) names[feature->code].insert(feature->name);
    keepLowest(group.name, feature->name);
    keepLowest(group.type, feature->kind);
    keepLowest(group.parent, feature->parent);
    for (Polygon& polygon : *polygons) group.polygons.push_back(std::move(polygon));
  }
  if (!missing.empty())
    return fail(Error("import.code_missing").with("rows", listed(missing)).with("count", missing.size()));
  if (groups.empty()) return fail(Error("import.no_polygons"));
  for (const auto& [code, different] : names)
    if (different.size() > 1)
      return fail(Error("import.code_conflict")
                      .with("code", code)
                      .with("names", fmt::format("{}", fmt::join(different, ", ")))
                      .with("rows", listed(groups[code].rows)));
  return groups;
}

Result<void> checkAgainstPlan(const Build& build, const std::map<std::string, CommunityGroup>& groups) {
  std::vector<std::string> clashing;
  build.project.communities.forEach([&](CommunityId, const Community& community) {
    const bool gone = build.replaced && community.source == build.replaced;
    if (!gone && groups.contains(community.code)) clashing.push_back(community.code);
  });
  if (clashing.empty()) return {};
  std::sort(clashing.begin(), clashing.end());
  return fail(Error("import.code_exists").with("codes", fmt::format("{}", fmt::join(clashing, ", "))));
}

}  // namespace wangge::gis
