// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/predicates.h"

#include <cmath>
#include <utility>

namespace wangge {

bool onSegment(Point a, Point b, Point p) {
  return cross(a, b, p) == 0 && p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
         p.y <= std::max(a.y, b.y);
}

bool segmentsConflict(Point a, Point b, Point c, Point d) {
  const int abc = orientation(a, b, c), abd = orientation(a, b, d);
  const int cda = orientation(c, d, a), cdb = orientation(c, d, b);
  if (abc * abd < 0 && cda * cdb < 0) return true;
  const auto inside = [](Point p, Point q, Point r) { return r != p && r != q && onSegment(p, q, r); };
  if (inside(a, b, c) || inside(a, b, d) || inside(c, d, a) || inside(c, d, b)) return true;
  return (a == c && b == d) || (a == d && b == c);
}

bool directionLess(Point centre, Point a, Point b) {
  const auto lowerHalf = [&](Point p) { return p.y < centre.y || (p.y == centre.y && p.x < centre.x); };
  if (lowerHalf(a) != lowerHalf(b)) return lowerHalf(b);
  return cross(centre, a, b) > 0;
}

bool crossesFartherWest(Point a, Point b, Point c, Point d, std::int32_t y) {
  if (a.y > b.y) std::swap(a, b);
  if (c.y > d.y) std::swap(c, d);
  // x at height y, as fractions: a.x + (y - a.y)(b.x - a.x)/(b.y - a.y). Products stay below 2^93.
  using Wide = __int128;
  const std::int64_t h1 = std::int64_t{b.y} - a.y, h2 = std::int64_t{d.y} - c.y;
  const std::int64_t w1 = std::int64_t{b.x} - a.x, w2 = std::int64_t{d.x} - c.x;
  const Wide x1 = Wide{a.x} * h1 + Wide{std::int64_t{y} - a.y} * w1;
  const Wide x2 = Wide{c.x} * h2 + Wide{std::int64_t{y} - c.y} * w2;
  const Wide left = x1 * h2, right = x2 * h1;
  if (left != right) return left < right;
  return Wide{w1} * h2 < Wide{w2} * h1;
}

double distanceToSegment(Point a, Point b, Point p) {
  const double dx = double(b.x) - a.x, dy = double(b.y) - a.y, px = double(p.x) - a.x, py = double(p.y) - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 == 0 ? 0 : std::clamp((px * dx + py * dy) / length2, 0.0, 1.0);
  return std::hypot(px - t * dx, py - t * dy);
}

}  // namespace wangge
