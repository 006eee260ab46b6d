// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/outline.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/geometry/rings.h"

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
    std::vector<Ring> walks;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (used[i]) continue;
      Ring& walk = walks.emplace_back();
      HalfEdge h = edges[i];
      do {
        used[static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), h) - edges.begin())] = 1;
        const Polyline points = s.pointsOf(h);
        walk.insert(walk.end(), points.begin(), points.end() - 1);
        h = nextOnBoundary(s, set, h);
      } while (h != edges[i]);
    }
    MultiPolygon polygons = polygonsFrom(walks);
    WANGGE_CONTRACT(polygons.size() == 1);  // the part is connected
    result.push_back(std::move(polygons.front()));
  }
  std::sort(result.begin(), result.end(), [](const Polygon& a, const Polygon& b) { return a.outer < b.outer; });
  return result;
}

}  // namespace wangge
