// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/overlay.h"

#include <cmath>

#include "core/geometry/geos.h"
#include "core/geometry/winding.h"

namespace wangge {
namespace {

// All rings, each in the direction that its part in the polygon asks for.
std::vector<Ring> ringsOf(const MultiPolygon& polygons) {
  std::vector<Ring> rings;
  for (const Polygon& given : polygons) {
    Polygon polygon = normalised(given);
    rings.push_back(std::move(polygon.outer));
    for (Ring& hole : polygon.holes) rings.push_back(std::move(hole));
  }
  return rings;
}

bool inEither(Turns turns) {
  return turns.first > 0 || turns.second > 0;
}
bool inBoth(Turns turns) {
  return turns.first > 0 && turns.second > 0;
}
bool inFirstOnly(Turns turns) {
  return turns.first > 0 && turns.second <= 0;
}
bool wound(Turns turns) {
  return turns.first != 0;
}
bool woundOutsideOf(Turns turns) {
  return turns.first != 0 && turns.second <= 0;
}

// The rings as they matter within the box: what runs beyond one of its sides goes straight there.
std::vector<Ring> drawnIn(const Box& box, std::vector<Ring> rings) {
  const Box reach = box.grown(2);  // snap rounding moves nothing as far as that
  const auto beyond = [&](int side, Point p) {
    return side == 0   ? p.x < reach.minX
           : side == 1 ? p.x > reach.maxX
           : side == 2 ? p.y < reach.minY
                       : p.y > reach.maxY;
  };
  for (Ring& ring : rings)
    for (int side = 0; side < 4; ++side) {
      Ring kept;
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const bool between = i > 0 && i + 1 < ring.size() && beyond(side, ring[i - 1]) && beyond(side, ring[i + 1]);
        if (!between || !beyond(side, ring[i])) kept.push_back(ring[i]);
      }
      ring = std::move(kept);
    }
  return rings;
}

// Along every edge a strip of this width on its outer side, and the corners between strips: to their tip, or straight
// across where that is farther away than five times the width.
std::vector<Ring> rimOf(const MultiPolygon& polygons, double by) {
  constexpr double kMostMitre = 5;
  std::vector<Ring> rim;
  const auto add = [&](Ring piece) {
    const Polygon polygon = normalised({std::move(piece), {}});
    if (!polygon.outer.empty()) rim.push_back(polygon.outer);
  };
  for (const Ring& ring : ringsOf(polygons))
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()], c = ring[(i + 2) % ring.size()];
      // The unit normal to the right of an edge; outwards for a positive width.
      const auto normal = [](Point p, Point q) {
        const double dx = double(q.x) - p.x, dy = double(q.y) - p.y, length = std::hypot(dx, dy);
        return std::pair(dy / length, -dx / length);
      };
      const auto moved = [&](Point p, double x, double y) {
        return Point{static_cast<std::int32_t>(std::llround(p.x + by * x)),
                     static_cast<std::int32_t>(std::llround(p.y + by * y))};
      };
      const auto [nx, ny] = normal(a, b);
      const auto [mx, my] = normal(b, c);
      add({a, moved(a, nx, ny), moved(b, nx, ny), b});
      if ((nx * my - ny * mx > 0) != (by > 0)) continue;  // a corner that bends away from the strips
      const double both = 1 + nx * mx + ny * my;
      Ring corner{b, moved(b, nx, ny), moved(b, mx, my)};
      if (both > 2 / (kMostMitre * kMostMitre))
        corner.insert(corner.begin() + 2, moved(b, (nx + mx) / both, (ny + my) / both));
      add(std::move(corner));
    }
  return rim;
}

MultiPolygon grownOrShrunk(const MultiPolygon& polygons, double by) {
  std::vector<Ring> rings = ringsOf(polygons), rim = rimOf(polygons, by);
  if (by < 0) return areaWhere(rings, rim, inFirstOnly);
  return areaWhere(rings, rim, inEither);
}

}  // namespace

Result<std::vector<std::array<Point, 3>>> triangulated(std::span<const Point> points) {
  if (points.size() < 3) return {};
  auto triangles = geos::triangulated({points.begin(), points.end()});
  if (!triangles) return fail(Error("geometry.triangulation_failed"));
  for (std::array<Point, 3>& corners : *triangles) std::sort(corners.begin(), corners.end());
  std::sort(triangles->begin(), triangles->end());
  return *std::move(triangles);
}

MultiPolygon makeValid(const MultiPolygon& polygons) {
  std::vector<MultiPolygon> parts;
  for (const Polygon& polygon : polygons) {
    std::vector<Ring> holes;  // each by itself: what one winds around backwards, another one may wind around forwards
    for (const Ring& hole : polygon.holes)
      for (Ring& ring : ringsOf(areaWhere(std::span(&hole, 1), {}, wound))) holes.push_back(std::move(ring));
    parts.push_back(areaWhere(std::span(&polygon.outer, 1), holes, woundOutsideOf));
  }
  return parts.size() == 1 ? parts.front() : unite(parts);
}

MultiPolygon unite(std::span<const MultiPolygon> all) {
  std::vector<Ring> rings;
  for (const MultiPolygon& polygons : all)
    for (Ring& ring : ringsOf(polygons)) rings.push_back(std::move(ring));
  return areaWhere(rings, {}, inEither);
}

MultiPolygon unite(const MultiPolygon& a, const MultiPolygon& b) {
  return areaWhere(ringsOf(a), ringsOf(b), inEither);
}

MultiPolygon intersect(const MultiPolygon& a, const MultiPolygon& b) {
  const Box boxA = boxOf(a), boxB = boxOf(b);
  if (a.empty() || b.empty() || !boxA.touches(boxB)) return {};
  const Box both{std::max(boxA.minX, boxB.minX), std::max(boxA.minY, boxB.minY), std::min(boxA.maxX, boxB.maxX),
                 std::min(boxA.maxY, boxB.maxY)};
  return areaWhere(drawnIn(both, ringsOf(a)), drawnIn(both, ringsOf(b)), inBoth);
}

MultiPolygon subtract(const MultiPolygon& a, const MultiPolygon& b) {
  if (a.empty()) return {};
  return areaWhere(ringsOf(a), drawnIn(boxOf(a), ringsOf(b)), inFirstOnly);
}

MultiPolygon buffered(const MultiPolygon& polygons, Millimetres by) {
  if (polygons.empty()) return {};
  if (auto grown = geos::buffered(polygons, double(by.value))) return *std::move(grown);
  return grownOrShrunk(polygons, double(by.value));
}

bool narrowerThan(const MultiPolygon& polygons, Millimetres width) {
  if (polygons.empty()) return true;
  const double half = double(width.value) / 2;
  if (const auto gone = geos::vanishes(polygons, -half)) return *gone;
  return grownOrShrunk(polygons, -half).empty();
}

}  // namespace wangge
