// SPDX-License-Identifier: GPL-3.0-or-later
// What borders are called by beside streets: lakes and ponds, parks, what lies around an island and a hole; and what a
// narrow arm of a grid and an edge at an angle say of a side.
#include "core/plan/bound_ground.h"

#include <catch2/catch.hpp>

#include "core/plan/outline_sides.h"
#include "support/four_sides.h"

using namespace wangge;
using namespace wangge::test;

namespace {

constexpr std::int32_t kCell = 100'000;  // mm

// A rectangle in cells from the south-west corner of the drawing.
Ring rectangle(double x0, double y0, double x1, double y1) {
  const auto at = [](double x, double y) {
    return Point{static_cast<std::int32_t>(x * kCell), static_cast<std::int32_t>(y * kCell)};
  };
  return {at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)};
}

// A water with these shores, closed as imports leave them.
void addWater(AsciiPlan& plan, const std::string& name, std::vector<Ring> shores) {
  LineFeature water;
  water.type = ArcClass::River, water.name = name;
  for (Ring& shore : shores) shore.push_back(shore.front());
  water.lines = std::make_shared<const std::vector<Polyline>>(std::move(shores));
  plan.project.lineFeatures.add(water);
}

void addSite(AsciiPlan& plan, const std::string& name, DedicatedCategory category, Ring outline) {
  Site site;
  site.name = name, site.category = category;
  site.outline = std::make_shared<const MultiPolygon>(MultiPolygon{{std::move(outline), {}}});
  plan.project.sites.add(site);
}

}  // namespace

TEST_CASE("A border through a lake, and one with a lake behind it, are called by the lake") {
  AsciiPlan plan = asciiPlan(Drawing{"aabb", "aabb", "cccc"});
  // From 30 m inside a to the middle of b, over the whole height of both.
  addWater(plan, "劳动湖", {rectangle(1.7, 0.9, 3, 3.2)});
  CHECK(sides(plan, 'a') == Sides{"劳动湖", "c", "end", "end"});
  CHECK(sides(plan, 'b')[2] == "劳动湖");
  // The same lake behind the border, its shore 10 m off and never parallel to it.
  AsciiPlan behind = asciiPlan(Drawing{"aabb", "aabb", "cccc"});
  Ring bays = rectangle(2.1, 0.9, 3, 3.2);
  bays.pop_back();
  for (int i = 12; i > 0; --i) {
    const auto y = static_cast<std::int32_t>((0.9 + 0.18 * i) * kCell);
    bays.push_back({static_cast<std::int32_t>((i % 2 ? 2.18 : 2.08) * kCell), y});
  }
  addWater(behind, "劳动湖", {bays});
  CHECK(side(behind, behind.project, behind.grids.at('a'), Side::East) == "劳动湖");
  // One that the border only touches for a tenth of its length is none.
  AsciiPlan corner = asciiPlan(Drawing{"aabb", "aabb", "cccc"});
  addWater(corner, "劳动湖", {rectangle(1.8, 2.8, 2.4, 3.2)});
  CHECK(side(corner, corner.project, corner.grids.at('a'), Side::East) == "b");
}

TEST_CASE("On the island of a lake the border is the lake, on its shores too") {
  AsciiOptions options;
  options.grids = {"bbbbb", "b...b", "b.a.b", "b...b", "bbbbb"};
  AsciiPlan plan = asciiPlan(options);
  addWater(plan, "劳动湖", {rectangle(1, 1, 4, 4), rectangle(2, 2, 3, 3)});
  CHECK(sides(plan, 'a') == Sides{"劳动湖", "劳动湖", "劳动湖", "劳动湖"});
  // Within the island there is no water.
  const BoundGround ground(plan.project);
  const auto waters = ground.waters({0, 0, 5 * kCell, 5 * kCell});
  REQUIRE(waters.size() == 1);
  CHECK_FALSE(isIn(waters.front(), {250'000, 250'000}));
  CHECK(isIn(waters.front(), {150'000, 250'000}));
  CHECK_FALSE(isIn(waters.front(), {50'000, 250'000}));
  CHECK(ground.isOf(plan.project));
  Project other = plan.project;
  other.lineFeatures.edit(other.lineFeatures.ids().front()).name = "南湖";
  CHECK_FALSE(ground.isOf(other));
  CHECK(ground.waters({0, 0, 1, 1}).size() == 0);
}

