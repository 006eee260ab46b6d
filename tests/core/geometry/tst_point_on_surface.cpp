// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/point_on_surface.h"

#include <catch2/catch.hpp>

#include <random>

#include "core/geometry/overlay.h"

using namespace wangge;

namespace {

// Another start and the other direction for every ring, polygons in the other order.
MultiPolygon turned(MultiPolygon polygons) {
  const auto turn = [](Ring& ring) {
    std::rotate(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(ring.size() / 2), ring.end());
    std::reverse(ring.begin(), ring.end());
  };
  for (Polygon& polygon : polygons) {
    turn(polygon.outer);
    for (Ring& hole : polygon.holes) turn(hole);
    std::reverse(polygon.holes.begin(), polygon.holes.end());
  }
  std::reverse(polygons.begin(), polygons.end());
  return polygons;
}

// Whether any lattice point counts as inside; for small polygons.
bool holdsAny(const MultiPolygon& polygons) {
  const Box box = boxOf(polygons);
  for (std::int32_t x = box.minX; x <= box.maxX; ++x)
    for (std::int32_t y = box.minY; y <= box.maxY; ++y)
      if (contains(polygons, Point{x, y})) return true;
  return false;
}

}  // namespace

TEST_CASE("the point of a square is its middle, of a ring in its flesh") {
  const Ring square = {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}};
  CHECK(pointOnSurface({{square, {}}}) == Point{500, 500});
  const Polygon ring{square, {{{10, 10}, {10, 990}, {990, 990}, {990, 10}}}};
  CHECK(contains(ring, pointOnSurface({ring})));
  CHECK(pointOnSurface({}) == Point{0, 0});
}

TEST_CASE("a strip of one step has its point where counting puts it") {
  // Of a strip between x = 0 and x = 1, only points on its western side count as inside.
  CHECK(pointOnSurface({{{{0, 0}, {1, 0}, {1, 900}, {0, 900}}, {}}}).x == 0);
  // A needle that no level line through the nine heights finds wide enough, with a foot of two steps.
  const Polygon needle{{{0, 0}, {2, 0}, {1, 100'000}}, {}};
  CHECK(contains(needle, pointOnSurface({needle})));
  // Thinner than a step everywhere and through no lattice point: the lowest vertex.
  const Polygon hair{{{0, 0}, {3, 2}, {10, 7}}, {}};
  REQUIRE_FALSE(holdsAny({hair}));
  CHECK(pointOnSurface({hair}) == Point{0, 0});
}

TEST_CASE("the point counts as inside whatever the polygon, and does not depend on how its rings are written") {
  std::mt19937 random(7);
  int thin = 0;
  for (int k = 0; k < 4000; ++k) {
    const int size = k % 2 == 0 ? 8 : 300;
    Ring ring;
    for (int i = 0, corners = 3 + static_cast<int>(random() % 6); i < corners; ++i)
      ring.push_back({static_cast<std::int32_t>(random() % static_cast<unsigned>(size)),
                      static_cast<std::int32_t>(random() % static_cast<unsigned>(k % 3 == 0 ? 3 : size))});
    const MultiPolygon polygons = makeValid({{ring, {}}});
    if (polygons.empty()) continue;
    CAPTURE(k);
    const Point p = pointOnSurface(polygons);
    REQUIRE(pointOnSurface(turned(polygons)) == p);
    if (contains(polygons, p)) continue;
    ++thin;
    REQUIRE_FALSE(holdsAny(polygons));
    REQUIRE(p == std::min_element(polygons.begin(), polygons.end(), [](const Polygon& a, const Polygon& b) {
                   return areaOf(a) > areaOf(b);
                 })->outer.front());
  }
  CHECK(thin > 0);
}
