// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/polygon.h"

#include <cmath>

#include "core/geometry/predicates.h"

namespace wangge {

Area signedArea(std::span<const Point> ring) {
  __int128 sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[i + 1 == ring.size() ? 0 : i + 1];
    sum += static_cast<__int128>(a.x) * b.y - static_cast<__int128>(b.x) * a.y;
  }
  return {static_cast<std::int64_t>(sum)};
}

Area areaOf(const Polygon& polygon) {
  Area area = signedArea(polygon.outer);
  for (const Ring& hole : polygon.holes) area += signedArea(hole);
  return area;
}

Area areaOf(const MultiPolygon& polygons) {
  Area area;
  for (const Polygon& polygon : polygons) area += areaOf(polygon);
  return area;
}

Box boxOf(const Polygon& polygon) {
  return boxOf(polygon.outer);
}

Box boxOf(const MultiPolygon& polygons) {
  Box box;
  for (const Polygon& polygon : polygons) box.include(boxOf(polygon.outer));
  return box;
}

Millimetres lengthOf(std::span<const Point> line) {
  double length = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    length += std::hypot(double(line[i + 1].x) - line[i].x, double(line[i + 1].y) - line[i].y);
  return {std::llround(length)};
}

Millimetres perimeterOf(const Polygon& polygon) {
  const auto around = [](Ring ring) {
    if (!ring.empty()) ring.push_back(ring.front());
    return lengthOf(ring).value;
  };
  std::int64_t total = around(polygon.outer);
  for (const Ring& hole : polygon.holes) total += around(hole);
  return {total};
}

bool contains(std::span<const Point> ring, Point p) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    Point a = ring[i], b = ring[i + 1 == ring.size() ? 0 : i + 1];
    if ((a.y > p.y) == (b.y > p.y)) continue;
    if (a.y > b.y) std::swap(a, b);
    // The edge rises through the horizontal just above p; it lies west of (p.x + ε, p.y + ε²) when p is to its right,
    // or on it: then the ε² can only matter for an edge that is nearly horizontal, and ε wins.
    if (cross(a, b, p) <= 0) inside = !inside;
  }
  return inside;
}

bool contains(const Polygon& polygon, Point p) {
  if (!contains(polygon.outer, p)) return false;
  for (const Ring& hole : polygon.holes)
    if (contains(hole, p)) return false;
  return true;
}

bool contains(const MultiPolygon& polygons, Point p) {
  for (const Polygon& polygon : polygons)
    if (contains(polygon, p)) return true;
  return false;
}

Polygon normalised(Polygon polygon) {
  const auto clean = [](Ring& ring, bool counterClockwise) {
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    if (ring.size() < 3) ring.clear();
    if ((signedArea(ring).twice > 0) != counterClockwise) std::reverse(ring.begin(), ring.end());
  };
  clean(polygon.outer, true);
  for (Ring& hole : polygon.holes) clean(hole, false);
  std::erase_if(polygon.holes, [](const Ring& hole) { return hole.empty(); });
  if (polygon.outer.empty()) polygon.holes.clear();
  return polygon;
}

}  // namespace wangge
