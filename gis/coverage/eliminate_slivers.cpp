// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/coverage/eliminate_slivers.h"

#include <algorithm>
#include <map>

#include "core/geometry/point_on_surface.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "gis/coverage/label_lines.h"

namespace wangge::gis {
namespace {

// A face, or several that have been folded together.
struct Region {
  Area area;
  std::int64_t perimeter = 0;
  bool inhabited = false;
  std::vector<FaceId> faces;
};

class Folder {
 public:
  Folder(const Project& project, const std::set<FaceId>& candidates, const EliminationRule& rule,
         const std::set<FaceId>& kept)
      : m_s(project.subdivision), m_rule(rule) {
    for (FaceId id : candidates) {
      add(id, kept);
      // Neighbours take part too, for they receive.
      for (HalfEdge h : m_s.boundary(id)) add(m_s.rightOf(h), kept);
    }
    for (FaceId id : candidates) queue(id);
  }

  // The region that each face ends in, by the region's first face.
  std::map<FaceId, FaceId> run() {
    while (!m_queue.empty()) {
      const FaceId id = m_queue.begin()->second;
      m_queue.erase(m_queue.begin());
      const auto [into, border] = longestBorder(id);
      if (into) fold(id, into, border);
    }
    return m_ends;
  }

 private:
  void add(FaceId id, const std::set<FaceId>& kept) {
    if (id == kUniverse || !m_ends.try_emplace(id, id).second) return;
    const Face& face = m_s.face(id);
    Region& region = m_regions[id] = {face.area, 0, face.tally.points > 0 || kept.contains(id), {id}};
    for (HalfEdge h : m_s.boundary(id)) region.perimeter += lengthOf(*m_s.arc(h.arc).shape).value;
  }

  void queue(FaceId id) {
    const Region& r = m_regions.at(id);
    const double width = r.perimeter == 0 ? 0 : double(r.area.twice) / double(r.perimeter);
    if (!r.inhabited && (r.area < m_rule.area || width < m_rule.width)) m_queue.insert({r.area, id});
  }

  // The neighbour with the same labels and the longest border; none where no neighbour has them.
  std::pair<FaceId, std::int64_t> longestBorder(FaceId id) const {
    const Face& own = m_s.face(id);
    std::map<FaceId, std::int64_t> borders;
    for (HalfEdge h : boundaryOf(m_s, m_regions.at(id).faces)) {
      const FaceId other = m_s.rightOf(h);
      if (own.community && m_ends.contains(other) && sameLabels(own, m_s.face(other)))
        borders[m_ends.at(other)] += lengthOf(*m_s.arc(h.arc).shape).value;
    }
    std::pair<FaceId, std::int64_t> best{};
    for (const auto& [other, length] : borders)
      if (length > best.second) best = {other, length};
    return best;
  }

  void fold(FaceId id, FaceId into, std::int64_t border) {
    const Region gone = std::move(m_regions.at(id));
    m_regions.erase(id);
    Region& region = m_regions.at(into);
    m_queue.erase({region.area, into});
    region.area += gone.area;
    region.perimeter += gone.perimeter - 2 * border;
    region.inhabited = region.inhabited || gone.inhabited;
    region.faces.insert(region.faces.end(), gone.faces.begin(), gone.faces.end());
    for (FaceId face : gone.faces) m_ends[face] = into;
    queue(into);
  }

  const Subdivision& m_s;
  EliminationRule m_rule;
  std::map<FaceId, Region> m_regions;
  std::map<FaceId, FaceId> m_ends;
  std::set<std::pair<Area, FaceId>> m_queue;  // smallest first
};

}  // namespace

std::vector<EliminatedFace> eliminateSlivers(Project& project, const std::set<FaceId>& candidates,
                                             const EliminationRule& rule, const std::set<FaceId>& kept) {
  const Subdivision& s = project.subdivision;
  const std::map<FaceId, FaceId> ends = Folder(project, candidates, rule, kept).run();
  std::vector<EliminatedFace> folded;
  std::set<ArcId> between;
  for (const auto& [face, region] : ends) {
    if (face == region) continue;
    folded.push_back({pointOnSurface({s.polygonOf(face)}), s.face(face).area, face});
    for (HalfEdge h : s.boundary(face)) {
      const auto other = ends.find(s.rightOf(h));
      if (other != ends.end() && other->second == region) between.insert(h.arc);
    }
  }
  if (!between.empty()) removeArcsFrom(project, std::vector(between.begin(), between.end()));
  return folded;
}

std::set<FaceId> facesWithBuildings(const Project& project) {
  std::set<FaceId> faces;
  project.buildings.forEach([&](BuildingId, const Building& building) {
    if (building.outline) faces.insert(project.subdivision.locate(pointOnSurface({*building.outline})));
  });
  return faces;
}

}  // namespace wangge::gis
