// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/line_tests.h"

#include <algorithm>

#include "core/geometry/predicates.h"

namespace wangge {
namespace {

Box boxOfSegment(Point a, Point b) {
  Box box;
  box.include(a), box.include(b);
  return box;
}

}  // namespace

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
