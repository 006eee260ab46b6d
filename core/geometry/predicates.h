// SPDX-License-Identifier: GPL-3.0-or-later
// Exact predicates on lattice points.
#pragma once

#include <cstdint>

#include "core/geometry/point.h"

namespace wangge {

// Twice the signed area of the triangle abc: positive when c lies to the left of a→b.
constexpr std::int64_t cross(Point a, Point b, Point c) {
  return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) - (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}
constexpr int orientation(Point a, Point b, Point c) {
  const std::int64_t value = cross(a, b, c);
  return (value > 0) - (value < 0);
}
constexpr std::int64_t squaredDistance(Point a, Point b) {
  const std::int64_t dx = std::int64_t{b.x} - a.x, dy = std::int64_t{b.y} - a.y;
  return dx * dx + dy * dy;
}

// Whether p lies on the closed segment ab.
bool onSegment(Point a, Point b, Point p);

// Whether the segments share a point that is not an end of both (crossing, touching inside, or overlapping).
bool segmentsConflict(Point a, Point b, Point c, Point d);

// Orders directions from `centre` counter-clockwise, starting at due east. a and b differ from centre.
bool directionLess(Point centre, Point a, Point b);

// Compares where the lines of two segments cross the horizontal at (y + ε²): both segments have one end at or below y
// and the other above it. Returns true when the first crosses farther west, or at the same place when a hair above.
bool crossesFartherWest(Point a, Point b, Point c, Point d, std::int32_t y);

// Distance from p to the closed segment ab, in millimetres.
double distanceToSegment(Point a, Point b, Point p);

}  // namespace wangge
