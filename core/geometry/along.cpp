// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/along.h"

#include "core/geometry/predicates.h"

namespace wangge {

void reachOver(Polyline& line, const Polygon& within) {
  constexpr double kBeyond = 20;  // mm
  const auto onOutline = [&](Point p) {
    const auto near = [&](const Ring& ring) {
      for (std::size_t i = 0; i < ring.size(); ++i)
        if (distanceToSegment(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1], p) <= 2) return true;
      return false;
    };
    return near(within.outer) || std::any_of(within.holes.begin(), within.holes.end(), near);
  };
  const auto beyond = [&](Point end, Point from) {
    const double dx = static_cast<double>(end.x) - from.x, dy = static_cast<double>(end.y) - from.y,
                 length = std::hypot(dx, dy);
    return Point{static_cast<std::int32_t>(std::llround(end.x + dx * kBeyond / length)),
                 static_cast<std::int32_t>(std::llround(end.y + dy * kBeyond / length))};
  };
  if (line.size() < 2) return;
  if (onOutline(line.front())) line.insert(line.begin(), beyond(line[0], line[1]));
  if (onOutline(line.back())) line.push_back(beyond(line.back(), line[line.size() - 2]));
}

}  // namespace wangge
