// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/subdivision.h"

#include <algorithm>

#include "core/geometry/predicates.h"
#include "core/geometry/rings.h"

namespace wangge {

Subdivision::Subdivision() {
  m_faces.set(kUniverse, Face{});
}

std::vector<HalfEdge> Subdivision::ring(HalfEdge h) const {
  std::vector<HalfEdge> result;
  HalfEdge at = h;
  do {
    result.push_back(at);
    WANGGE_CONTRACT(result.size() <= 2 * m_arcs.size());
    at = next(at);
  } while (at != h);
  return result;
}

std::vector<HalfEdge> Subdivision::around(NodeId id) const {
  std::vector<HalfEdge> result;
  const HalfEdge first = node(id).leaving;
  HalfEdge h = first;
  do {
    result.push_back(h);
    WANGGE_CONTRACT(result.size() <= 2 * m_arcs.size());
    h = next(h.twin());  // the next one clockwise
  } while (h != first);
  std::reverse(result.begin() + 1, result.end());
  return result;
}

std::vector<HalfEdge> Subdivision::boundary(FaceId id) const {
  std::vector<HalfEdge> result;
  const Face& f = face(id);
  if (f.outer) result = ring(f.outer);
  for (HalfEdge h : f.inner) {
    const std::vector<HalfEdge> hole = ring(h);
    result.insert(result.end(), hole.begin(), hole.end());
  }
  return result;
}

Polyline Subdivision::pointsOf(HalfEdge h) const {
  Polyline points = *arc(h.arc).shape;
  if (!h.forward) std::reverse(points.begin(), points.end());
  return points;
}

Ring Subdivision::ringPoints(HalfEdge h) const {
  Ring points;
  HalfEdge at = h;
  do {
    const Polyline& shape = *arc(at.arc).shape;
    if (at.forward) {
      points.insert(points.end(), shape.begin(), shape.end() - 1);
    } else {
      points.insert(points.end(), shape.rbegin(), shape.rend() - 1);
    }
    at = next(at);
  } while (at != h);
  return points;
}

bool Subdivision::passesTwice(HalfEdge h) const {
  std::vector<NodeId> nodes;
  HalfEdge at = h;
  do {
    nodes.push_back(startOf(at));
    at = next(at);
  } while (at != h);
  std::sort(nodes.begin(), nodes.end());
  return std::adjacent_find(nodes.begin(), nodes.end()) != nodes.end();
}

Polygon Subdivision::polygonOf(FaceId id) const {
  const Face& f = face(id);
  const auto twice = [this](HalfEdge h) { return passesTwice(h); };
  if (f.outer && (twice(f.outer) || std::any_of(f.inner.begin(), f.inner.end(), twice))) {
    std::vector<Ring> walks{ringPoints(f.outer)};
    for (HalfEdge h : f.inner) walks.push_back(ringPoints(h));
    MultiPolygon apart = polygonsFrom(walks);
    WANGGE_CONTRACT(apart.size() == 1);  // a face is connected
    return std::move(apart.front());
  }
  Polygon polygon;
  if (f.outer) polygon.outer = ringPoints(f.outer);
  for (HalfEdge h : f.inner) polygon.holes.push_back(ringPoints(h));
  return polygon;
}

FaceId Subdivision::locate(Point p) const {
  const HalfEdge west = firstWest(p, false);
  return west ? leftOf(west) : kUniverse;
}

HalfEdge Subdivision::firstWest(Point p, bool strictly) const {
  HalfEdge best;
  Point bestLow, bestHigh;
  const int row = m_index.rowOf(p.y);
  for (int column = m_index.columnOf(p.x); column >= 0; --column) {
    for (ArcId id : m_index.cell(column, row)) {
      const Polyline& shape = *arc(id).shape;
      for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
        Point a = shape[i], b = shape[i + 1];
        if ((a.y > p.y) == (b.y > p.y)) continue;
        const bool rises = a.y < b.y;
        if (!rises) std::swap(a, b);
        const std::int64_t side = cross(a, b, p);
        if (side > 0 || (strictly && side == 0)) continue;
        if (best && !crossesFartherWest(bestLow, bestHigh, a, b, p.y)) continue;
        // p is east of the segment: to the right of it where the arc rises, so the twin has p on its left.
        best = {id, !rises}, bestLow = a, bestHigh = b;
      }
    }
    if (!best) continue;
    // Done once the crossing lies in a column that has been looked at.
    const std::int64_t west = m_index.westOf(column);
    if (west == INT64_MIN) break;
    const __int128 reach =
        static_cast<__int128>(std::int64_t{p.y} - bestLow.y) * (std::int64_t{bestHigh.x} - bestLow.x);
    const __int128 need = static_cast<__int128>(west - bestLow.x) * (std::int64_t{bestHigh.y} - bestLow.y);
    if (reach >= need) break;
  }
  return best;
}

void Subdivision::rebuildIndex() {
  Box extent;
  m_arcs.forEach([&](ArcId, const Arc& arc) { extent.include(boxOf(*arc.shape)); });
  m_index = ArcIndex(extent, m_arcs.size());
  m_arcs.forEach([&](ArcId id, const Arc& arc) { m_index.add(id, *arc.shape); });
}

}  // namespace wangge
