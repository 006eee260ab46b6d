// SPDX-License-Identifier: GPL-3.0-or-later
// The funnel of Lee and Preparata: what can be seen from the last corner is narrowed gap by gap; where one side passes
// the other, the line bends.
#include "core/geometry/taut_line.h"

#include "core/geometry/predicates.h"

namespace wangge {

Polyline tautLine(Point start, std::span<const Gap> given, Point end) {
  std::vector<Gap> gaps(given.begin(), given.end());
  gaps.push_back({end, end});
  Polyline line{start};
  Point apex = start, left = start, right = start;
  std::size_t leftAt = 0, rightAt = 0;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    // Goes on behind the gap where the corner is.
    const auto bend = [&](Point corner, std::size_t at) {
      if (corner != line.back()) line.push_back(corner);
      apex = left = right = corner;
      leftAt = rightAt = i = at;
    };
    if (cross(apex, right, gaps[i].right) >= 0) {
      if (apex != right && cross(apex, left, gaps[i].right) >= 0) {
        bend(left, leftAt);
        continue;
      }
      right = gaps[i].right, rightAt = i;
    }
    if (cross(apex, left, gaps[i].left) <= 0) {
      if (apex != left && cross(apex, right, gaps[i].left) <= 0) {
        bend(right, rightAt);
        continue;
      }
      left = gaps[i].left, leftAt = i;
    }
  }
  if (line.back() != end) line.push_back(end);
  return line;
}

}  // namespace wangge
