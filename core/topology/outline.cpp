// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/outline.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/geometry/predicates.h"

namespace wangge {
namespace {

using FaceSet = std::unordered_set<FaceId>;

// The next half-edge of the set's boundary: turns around the end node, passing over arcs inside the set. Parts that
// touch only in a point come apart, because the first way out is taken.
HalfEdge nextOnBoundary(const Subdivision& s, const FaceSet& faces, HalfEdge h) {
  HalfEdge at = s.next(h);
  while (faces.contains(s.rightOf(at))) at = s.next(at.twin());
  return at;
}

void rotateToLowest(Ring& ring) {
  std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
}

struct BoundaryRing {
  Ring points;
  Area area;
  std::size_t part = 0;
};

}  // namespace

std::vector<HalfEdge> boundaryOf(const Subdivision& s, std::span<const FaceId> faces) {
  const FaceSet set(faces.begin(), faces.end());
  std::vector<HalfEdge> result;
  for (FaceId f : set)
    for (HalfEdge h : s.boundary(f))
      if (!set.contains(s.rightOf(h))) result.push_back(h);
  std::sort(result.begin(), result.end());
  return result;
}

std::map<GridId, std::int64_t> borderLengthsByGrid(const Subdivision& s, std::span<const FaceId> faces) {
  std::map<GridId, std::int64_t> lengths;
  for (HalfEdge h : boundaryOf(s, faces))
    if (const GridId beside = s.face(s.rightOf(h)).grid) lengths[beside] += lengthOf(*s.arc(h.arc).shape).value;
  return lengths;
}

std::vector<std::vector<FaceId>> connectedParts(const Subdivision& s, std::span<const FaceId> faces) {
  std::vector<FaceId> sorted(faces.begin(), faces.end());
  std::sort(sorted.begin(), sorted.end());
  FaceSet open(sorted.begin(), sorted.end());
  std::vector<std::vector<FaceId>> parts;
  for (FaceId start : sorted) {
    if (open.erase(start) == 0) continue;
    std::vector<FaceId> part{start};
    for (std::size_t i = 0; i < part.size(); ++i)
      for (HalfEdge h : s.boundary(part[i]))
        if (open.erase(s.rightOf(h)) != 0) part.push_back(s.rightOf(h));
    std::sort(part.begin(), part.end());
    parts.push_back(std::move(part));
  }
  return parts;
}

MultiPolygon outlineOf(const Subdivision& s, std::span<const FaceId> faces) {
  MultiPolygon result;
  for (const std::vector<FaceId>& part : connectedParts(s, faces)) {
    const FaceSet set(part.begin(), part.end());
    std::vector<HalfEdge> edges = boundaryOf(s, part);
    std::vector<char> used(edges.size(), 0);
    Polygon polygon;
    std::vector<Ring> outers;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (used[i]) continue;
      Ring ring;
      HalfEdge h = edges[i];
      do {
        used[static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), h) - edges.begin())] = 1;
        const Polyline points = s.pointsOf(h);
        ring.insert(ring.end(), points.begin(), points.end() - 1);
        h = nextOnBoundary(s, set, h);
      } while (h != edges[i]);
      rotateToLowest(ring);
      if (signedArea(ring).twice > 0) {
        outers.push_back(std::move(ring));
      } else {
        polygon.holes.push_back(std::move(ring));
      }
    }
    // A connected part has one outer ring; its interior is connected, so holes need no search for their owner.
    WANGGE_CONTRACT(outers.size() == 1);
    polygon.outer = std::move(outers.front());
    std::sort(polygon.holes.begin(), polygon.holes.end());
    result.push_back(std::move(polygon));
  }
  std::sort(result.begin(), result.end(), [](const Polygon& a, const Polygon& b) { return a.outer < b.outer; });
  return result;
}

Point interiorPoint(const MultiPolygon& polygons) {
  const Polygon* widest = nullptr;
  for (const Polygon& polygon : polygons)
    if (!widest || areaOf(polygon) > areaOf(*widest)) widest = &polygon;
  if (!widest) return {};
  const Box box = boxOf(*widest);
  // Among a few horizontal cross-sections, the middle of the widest stretch inside.
  Point best = widest->outer.front();
  double bestWidth = -1;
  // From the middle outwards, so that the middle one wins among equals.
  constexpr int kSections = 9;
  for (int step = 0; step < kSections; ++step) {
    const int k = (kSections + 1) / 2 + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
    const auto y = static_cast<std::int32_t>(box.minY + box.height() * (2 * k - 1) / (2 * kSections));
    std::vector<double> crossings;
    const auto cut = [&](const Ring& ring) {
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[i + 1 == ring.size() ? 0 : i + 1];
        if ((a.y > y) != (b.y > y))
          crossings.push_back(a.x + (static_cast<double>(y) - a.y) * (static_cast<double>(b.x) - a.x) /
                                        (static_cast<double>(b.y) - a.y));
      }
    };
    cut(widest->outer);
    for (const Ring& hole : widest->holes) cut(hole);
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      const double width = crossings[i + 1] - crossings[i];
      if (width <= bestWidth) continue;
      bestWidth = width;
      best = {static_cast<std::int32_t>((crossings[i] + crossings[i + 1]) / 2), y};
    }
  }
  return best;
}

}  // namespace wangge
