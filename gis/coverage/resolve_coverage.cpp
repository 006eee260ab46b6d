// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/resolve_coverage.h"

#include <fmt/format.h>

#include <functional>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"

namespace wangge::gis {
namespace {

struct CoveredRegion {
  std::vector<FaceId> faces;
  std::vector<std::uint32_t> sources;  // that cover it; empty for a gap
  MultiPolygon outline;
  Area area;
  bool narrow = false;
};

// The lowest index among those with at least half of the longest border; nobody when there is none.
std::uint32_t bestBorder(const std::map<std::uint32_t, std::int64_t>& lengths,
                         const std::function<bool(std::uint32_t)>& allowed) {
  std::int64_t longest = 0;
  for (const auto& [source, length] : lengths)
    if (allowed(source)) longest = std::max(longest, length);
  for (const auto& [source, length] : lengths)
    if (allowed(source) && length > 0 && 2 * length >= longest) return source;
  return kNobody;
}

class Resolver {
 public:
  Resolver(const CoverageOverlay& cover, const std::vector<CoverageName>& names, Millimetres tolerance,
           std::vector<Finding>& findings)
      : m_cover(cover), m_names(names), m_tolerance(tolerance), m_findings(findings), m_areas(names.size()) {}

  Owners resolve() {
    // By the sources that cover it, and whether a closure says that it shall be filled.
    std::map<std::pair<std::vector<std::uint32_t>, bool>, std::vector<FaceId>> groups;
    for (const auto& [face, covering] : m_cover.sources) {
      if (face == kUniverse) continue;
      std::vector<std::uint32_t> sources = covering;
      const bool underClosure = !sources.empty() && sources.back() >= m_names.size();
      if (underClosure) sources.pop_back();
      const bool closed = underClosure && sources.empty();
      for (std::uint32_t source : sources) m_areas[source] += m_cover.subdivision.face(face).area;
      if (sources.size() == 1) {
        m_owners[face] = sources.front();
      } else {
        groups[{sources, closed}].push_back(face);
      }
    }
    std::vector<CoveredRegion> gaps, overlaps;
    for (const auto& [key, faces] : groups)
      for (std::vector<FaceId>& part : connectedParts(m_cover.subdivision, faces)) {
        CoveredRegion region = regionOf(key.first, std::move(part));
        region.narrow = region.narrow || key.second;
        if (!key.first.empty()) {
          overlaps.push_back(std::move(region));
        } else if (!region.narrow) {
          gaps.push_back(std::move(region));
        } else {
          // Narrow gaps go face by face, as the cuts across have parted them.
          for (FaceId face : region.faces) gaps.push_back(regionOf({}, {face})), gaps.back().narrow = true;
        }
      }
    resolve(overlaps);
    resolve(gaps);
    return std::move(m_owners);
  }

 private:
  CoveredRegion regionOf(std::vector<std::uint32_t> sources, std::vector<FaceId> faces) const {
    CoveredRegion region{std::move(faces), std::move(sources), {}, {}, false};
    region.outline = outlineOf(m_cover.subdivision, region.faces);
    region.area = areaOf(region.outline);
    region.narrow = narrowerThan(region.outline, m_tolerance);
    return region;
  }

  std::string codesOf(const std::vector<std::uint32_t>& sources) const {
    std::vector<std::string> codes;
    for (std::uint32_t source : sources)
      if (codes.empty() || codes.back() != m_names[source].code) codes.push_back(m_names[source].code);
    return fmt::format("{}", fmt::join(codes, ", "));
  }

  // The source of which the region is the greater part; compares area(region)/area(source) without rounding.
  std::uint32_t greaterPart(const CoveredRegion& region) const {
    return *std::min_element(region.sources.begin(), region.sources.end(), [&](std::uint32_t a, std::uint32_t b) {
      return m_areas[a] != m_areas[b] ? m_areas[a] < m_areas[b] : a < b;
    });
  }

  // Decides all of them before any is given, so that their order does not matter.
  void resolve(const std::vector<CoveredRegion>& regions) {
    std::vector<std::uint32_t> winners;
    for (const CoveredRegion& region : regions) {
      const bool gap = region.sources.empty();
      const auto borders = borderLengths(m_cover.subdivision, region.faces, m_owners);
      const auto allowed = [&](std::uint32_t source) {
        return gap ? !m_names[source].locked : std::binary_search(region.sources.begin(), region.sources.end(), source);
      };
      const auto locked =
          std::ranges::find_if(region.sources, [&](std::uint32_t source) { return m_names[source].locked; });
      const bool kept = locked != region.sources.end();
      std::uint32_t winner = kept ? *locked : region.narrow ? bestBorder(borders, allowed) : kNobody;
      if (winner == kNobody && !gap) winner = greaterPart(region);
      std::vector<std::uint32_t> around = region.sources;
      for (const auto& [source, length] : borders)
        if (gap) around.push_back(source);
      const char* code = kept                ? "repair.overlap_locked"
                         : !gap              ? region.narrow ? "repair.overlap" : "repair.overlap_wide"
                         : winner == kNobody ? "repair.gap_left"
                                             : "repair.gap_filled";
      Message what = Message(code).with("codes", codesOf(around));
      const bool left = winner == kNobody;
      if (!left) what.with("to", m_names[winner].code);
      m_findings.push_back({left ? FindingKind::Left : FindingKind::Repaired, std::move(what),
                            pointOnSurface(region.outline), region.area, left ? 0 : m_names[winner].row});
      winners.push_back(winner);
    }
    for (std::size_t i = 0; i < regions.size(); ++i)
      for (FaceId face : regions[i].faces) m_owners[face] = winners[i];
  }

  const CoverageOverlay& m_cover;
  const std::vector<CoverageName>& m_names;
  Millimetres m_tolerance;
  std::vector<Finding>& m_findings;
  std::vector<Area> m_areas;  // of each source, as covered
  Owners m_owners;
};

}  // namespace

Owners resolveCoverage(const CoverageOverlay& cover, const std::vector<CoverageName>& names, Millimetres tolerance,
                       std::vector<Finding>& findings) {
  return Resolver(cover, names, tolerance, findings).resolve();
}

void addRings(std::vector<CoverageRing>& rings, std::uint32_t source, MultiPolygon polygons) {
  std::uint32_t part = rings.empty() ? 0 : rings.back().part + 1;
  for (Polygon& polygon : canonical(std::move(polygons))) {
    rings.push_back({std::move(polygon.outer), source, part, false});
    for (Ring& hole : polygon.holes) rings.push_back({std::move(hole), source, part, true});
    ++part;
  }
}

}  // namespace wangge::gis
