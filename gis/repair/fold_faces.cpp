// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/repair/fold_faces.h"

#include <algorithm>
#include <map>

#include "core/geometry/point_on_surface.h"
#include "core/plan/labels.h"
#include "core/topology/outline.h"
#include "gis/build/territory.h"

namespace wangge::gis {
namespace {

// A face, or several that have been folded together.
struct Region {
  Area area;
  std::int64_t perimeter = 0;
  bool inhabited = false;
  std::map<FaceId, std::int64_t> borders;  // by the neighbouring region's first face
  std::vector<FaceId> faces;
};

class Folder {
 public:
  Folder(const Project& project, const std::set<FaceId>& candidates, const FoldRule& rule, const std::set<FaceId>& kept)
      : m_project(project), m_rule(rule) {
    const Subdivision& s = project.subdivision;
    for (FaceId id : candidates) add(id, kept);
    // Neighbours take part too, for they receive.
    for (FaceId id : candidates)
      for (HalfEdge h : s.boundary(id)) add(s.rightOf(h), kept);
    for (auto& [id, region] : m_regions)
      for (HalfEdge h : s.boundary(id)) {
        const std::int64_t length = lengthOf(*s.arc(h.arc).shape).value;
        const FaceId other = s.rightOf(h);
        region.perimeter += length;
        if (m_regions.contains(other) && sameLabels(id, other)) region.borders[other] += length;
      }
    for (FaceId id : candidates) queue(id);
  }

  // The region that each face ends in.
  std::map<FaceId, FaceId> run() {
    while (!m_queue.empty()) {
      const FaceId id = m_queue.begin()->second;
      m_queue.erase(m_queue.begin());
      const FaceId into = bestNeighbour(id);
      if (into) fold(id, into);
    }
    std::map<FaceId, FaceId> ends;
    for (const auto& [id, region] : m_regions)
      for (FaceId face : region.faces) ends[face] = id;
    return ends;
  }

 private:
  void add(FaceId id, const std::set<FaceId>& kept) {
    if (id == kUniverse || m_regions.contains(id)) return;
    const Face& face = m_project.subdivision.face(id);
    m_regions[id] = {face.area, 0, face.tally.points > 0 || kept.contains(id), {}, {id}};
  }

  bool sameLabels(FaceId a, FaceId b) const {
    const Face &x = m_project.subdivision.face(a), &y = m_project.subdivision.face(b);
    return x.community && x.community == y.community && x.grid == y.grid && x.precinct == y.precinct;
  }

  bool meaningless(const Region& r) const {
    const double width = r.perimeter == 0 ? 0 : double(r.area.twice) / double(r.perimeter);
    return !r.inhabited && (r.area < m_rule.area || width < m_rule.width);
  }

  void queue(FaceId id) {
    const Region& region = m_regions.at(id);
    if (meaningless(region)) m_queue.insert({region.area, id});
  }

  FaceId bestNeighbour(FaceId id) const {
    FaceId best;
    std::int64_t longest = 0;
    for (const auto& [other, length] : m_regions.at(id).borders)
      if (length > longest) longest = length, best = other;
    return best;
  }

  void fold(FaceId id, FaceId into) {
    Region gone = std::move(m_regions.at(id));
    m_regions.erase(id);
    Region& region = m_regions.at(into);
    m_queue.erase({region.area, into});
    region.area += gone.area;
    region.perimeter += gone.perimeter - 2 * gone.borders.at(into);
    region.inhabited = region.inhabited || gone.inhabited;
    region.faces.insert(region.faces.end(), gone.faces.begin(), gone.faces.end());
    region.borders.erase(id);
    for (const auto& [other, length] : gone.borders) {
      if (other == into) continue;
      region.borders[other] += length;
      auto& back = m_regions.at(other).borders;
      back.erase(id);
      back[into] += length;
    }
    queue(into);
  }

  const Project& m_project;
  FoldRule m_rule;
  std::map<FaceId, Region> m_regions;
  std::set<std::pair<Area, FaceId>> m_queue;  // smallest first
};

}  // namespace

std::vector<Folded> foldFaces(Project& project, const std::set<FaceId>& candidates, const FoldRule& rule,
                              const std::set<FaceId>& kept) {
  const std::map<FaceId, FaceId> ends = Folder(project, candidates, rule, kept).run();
  std::vector<Folded> folded;
  for (const auto& [face, region] : ends)
    if (face != region)
      folded.push_back(
          {pointOnSurface({project.subdivision.polygonOf(face)}), project.subdivision.face(face).area, face});
  std::set<ArcId> between;
  for (const Folded& fold : folded)
    for (HalfEdge h : project.subdivision.boundary(fold.face)) {
      const auto other = ends.find(project.subdivision.rightOf(h));
      if (other != ends.end() && other->second == ends.at(fold.face)) between.insert(h.arc);
    }
  const std::vector<ArcId> arcs(between.begin(), between.end());
  if (!arcs.empty()) removeArcsFrom(project, arcs);
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
