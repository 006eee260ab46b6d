// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing blocks between buildings: one cell each, no building cut, nothing lost.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "core/edit/edits.h"
#include "core/geometry/clip.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;

namespace {

const EditContext kContext{"tester", 1};

Polygon box(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height) {
  return {{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}};
}

//  aaab   one face of 300 m by 200 m for a, one for b; buildings are put into a
//  aaab
struct Block {
  Block() {
    test::AsciiOptions options;
    options.grids = {"aaab", "aaab"};
    options.everyCell = false;
    options.households = {"1111", "1111"};
    ascii = test::asciiPlan(options);
  }
  BuildingId add(Polygon outline) {
    Building building;
    building.outline = std::make_shared<const Polygon>(std::move(outline));
    return ascii.project.buildings.add(building);
  }
  FaceId face() const { return ascii.project.grids.at(ascii.grids.at('a')).zone.faces.front(); }
  // One cell a building, none cut.
  void check(const Project& project) const {
    REQUIRE(brokenGuarantees(project) == std::vector<std::string>{});
    std::set<FaceId> cells;
    project.buildings.forEach([&](BuildingId, const Building& building) {
      const FaceId cell = project.subdivision.locate(pointOnSurface({*building.outline}));
      CHECK(cells.insert(cell).second);
      const MultiPolygon outside = subtract({*building.outline}, {project.subdivision.polygonOf(cell)});
      CHECK(areaOf(outside).squareMetres() < 0.5);
    });
    CHECK(totalOf(project) == totalOf(ascii.project));
  }
  test::AsciiPlan ascii;
};

}  // namespace

TEST_CASE("a block of houses in rows becomes one cell a house") {
  Block block;
  for (std::int32_t row = 0; row < 3; ++row)
    for (std::int32_t column = 0; column < 5; ++column)
      block.add(box(20'000 + column * 55'000, 15'000 + row * 60'000, 40'000, 14'000));
  const Result<Project> divided =
      planOf(divideBlock(block.ascii.project, block.face(), block.ascii.project.buildings.ids(), kContext));
  REQUIRE(divided);
  CHECK(divided->grids.at(block.ascii.grids.at('a')).zone.faces.size() == 15);
  CHECK(divided->grids.at(block.ascii.grids.at('b')).zone.faces.size() == 1);
  block.check(*divided);
}

TEST_CASE("irregular houses are never cut") {
  std::mt19937 random(3);
  for (int round = 0; round < 25; ++round) {
    Block block;
    std::vector<Box> taken;
    for (int i = 0; i < 40; ++i) {
      const auto x = static_cast<std::int32_t>(5'000 + random() % 250'000),
                 y = static_cast<std::int32_t>(5'000 + random() % 160'000);
      const auto width = static_cast<std::int32_t>(6'000 + random() % 40'000),
                 height = static_cast<std::int32_t>(6'000 + random() % 25'000);
      Box own;
      own.include(Point{x, y}), own.include(Point{x + width, y + height});
      if (own.maxX > 297'000 || own.maxY > 197'000) continue;
      if (std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return other.grown(1'500).touches(own); }))
        continue;
      taken.push_back(own);
      // An L: a house with a corner missing.
      Polygon house = box(x, y, width, height);
      if (i % 3 == 0)
        house.outer = {{x, y},
                       {x + width, y},
                       {x + width, y + height / 2},
                       {x + width / 2, y + height / 2},
                       {x + width / 2, y + height},
                       {x, y + height}};
      block.add(house);
    }
    CAPTURE(round, taken.size());
    REQUIRE(taken.size() >= 2);
    const Result<Project> divided =
        planOf(divideBlock(block.ascii.project, block.face(), block.ascii.project.buildings.ids(), kContext));
    REQUIRE(divided);
    CHECK(divided->grids.at(block.ascii.grids.at('a')).zone.faces.size() == taken.size());
    block.check(*divided);
  }
}

TEST_CASE("painting a building takes its cell and leaves the rest of the block whole") {
  Block block;
  std::vector<BuildingId> houses;
  for (std::int32_t column = 0; column < 5; ++column)
    houses.push_back(block.add(box(20'000 + column * 55'000, 80'000, 40'000, 14'000)));
  const GridId a = block.ascii.grids.at('a'), b = block.ascii.grids.at('b');
  const Result<Project> painted =
      planOf(assignBuildings(block.ascii.project, std::vector{houses[4]}, houses, b, kContext));
  REQUIRE(painted);
  REQUIRE(brokenGuarantees(*painted) == std::vector<std::string>{});
  CHECK(painted->grids.at(a).zone.faces.size() == 1);
  CHECK(painted->grids.at(b).zone.faces.size() == 2);
  CHECK(totalOf(*painted) == totalOf(block.ascii.project));
  // And back: the block is as it was.
  const Result<Project> back = planOf(assignBuildings(*painted, std::vector{houses[4]}, houses, a, kContext));
  REQUIRE(back);
  CHECK(back->subdivision.faces().size() == block.ascii.project.subdivision.faces().size());
  // Two houses as a grid of their own; all of them together take the block without a line.
  const Result<Project> fresh =
      planOf(assignBuildings(block.ascii.project, std::vector{houses[0], houses[1]}, houses, {}, kContext));
  REQUIRE(fresh);
  CHECK(fresh->grids.size() == 3);
  const Result<Project> all = planOf(assignBuildings(block.ascii.project, houses, houses, b, kContext));
  REQUIRE(all);
  CHECK_FALSE(all->grids.contains(a));
}

TEST_CASE("blocks without two buildings, locked or outside, are refused") {
  Block block;
  const BuildingId only = block.add(box(20'000, 20'000, 40'000, 14'000));
  CHECK(divideBlock(block.ascii.project, block.face(), std::vector{only}, kContext).error().code ==
        "edit.block_needs_buildings");
  const BuildingId far = block.add(box(900'000, 900'000, 10'000, 10'000));
  CHECK(assignBuildings(block.ascii.project, std::vector{far}, std::vector{far}, block.ascii.grids.at('b'), kContext)
            .error()
            .code == "edit.outside_communities");
  block.ascii.editGrid('a').locked = true;
  CHECK(assignBuildings(block.ascii.project, std::vector{only}, std::vector{only}, block.ascii.grids.at('b'), kContext)
            .error()
            .code == "edit.locked");
}
