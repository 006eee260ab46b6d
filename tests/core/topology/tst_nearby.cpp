// SPDX-License-Identifier: GPL-3.0-or-later
// What lies near a pointer, and ways along arcs.
#include <catch2/catch.hpp>

#include "core/geometry/polygon.h"
#include "core/topology/route.h"
#include "core/topology/spatial_queries.h"
#include "support/ascii_plan.h"

using namespace wangge;

namespace {

//  aabb     cells of 100 m; every cell a face; the corner of the drawing in the south-west is (0, 0)
//  aabb
//  ccdd
test::AsciiPlan plan() {
  return test::asciiPlan(test::Drawing{"aabb", "aabb", "ccdd"});
}

constexpr std::int32_t kCell = 100'000;

}  // namespace

TEST_CASE("the nearest arc is found within reach, and only one that is wanted") {
  const test::AsciiPlan ascii = plan();
  const Subdivision& s = ascii.project.subdivision;
  const auto hit = nearestArc(s, {130'000, 101'500}, 5'000);
  REQUIRE(hit);
  CHECK(hit->at == Point{130'000, 100'000});
  CHECK(hit->distance == Approx(1'500));
  CHECK_FALSE(nearestArc(s, {150'000, 150'000}, 5'000));
  const auto border = nearestArc(s, {190'000, 150'000}, 60'000,
                                 [&](const Arc& arc) { return s.face(arc.left).grid != s.face(arc.right).grid; });
  REQUIRE(border);
  CHECK(border->at == Point{200'000, 150'000});
  const auto node = nearestNode(s, {199'000, 102'000}, 5'000);
  REQUIRE(node);
  CHECK(s.node(*node).at == Point{200'000, 100'000});
}

TEST_CASE("a brush takes what it touches, a lasso what has its middle inside") {
  const test::AsciiPlan ascii = plan();
  const Subdivision& s = ascii.project.subdivision;
  CHECK(facesUnderBrush(s, {{50'000, 50'000}}, 10'000) == std::vector{ascii.faceAt(0, 2)});
  std::vector<FaceId> two{ascii.faceAt(0, 2), ascii.faceAt(1, 2)};
  std::sort(two.begin(), two.end());
  CHECK(facesUnderBrush(s, {{50'000, 50'000}, {95'000, 50'000}}, 10'000) == two);
  CHECK(facesUnderBrush(s, {{50'000, 50'000}, {120'000, 50'000}}, 1'000) == two);
  CHECK(facesInside(s, {{0, 0}, {199'000, 0}, {199'000, 60'000}, {0, 60'000}}) == two);
  CHECK(facesInside(s, {{0, 0}, {199'000, 0}, {199'000, 40'000}, {0, 40'000}}).empty());
  // Around everything.
  CHECK(facesInside(s, {{-kCell, -kCell}, {9 * kCell, -kCell}, {9 * kCell, 9 * kCell}, {-kCell, 9 * kCell}}).size() ==
        12);
  CHECK(facesAlong(s, {{50'000, 50'000}, {350'000, 50'000}}).size() == 4);
}

TEST_CASE("a line meets the first border on its way") {
  const test::AsciiPlan ascii = plan();
  const Subdivision& s = ascii.project.subdivision;
  const auto meeting = firstIntersection(s, {{50'000, 150'000}, {350'000, 150'000}}, [&](const Arc& arc) {
    return s.face(arc.left).grid != s.face(arc.right).grid;
  });
  REQUIRE(meeting);
  CHECK(meeting->at == Point{200'000, 150'000});
  CHECK_FALSE(firstIntersection(s, {{10'000, 10'000}, {20'000, 20'000}}, [](const Arc&) { return true; }));
}

TEST_CASE("a route follows arcs the shortest way, or the cheapest where they cost differently") {
  const test::AsciiPlan ascii = plan();
  const Subdivision& s = ascii.project.subdivision;
  const auto from = nearestArc(s, {100'000, 130'000}, 1'000), to = nearestArc(s, {300'000, 130'000}, 1'000);
  REQUIRE(from);
  REQUIRE(to);
  const auto plain = routeBetween(s, *from, *to, [](const Arc&) { return 1.0; });
  REQUIRE(plain);
  CHECK(plain->front() == from->at);
  CHECK(plain->back() == to->at);
  CHECK(lengthOf(*plain) == Millimetres{260'000});
  // Not along y = 100,000: over y = 200,000 instead.
  const auto detour = routeBetween(s, *from, *to, [&](const Arc& arc) {
    return arc.shape->front().y == 100'000 && arc.shape->back().y == 100'000 ? -1.0 : 1.0;
  });
  REQUIRE(detour);
  CHECK(lengthOf(*detour) == Millimetres{340'000});
  // On one arc, straight.
  const auto near = nearestArc(s, {100'000, 170'000}, 1'000);
  REQUIRE(near);
  const auto straight = routeBetween(s, *from, *near, [](const Arc&) { return 1.0; });
  REQUIRE(straight);
  CHECK(*straight == Polyline{{100'000, 130'000}, {100'000, 170'000}});
}
