// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that are to divide a polygon: points close together along its outline to find them by, and ends that surely
// reach it.
#pragma once

#include <algorithm>
#include <cmath>

#include "core/geometry/polygon.h"

namespace wangge {

// At most so many points on a ring: a village's outline is kilometres long.
inline constexpr double kMostPointsAlong = 4'000;

// visit(Point) for the ring's vertices and for points between them, at most `step` mm apart.
template <class Visit>
void pointsAlong(const Ring& ring, double step, const Visit& visit) {
  step = std::max(step, static_cast<double>(perimeterOf({ring, {}}).value) / kMostPointsAlong);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[i + 1 == ring.size() ? 0 : i + 1];
    const double dx = static_cast<double>(b.x) - a.x, dy = static_cast<double>(b.y) - a.y;
    const int count = std::max(1, static_cast<int>(std::ceil(std::hypot(dx, dy) / step)));
    for (int k = 0; k < count; ++k)
      visit(Point{static_cast<std::int32_t>(std::llround(a.x + dx * k / count)),
                  static_cast<std::int32_t>(std::llround(a.y + dy * k / count))});
  }
}

constexpr Point middle(Point a, Point b) {
  return {static_cast<std::int32_t>((std::int64_t{a.x} + b.x) >> 1),
          static_cast<std::int32_t>((std::int64_t{a.y} + b.y) >> 1)};
}

constexpr Point centroid(Point a, Point b, Point c) {
  return {static_cast<std::int32_t>((std::int64_t{a.x} + b.x + c.x) / 3),
          static_cast<std::int32_t>((std::int64_t{a.y} + b.y + c.y) / 3)};
}

// A line that ends on the outline goes 20 mm beyond: rounding may have left it short.
void reachOver(Polyline& line, const Polygon& within);

}  // namespace wangge
