// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_outlines.h"

#include <algorithm>
#include <map>

#include "core/geometry/overlay.h"
#include "core/topology/outline.h"
#include "gis/coverage/lattice_rings.h"

namespace wangge::gis::test {
namespace {

constexpr Millimetres kRounding{3};

}  // namespace

std::vector<OutlineDifference> outlineDifferences(const Project& project, const SourceData& source) {
  std::map<std::string, std::vector<MultiPolygon>> parts;
  std::vector<Finding> ignored;
  for (const RawFeature& feature : source.features)
    if (const auto polygons = latticePolygons(project.lattice, feature, ignored))
      for (const Polygon& polygon : *polygons) parts[feature.code].push_back(makeValid({polygon}));
  std::map<std::string, MultiPolygon> laid;
  project.communities.forEach([&](CommunityId, const Community& community) {
    laid[community.code] = outlineOf(project.subdivision, community.zone.faces);
  });

  std::vector<OutlineDifference> result;
  for (const auto& [code, polygons] : parts) {
    const MultiPolygon read = unite(polygons), &have = laid[code];
    for (const bool lost : {true, false})
      for (const Polygon& part : lost ? subtract(read, have) : subtract(have, read))
        if (!narrowerThan({part}, kRounding)) result.push_back({code, lost, {part}, areaOf(part)});
  }
  return result;
}

std::vector<OutlineDifference> unexplainedDifferences(const Project& project, const SourceData& source,
                                                      const std::vector<Finding>& findings) {
  std::vector<OutlineDifference> result = outlineDifferences(project, source);
  std::erase_if(result, [&](const OutlineDifference& difference) {
    const MultiPolygon near = buffered(difference.territory, kRounding);
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
      return finding.place && finding.area.twice > 0 && contains(near, *finding.place);
    });
  });
  return result;
}

}  // namespace wangge::gis::test
