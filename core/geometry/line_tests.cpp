// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/line_tests.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/predicates.h"

namespace wangge {
namespace {

Box boxOfSegment(Point a, Point b) {
  Box box;
  box.include(a), box.include(b);
  return box;
}

}  // namespace

Point pointAlong(Point a, Point b, double t) {
  return {static_cast<std::int32_t>(std::llround(a.x + t * (static_cast<double>(b.x) - a.x))),
          static_cast<std::int32_t>(std::llround(a.y + t * (static_cast<double>(b.y) - a.y)))};
}

double distanceToLine(std::span<const Point> line, Point p) {
  double best = 1e18;
  for (std::size_t i = 1; i < line.size(); ++i) best = std::min(best, distanceToSegment(line[i - 1], line[i], p));
  return best;
}

bool meetsLine(Point a, Point b, std::span<const Point> line) {
  const Box box = boxOfSegment(a, b);
  for (std::size_t i = 1; i < line.size(); ++i)
    if (boxOfSegment(line[i - 1], line[i]).touches(box) && segmentsConflict(a, b, line[i - 1], line[i])) return true;
  return false;
}

}  // namespace wangge
