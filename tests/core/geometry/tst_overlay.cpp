// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/geometry/overlay.h"

using namespace wangge;

namespace {

Polygon square(std::int32_t x, std::int32_t y, std::int32_t size) {
  return {{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}}, {}};
}

}  // namespace

//   b--c      a bow-tie: a b' c' d crossing in the middle
//    \/
//    /\   ,
//   a--d
TEST_CASE("a bow-tie keeps both of its wings", "[overlay]") {
  const MultiPolygon tie = {{{{0, 0}, {1000, 1000}, {0, 1000}, {1000, 0}}, {}}};
  const MultiPolygon valid = makeValid(tie);
  REQUIRE(valid.size() == 2);
  CHECK(areaOf(valid).twice == 1000000);
}

TEST_CASE("a hole outside of its shell takes nothing away and adds nothing", "[overlay]") {
  Polygon polygon = square(0, 0, 100);
  polygon.holes.push_back({{200, 0}, {200, 50}, {250, 50}});
  CHECK(makeValid({polygon}) == canonical({square(0, 0, 100)}));
}

TEST_CASE("overlays lie on the lattice and do not depend on order", "[overlay]") {
  const MultiPolygon a = {square(0, 0, 1000)}, b = {{{{500, 300}, {1701, 333}, {777, 1999}}, {}}};
  const std::vector<MultiPolygon> ab = {a, b}, ba = {b, a};
  CHECK(unite(ab) == unite(ba));
  CHECK(intersect(a, b) == intersect(b, a));
  // Snap rounding bends edges by less than a step, so the sums agree but for a band along them.
  const auto sum = areaOf(subtract(a, b)) + areaOf(intersect(a, b));
  CHECK(std::abs(sum.twice - areaOf(a).twice) < 2 * 4000);
  CHECK(intersect(a, {square(5000, 5000, 10)}).empty());
}

TEST_CASE("narrow means that no disc of the width fits in", "[overlay]") {
  const MultiPolygon strip = {{{{0, 0}, {100000, 0}, {100000, 400}, {0, 400}}, {}}};
  CHECK(narrowerThan(strip, {500}));
  CHECK_FALSE(narrowerThan(strip, {390}));
  CHECK(narrowerThan({}, {1}));
}

TEST_CASE("a buffer keeps corners sharp", "[overlay]") {
  CHECK(buffered({square(0, 0, 1000)}, {100}) == canonical({square(-100, -100, 1200)}));
  CHECK(buffered({square(0, 0, 1000)}, {-100}) == canonical({square(100, 100, 800)}));
  CHECK(buffered({square(0, 0, 100)}, {-100}).empty());
}

TEST_CASE("lines are clipped to polygons", "[overlay]") {
  const std::vector<Polyline> lines = {{{-500, 500}, {1500, 500}}, {{0, 5000}, {10, 5000}}};
  CHECK(clipped(lines, {square(0, 0, 1000)}) == std::vector<Polyline>{{{0, 500}, {1000, 500}}});
}

TEST_CASE("a point on the surface of a ring lies in the ring", "[overlay]") {
  Polygon ring = square(0, 0, 1000);
  ring.holes.push_back({{10, 10}, {10, 990}, {990, 990}, {990, 10}});
  CHECK(contains(ring, pointOnSurface({ring})));
}
