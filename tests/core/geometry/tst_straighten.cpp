// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing lines with few corners: none is left out that keeps a point on its side.
#include <catch2/catch.hpp>
#include <random>

#include "core/geometry/along.h"
#include "core/geometry/group_lines.h"
#include "core/geometry/predicates.h"
#include "core/geometry/straighten.h"
#include "core/geometry/voronoi_lines.h"

using namespace wangge;

namespace {

Polygon box(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height) {
  return {{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}};
}

const Polygon kBlock = box(0, 0, 200'000, 100'000);

// Which points lie left of the line from south to north.
std::vector<char> leftOf(const Polyline& line, std::span<const Point> points) {
  Ring west(line.begin(), line.end());
  west.push_back({-1'000, 100'100}), west.push_back({-1'000, -100});
  std::vector<char> sides;
  for (Point p : points) sides.push_back(contains(west, p));
  return sides;
}

}  // namespace

TEST_CASE("a zigzag between two rows of points becomes one straight line", "[lines]") {
  std::vector<Point> points;
  for (std::int32_t y = 5'000; y < 100'000; y += 10'000) points.push_back({80'000, y}), points.push_back({120'000, y});
  std::sort(points.begin(), points.end());
  std::vector<Polyline> lines{
      {{100'000, 0}, {104'000, 20'000}, {97'000, 45'000}, {103'000, 80'000}, {100'000, 100'000}}};
  straighten(lines, points, {}, kBlock);
  CHECK(lines == std::vector<Polyline>{{{100'000, 0}, {100'000, 100'000}}});
}

TEST_CASE("a corner around a point stays, and so does its distance", "[lines]") {
  const std::vector<Point> points{{104'000, 50'000}};  // to the left of the line
  const Polyline around{{100'000, 0}, {112'000, 50'000}, {100'000, 100'000}};
  std::vector<Polyline> lines{around};
  straighten(lines, points, {}, kBlock);
  CHECK(lines.front() == around);
  // With the point out of the way, or on the other side of it all, there is no reason for it.
  for (Point far : {Point{60'000, 50'000}, {150'000, 50'000}}) {
    lines = {around};
    straighten(lines, std::vector{far}, {}, kBlock);
    CHECK(lines.front().size() == 2);
  }
}

TEST_CASE("an end goes to the crossing beside it, unless that moves a point", "[lines]") {
  const std::vector<Point> anchors{{106'000, 100'000}, {140'000, 100'000}};
  std::vector<Polyline> lines{{{100'000, 0}, {100'000, 100'000}}};
  straighten(lines, {}, anchors, kBlock);
  CHECK(lines.front().back() == anchors.front());
  lines = {{{100'000, 0}, {100'000, 100'000}}};
  straighten(lines, std::vector<Point>{{103'000, 95'000}}, anchors, kBlock);
  CHECK(lines.front().back() == Point{100'000, 100'000});
}

TEST_CASE("lines never cross each other or the outline for being straight", "[lines]") {
  // A block with a bay from the north, and a second line in the way.
  const Polygon bay{{{0, 0},
                     {200'000, 0},
                     {200'000, 100'000},
                     {110'000, 100'000},
                     {100'000, 40'000},
                     {90'000, 100'000},
                     {0, 100'000}},
                    {}};
  std::vector<Polyline> lines{{{60'000, 100'000}, {100'000, 20'000}, {140'000, 100'000}}};
  straighten(lines, {}, {}, bay);
  CHECK(lines.front().size() == 3);
  lines = {{{0, 50'000}, {100'000, 20'000}, {200'000, 50'000}},
           {{100'000, 100'000}, {100'000, 30'000}, {150'000, 60'000}}};
  straighten(lines, {}, {}, kBlock);
  CHECK(lines.front().size() == 3);
}

TEST_CASE("whatever is straightened, every point stays on its side", "[lines]") {
  std::mt19937 random(17);
  int before = 0, after = 0;
  for (int run = 0; run < 200; ++run) {
    Polyline line{{100'000, 0}};
    for (std::int32_t y = 10'000; y < 100'000; y += 5'000 + static_cast<std::int32_t>(random() % 9'000))
      line.push_back({80'000 + static_cast<std::int32_t>(random() % 40'000), y});
    line.push_back({100'000, 100'000});
    std::vector<Point> points;
    for (unsigned i = 0; i < 5 + random() % 80; ++i)
      points.push_back({static_cast<std::int32_t>(random() % 200'000), static_cast<std::int32_t>(random() % 100'000)});
    std::sort(points.begin(), points.end());
    std::vector<Polyline> lines{line};
    straighten(lines, points, {}, kBlock);
    REQUIRE(leftOf(lines.front(), points) == leftOf(line, points));
    REQUIRE(lines.front().size() <= line.size());
    before += static_cast<int>(line.size()), after += static_cast<int>(lines.front().size());
  }
  CHECK(after < before * 3 / 4);
}

TEST_CASE("points along walls tell which building they belong to", "[lines]") {
  // Two that touch, and one apart.
  const std::vector<Polygon> shapes{box(0, 0, 10'000, 8'000), box(10'000, 0, 10'000, 8'000),
                                    box(40'000, 0, 9'000, 8'000)};
  std::array<int, 3> count{};
  for (const auto& [p, shape] : wallPoints(shapes)) {
    ++count[shape];
    const Point middle{static_cast<std::int32_t>(shape == 0 ? 5'000 : shape == 1 ? 15'000 : 44'500), 4'000};
    // Inside its own walls, or on them.
    const Point within{p.x + (middle.x > p.x) - (middle.x < p.x), p.y + (middle.y > p.y) - (middle.y < p.y)};
    CHECK(contains(shapes[shape], within));
  }
  CHECK(count[0] > 60);
  CHECK(count[1] > 60);
  CHECK(count[2] > 10);
}