TEST_CASE("A pond without a name is water where the border runs through it, and whoever is behind it else") {
  AsciiPlan plan = asciiPlan(Drawing{"ab", "cc"});
  addWater(plan, "", {rectangle(0.8, 0.9, 1.2, 2.1)});
  CHECK(sides(plan, 'a')[0] == "water");
  AsciiPlan beside = asciiPlan(Drawing{"ab", "cc"});
  addWater(beside, "", {rectangle(1.05, 0.9, 1.4, 2.1)});
  CHECK(sides(beside, 'a')[0] == "b");
  // A shore that is the border itself is no river.
  AsciiPlan shore = asciiPlan(Drawing{"ab", "cc"});
  nameArcs(shore, "", ArcClass::River, 0.9, 1, 1.1, 2);
  CHECK(sides(shore, 'a')[0] == "river");
  std::vector<Polyline> closed{rectangle(1, 1, 2, 2)};
  closed.front().push_back(closed.front().front());
  shore.project.lineFeatures.edit(shore.project.lineFeatures.ids().front()).lines =
      std::make_shared<const std::vector<Polyline>>(std::move(closed));
  CHECK(sides(shore, 'a')[0] == "water");
}

TEST_CASE("A park behind a border is named, one on both sides of it or of another kind is not") {
  const auto east = [](const char* name, DedicatedCategory category, Ring outline, GridKind kind) {
    AsciiPlan plan = asciiPlan(Drawing{"aabb", "aabb", "cccc"});
    addSite(plan, name, category, std::move(outline));
    plan.editGrid('b').kind = kind;
    return side(plan, plan.project, plan.grids.at('a'), Side::East);
  };
  using enum DedicatedCategory;
  const Ring beyond = rectangle(2.02, 0.9, 3, 3.1), across = rectangle(1.5, 0.9, 3, 3.1);
  CHECK(east("人民公园", Scenic, beyond, GridKind::Comprehensive) == "人民公园");
  CHECK(east("高新园区", Park, beyond, GridKind::Comprehensive) == "高新园区");
  CHECK(east("人民公园", Scenic, across, GridKind::Comprehensive) == "b");
  CHECK(east("第一中学", SchoolOrHospital, beyond, GridKind::Comprehensive) == "b");
  CHECK(east("", Scenic, beyond, GridKind::Comprehensive) == "b");
  // A dedicated grid is called by its own name.
  CHECK(east("人民公园", Scenic, beyond, GridKind::Dedicated) == "b");
}

TEST_CASE("A grid wholly inside another has it on all sides, and is no bound of the one around it") {
  const AsciiPlan plan = asciiPlan(Drawing{"dddddd", "daaaad", "dabaad", "daaaad", "dddddd"});
  CHECK(sides(plan, 'b') == Sides{"a", "a", "a", "a"});
  CHECK(sides(plan, 'a') == Sides{"d", "d", "d", "d"});
}

TEST_CASE("The smaller part of a grid, an exclave, tells no side") {
  const AsciiPlan plan = asciiPlan(Drawing{"aab...", "aab.ad", "cccccc"});
  CHECK(sides(plan, 'a') == Sides{"b", "c", "end", "end"});
  CHECK(fourBoundsOf(plan.project, plan.grids.at('a')).parts == 2);
}

TEST_CASE("An arm a few metres wide along a street says nothing of a side") {
  // a with an arm of one cell, 4 m, along the south of b, as wide as the rest of a.
  AsciiOptions options;
  options.cellMetres = 4;
  Drawing drawing;
  for (int row = 0; row < 10; ++row) drawing.push_back(std::string(12, 'a') + std::string(12, 'b'));
  drawing.push_back(std::string(24, 'a'));
  drawing.push_back(std::string(24, 'c'));
  options.grids = drawing, options.everyCell = false;
  const AsciiPlan plan = asciiPlan(options);
  CHECK(sides(plan, 'a') == Sides{"b", "c", "end", "end"});
  // As wide as a street it counts.
  drawing[8] = drawing[9] = drawing[10];
  options.grids = drawing;
  const AsciiPlan wide = asciiPlan(options);
  CHECK(side(wide, wide.project, wide.grids.at('a'), Side::North) == "end b");
  // A grid that is narrow everywhere has its sides all the same.
  options.grids = {"cccccccc", "aaaaaaaa", "bbbbbbbb"};
  const AsciiPlan narrow = asciiPlan(options);
  CHECK(sides(narrow, 'a') == Sides{"end", "b", "end", "c"});
}

TEST_CASE("Where no edge faces a side, it has the edges that are turned to it by half") {
  // A kite: one edge faces north and, nearly as much, west; another faces south and hardly west.
  const auto ring = [](std::vector<Point> points) {
    std::vector<RingSegment> segments;
    for (std::size_t i = 0; i < points.size(); ++i)
      segments.push_back({points[i], points[(i + 1) % points.size()], {}});
    return segments;
  };
  // Counter-clockwise from the lowest point: south-west edge, south-east, east, north-west.
  const auto kite = ring({{0, 105'000}, {140'000, 0}, {305'000, 70'000}, {245'000, 415'000}});
  const auto shown = shownLengths(kite);
  const auto west = static_cast<std::size_t>(Side::West), south = static_cast<std::size_t>(Side::South);
  CHECK(shown[3][west] > 0);
  CHECK(shown[0][west] == 0);
  CHECK(shown[0][south] > 0);
}
