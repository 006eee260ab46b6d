// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with lattice polygons by OGC's rules, in whole numbers: rings that pass a point twice, cross or touch
// along a line, run the wrong way round, or lie where they do not belong.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/geometry/polygon.h"
#include "core/geometry/predicates.h"

namespace wangge::test {

// Empty when all is well; quadratic, for small ones.
inline std::string faultOf(const MultiPolygon& polygons) {
  struct Edge {
    Point a, b;
  };
  std::vector<Edge> edges;
  const auto enter = [&](const Ring& ring, bool hole) -> std::string {
    if (ring.size() < 3) return "a ring of fewer than three points";
    if ((signedArea(ring).twice > 0) == hole || signedArea(ring).twice == 0) return "a ring that runs the wrong way";
    Ring sorted = ring;
    std::sort(sorted.begin(), sorted.end());
    if (const auto twice = std::adjacent_find(sorted.begin(), sorted.end()); twice != sorted.end())
      return fmt::format("a ring that passes {} {} twice", twice->x, twice->y);
    for (std::size_t i = 0; i < ring.size(); ++i) edges.push_back({ring[i], ring[(i + 1) % ring.size()]});
    return {};
  };
  // Beside an edge of the hole a place is inside the shell; both rings in twice the size, so that it is on the lattice.
  const auto around = [](const Ring& shell, const Ring& hole) {
    Ring doubled = shell;
    for (Point& p : doubled) p = {2 * p.x, 2 * p.y};
    return contains(doubled, {hole[0].x + hole[1].x, hole[0].y + hole[1].y}) ||
           contains(doubled, {hole[1].x + hole[2].x, hole[1].y + hole[2].y});
  };
  for (const Polygon& polygon : polygons) {
    if (std::string fault = enter(polygon.outer, false); !fault.empty()) return fault;
    for (const Ring& hole : polygon.holes) {
      if (std::string fault = enter(hole, true); !fault.empty()) return fault;
      if (!around(polygon.outer, hole)) return "a hole outside of its shell";
    }
  }
  for (std::size_t i = 0; i < edges.size(); ++i)
    for (std::size_t k = i + 1; k < edges.size(); ++k)
      if (segmentsConflict(edges[i].a, edges[i].b, edges[k].a, edges[k].b))
        return fmt::format("edges that meet beside their ends near {} {}", edges[i].a.x, edges[i].a.y);
  return {};
}

}  // namespace wangge::test
