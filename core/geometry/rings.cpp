// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/rings.h"

#include <unordered_map>

#include "core/geometry/predicates.h"

namespace wangge {
namespace {

// The loops of a walk that pass no point twice. Which they are does not depend on where the walk starts, as it crosses
// itself nowhere.
void addLoops(const Ring& walk, std::vector<Ring>& loops) {
  Ring sorted = walk;
  std::sort(sorted.begin(), sorted.end());
  if (std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end()) {
    loops.push_back(walk);
    return;
  }
  std::unordered_map<Point, std::size_t> placeOf;
  Ring open;
  const auto cutOff = [&](std::size_t from) {
    const auto first = open.begin() + static_cast<std::ptrdiff_t>(from);
    for (auto it = first; it != open.end(); ++it) placeOf.erase(*it);
    // Two points are a spike: there and back on the same way, around nothing.
    if (open.size() - from > 2) loops.emplace_back(first, open.end());
    open.erase(first, open.end());
  };
  for (Point p : walk) {
    if (const auto seen = placeOf.find(p); seen != placeOf.end()) cutOff(seen->second);
    placeOf[p] = open.size();
    open.push_back(p);
  }
  cutOff(0);
}

// Whether the ring runs around a hole that shares no edge with it. Exact: counts its edges west of one of the hole's.
bool runsAround(const Ring& ring, const Ring& hole) {
  std::size_t i = 0;
  while (hole[i].y == hole[i + 1].y) ++i;  // a ring has edges that are not level before its last one
  const Point a = hole[i], b = hole[i + 1];
  const std::int32_t y = std::min(a.y, b.y);
  bool inside = false;
  for (std::size_t k = 0; k < ring.size(); ++k) {
    const Point c = ring[k], d = ring[k + 1 == ring.size() ? 0 : k + 1];
    if ((c.y > y) != (d.y > y) && crossesFartherWest(c, d, a, b, y)) inside = !inside;
  }
  return inside;
}

bool within(const Box& inner, const Box& outer) {
  return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY;
}

}  // namespace

MultiPolygon polygonsFrom(const std::vector<Ring>& walks) {
  std::vector<Ring> loops;
  for (const Ring& walk : walks) addLoops(walk, loops);
  MultiPolygon polygons;
  std::vector<Ring> holes;
  for (Ring& loop : loops) {
    const Area area = signedArea(loop);
    if (area.twice > 0) polygons.push_back({std::move(loop), {}});
    if (area.twice < 0) holes.push_back(std::move(loop));
  }
  if (polygons.size() == 1) {
    polygons.front().holes = std::move(holes);
    return canonical(std::move(polygons));
  }
  // Shells that lie in each other's holes: the innermost one around a hole is the smallest.
  std::vector<std::pair<Area, std::size_t>> bySize;
  std::vector<Box> boxes;
  for (const Polygon& polygon : polygons) {
    bySize.emplace_back(signedArea(polygon.outer), boxes.size());
    boxes.push_back(boxOf(polygon.outer));
  }
  std::sort(bySize.begin(), bySize.end());
  for (Ring& hole : holes) {
    const Box box = boxOf(hole);
    const auto owner = std::find_if(bySize.begin(), bySize.end(), [&](const auto& shell) {
      return within(box, boxes[shell.second]) && runsAround(polygons[shell.second].outer, hole);
    });
    if (owner != bySize.end()) polygons[owner->second].holes.push_back(std::move(hole));
  }
  return canonical(std::move(polygons));
}

MultiPolygon canonical(MultiPolygon polygons) {
  const auto rotate = [](Ring& ring) {
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
  };
  for (Polygon& polygon : polygons) {
    rotate(polygon.outer);
    for (Ring& hole : polygon.holes) rotate(hole);
    std::sort(polygon.holes.begin(), polygon.holes.end());
  }
  std::sort(polygons.begin(), polygons.end(), [](const Polygon& a, const Polygon& b) {
    return a.outer != b.outer ? a.outer < b.outer : a.holes < b.holes;
  });
  return polygons;
}

}  // namespace wangge
