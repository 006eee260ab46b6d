// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of single rings and between the parts of one source, read off the cover.
#include <algorithm>
#include <set>

#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/coverage/resolve_coverage.h"

namespace wangge::gis {
namespace {

// How much each ring winds around wrongly: more than once, or against the direction of its greater part.
std::map<std::uint32_t, Area> wrongWindings(const CoverageOverlay& cover) {
  std::map<std::uint32_t, std::map<std::int32_t, Area>> byWinding;
  for (const auto& [face, windings] : cover.windings)
    for (const Winding& t : windings) byWinding[t.of][t.times] += cover.subdivision.face(face).area;
  std::map<std::uint32_t, Area> wrong;
  for (auto& [ring, areas] : byWinding) {
    // The greater of the two simple directions is right.
    areas.erase(areas[1] >= areas[-1] ? 1 : -1);
    for (const auto& [windings, area] : areas)
      if (area.twice > 0) wrong[ring] += area;
  }
  return wrong;
}

// Points that a noded ring passes more than once.
std::vector<Point> passedTwice(const Polyline& closed) {
  std::vector<Point> sorted(closed.begin(), closed.empty() ? closed.end() : closed.end() - 1), result;
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 0; i + 1 < sorted.size(); ++i)
    if (sorted[i] == sorted[i + 1] && (result.empty() || result.back() != sorted[i])) result.push_back(sorted[i]);
  return result;
}

void findSelfCrossings(const CoverageOverlay& cover, const std::vector<CoverageRing>& rings,
                       const std::vector<CoverageName>& names, std::vector<Finding>& findings) {
  const std::map<std::uint32_t, Area> wrong = wrongWindings(cover);
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    // A ring may touch itself in a vertex (a hole written as part of the outline): only wrong turns make it a fault.
    const auto fault = wrong.find(i);
    if (fault == wrong.end() || rings[i].source >= names.size()) continue;
    const CoverageName& name = names[rings[i].source];
    Area area = fault->second;
    for (Point p : passedTwice(cover.noded[i])) {
      findings.push_back(
          {FindingKind::Repaired, Message("repair.self_intersection").with("code", name.code), p, area, name.row});
      area = {};
    }
  }
}

void findPartFaults(const CoverageOverlay& cover, const std::vector<CoverageRing>& rings,
                    const std::vector<CoverageName>& names, std::vector<Finding>& findings) {
  std::map<std::uint32_t, std::vector<FaceId>> doubled, holesOutside;
  for (const auto& [face, windings] : cover.windings) {
    std::map<std::uint32_t, std::set<std::uint32_t>> outers, holes;  // parts of each source
    for (const Winding& t : windings) (rings[t.of].hole ? holes : outers)[rings[t.of].source].insert(rings[t.of].part);
    for (const auto& [source, parts] : outers) {
      std::size_t solid = parts.size();
      for (std::uint32_t part : holes[source]) solid -= parts.contains(part) ? 1 : 0;
      if (solid > 1) doubled[source].push_back(face);
    }
    for (const auto& [source, parts] : holes) {
      const std::set<std::uint32_t>& solid = outers[source];
      if (!std::includes(solid.begin(), solid.end(), parts.begin(), parts.end())) holesOutside[source].push_back(face);
    }
  }
  const auto tell = [&](const char* code, const std::map<std::uint32_t, std::vector<FaceId>>& faults) {
    for (const auto& [source, faces] : faults)
      if (source < names.size())
        for (const std::vector<FaceId>& part : connectedParts(cover.subdivision, faces)) {
          const MultiPolygon outline = outlineOf(cover.subdivision, part);
          findings.push_back({FindingKind::Repaired, Message(code).with("code", names[source].code),
                              pointOnSurface(outline), areaOf(outline), names[source].row});
        }
  };
  tell("repair.parts_overlap", doubled);
  tell("repair.hole_outside", holesOutside);
}

void findMissingVertices(const CoverageOverlay& cover, const std::vector<CoverageRing>& rings,
                         const std::vector<CoverageName>& names, std::vector<Finding>& findings) {
  std::vector<std::pair<Point, std::uint32_t>> given;  // vertex of which source
  for (const CoverageRing& ring : rings)
    if (ring.source < names.size())
      for (Point p : ring.points) given.push_back({p, ring.source});
  std::sort(given.begin(), given.end());
  given.erase(std::unique(given.begin(), given.end()), given.end());

  std::set<std::pair<Point, std::uint32_t>> told;
  for (std::uint32_t i = 0; i < rings.size(); ++i)
    for (Point p : cover.noded[i]) {
      const std::uint32_t source = rings[i].source;
      if (source >= names.size()) break;
      auto it = std::lower_bound(given.begin(), given.end(), std::pair{p, std::uint32_t{0}});
      if (it == given.end() || it->first != p) continue;  // a crossing: no one's vertex
      const bool own = std::binary_search(given.begin(), given.end(), std::pair{p, source});
      if (own || !told.insert({p, source}).second) continue;
      findings.push_back(
          {FindingKind::Repaired,
           Message("repair.missing_vertex").with("code", names[source].code).with("neighbour", names[it->second].code),
           p,
           {},
           names[source].row});
    }
}

}  // namespace

void findRingFaults(const CoverageOverlay& cover, const std::vector<CoverageRing>& rings,
                    const std::vector<CoverageName>& names, std::vector<Finding>& findings) {
  findSelfCrossings(cover, rings, names, findings);
  findPartFaults(cover, rings, names, findings);
  findMissingVertices(cover, rings, names, findings);
}

}  // namespace wangge::gis
