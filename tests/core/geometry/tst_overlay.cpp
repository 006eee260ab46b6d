// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/geometry/geos.h"
#include "core/geometry/overlay.h"
#include "core/geometry/voronoi_lines.h"
#include "support/valid_polygons.h"

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

TEST_CASE("a self-crossing hole takes away what it winds around, however it runs", "[overlay]") {
  Polygon polygon = square(0, 0, 1000);
  polygon.holes.push_back({{100, 100}, {300, 300}, {100, 300}, {300, 100}});  // a bow-tie of 2 × 10,000
  polygon.holes.push_back({{100, 100}, {100, 300}, {300, 300}, {300, 100}});  // the square around it, the other way
  CHECK(areaOf(makeValid({polygon})).twice == 2 * (1'000'000 - 40'000));
}

TEST_CASE("what touches in a point comes apart into valid polygons", "[overlay]") {
  // Two squares corner to corner are two polygons; a hole that touches its shell is a hole.
  const MultiPolygon corners = unite({square(0, 0, 100)}, {square(100, 100, 100)});
  CHECK(corners == MultiPolygon{square(0, 0, 100), square(100, 100, 100)});
  const MultiPolygon touched = subtract({square(0, 0, 300)}, {{{{0, 0}, {200, 100}, {100, 200}}, {}}});
  REQUIRE(touched.size() == 1);
  CHECK(touched.front().holes.size() == 1);
  CHECK(test::faultOf(touched) == "");
  // Four holes around a middle, each touching the next: the middle is a polygon of its own.
  MultiPolygon ring = {square(0, 0, 500)};
  for (const Point at : {Point{200, 100}, {100, 200}, {300, 200}, {200, 300}})
    ring = subtract(ring, {square(at.x, at.y, 100)});
  REQUIRE(ring.size() == 2);
  CHECK(test::faultOf(ring) == "");
  CHECK(ring.front().holes.size() == 1);
  CHECK(ring.back() == square(200, 200, 100));
}

TEST_CASE("only what lies near an overlay decides it", "[overlay]") {
  // A comb with a thousand teeth, cut where one of them is.
  Ring comb = {{0, -100}};
  for (int i = 0; i < 1000; ++i) {
    comb.push_back({i * 20, 0});
    comb.push_back({i * 20 + 10, 500});
  }
  comb.push_back({20'000, -100});
  const MultiPolygon whole = makeValid({{comb, {}}}),
                     tooth = {{{{5000, 100}, {5020, 100}, {5020, 600}, {5000, 600}}, {}}};
  const MultiPolygon cut = intersect(whole, tooth);
  REQUIRE(cut.size() == 1);
  CHECK(areaOf(cut).twice == 16 * 400);  // a triangle 16 wide and 400 high
  CHECK(areaOf(subtract(tooth, whole)).twice == 2 * 20 * 500 - 16 * 400);
}

TEST_CASE("where GEOS fails, buffers are worked out without it and triangulations say so", "[overlay]") {
  const geos::Failing failing;
  const auto same = [](const MultiPolygon& a, const MultiPolygon& b) {
    return !a.empty() && subtract(a, b).empty() && subtract(b, a).empty();
  };
  CHECK(same(buffered({square(0, 0, 1000)}, {100}), {square(-100, -100, 1200)}));
  CHECK(same(buffered({square(0, 0, 1000)}, {-100}), {square(100, 100, 800)}));
  CHECK(buffered({square(0, 0, 100)}, {-100}).empty());
  const MultiPolygon strip = {{{{0, 0}, {100000, 0}, {100000, 400}, {0, 400}}, {}}};
  CHECK(narrowerThan(strip, {500}));
  CHECK_FALSE(narrowerThan(strip, {390}));
  const auto lines = voronoiLines(std::vector{square(0, 0, 1000), square(5000, 0, 1000)}, square(-2000, -2000, 20'000));
  REQUIRE_FALSE(lines);
  CHECK(lines.error().code == "geometry.triangulation_failed");
}
