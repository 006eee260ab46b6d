// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/point_on_surface.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

namespace wangge {
namespace {

// Lattice points inside at one height: from `first` to before `end`.
struct Stretch {
  std::int64_t first = 0, end = 0;
  std::int32_t y = 0;
  std::int64_t width() const { return end - first; }
};

// The westernmost lattice point of the height that is not west of the edge, which crosses the height.
std::int64_t eastOf(Point a, Point b, std::int32_t y) {
  if (a.y > b.y) std::swap(a, b);
  const std::int64_t rise = std::int64_t{b.y} - a.y, run = (std::int64_t{y} - a.y) * (std::int64_t{b.x} - a.x);
  return a.x + run / rise + (run > 0 && run % rise != 0 ? 1 : 0);
}

// Where the height enters and leaves the rings: a lattice point lies inside when an odd number is not east of it.
void addCrossings(const Ring& ring, std::int32_t y, std::vector<std::int64_t>& crossings) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[i + 1 == ring.size() ? 0 : i + 1];
    if ((a.y > y) != (b.y > y)) crossings.push_back(eastOf(a, b, y));
  }
}

Stretch widestAt(const Polygon& polygon, std::int32_t y) {
  std::vector<std::int64_t> crossings;
  addCrossings(polygon.outer, y, crossings);
  for (const Ring& hole : polygon.holes) addCrossings(hole, y, crossings);
  std::sort(crossings.begin(), crossings.end());
  Stretch best{0, 0, y};
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
    if (crossings[i + 1] - crossings[i] > best.width()) best = {crossings[i], crossings[i + 1], y};
  return best;
}

Stretch widestIn(const Polygon& polygon) {
  const Box box = boxOf(polygon);
  constexpr int kHeights = 9;
  Stretch best;
  const auto tryHeight = [&](std::int32_t y) {
    if (const Stretch stretch = widestAt(polygon, y); stretch.width() > best.width()) best = stretch;
  };
  // From the middle outwards, so that the middle one wins among equals.
  for (int step = 0; step < kHeights; ++step) {
    const int k = (kHeights + 1) / 2 + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
    tryHeight(static_cast<std::int32_t>(box.minY + box.height() * (2 * k - 1) / (2 * kHeights)));
  }
  if (best.width() > 0) return best;
  // Between two heights of vertices a stretch is widest beside one of them.
  std::set<std::int32_t> heights;
  const auto add = [&](const Ring& ring) {
    for (Point p : ring) heights.insert({p.y - 1, p.y});
  };
  add(polygon.outer);
  for (const Ring& hole : polygon.holes) add(hole);
  for (std::int32_t y : heights) tryHeight(y);
  return best;
}

}  // namespace

Point pointOnSurface(const MultiPolygon& polygons) {
  // The largest first; among equals the one whose vertices come first.
  std::vector<std::tuple<std::int64_t, Ring, const Polygon*>> bySize;
  for (const Polygon& polygon : polygons) {
    if (polygon.outer.empty()) continue;
    std::int64_t size = std::abs(signedArea(polygon.outer).twice);
    for (const Ring& hole : polygon.holes) size -= std::abs(signedArea(hole).twice);
    bySize.emplace_back(-size, polygon.outer, &polygon);
    std::sort(std::get<Ring>(bySize.back()).begin(), std::get<Ring>(bySize.back()).end());
  }
  if (bySize.empty()) return {};
  std::sort(bySize.begin(), bySize.end());
  for (const auto& [size, vertices, polygon] : bySize)
    if (const Stretch stretch = widestIn(*polygon); stretch.width() > 0)
      return {static_cast<std::int32_t>(stretch.first + stretch.width() / 2), stretch.y};
  return std::get<Ring>(bySize.front()).front();
}

}  // namespace wangge
