// SPDX-License-Identifier: GPL-3.0-or-later
// Borders through a block between its buildings: as a planner would draw them, and not a household elsewhere.
#include <catch2/catch.hpp>

#include "core/geometry/point_on_surface.h"
#include "core/propose/cells.h"
#include "tests/core/propose/plans.h"
#include "tests/support/dividing_lines.h"
#include "tests/support/one_piece.h"

using namespace wangge;
using namespace wangge::test;
using propose::Outcome;

namespace {

//  One block of 300 m by 200 m.
const Drawing kBlock{"AAA", "AAA"};

Polygon box(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height) {
  return {{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}};
}

// A block of these buildings, with as many households in the middle of each.
AsciiPlan blockOf(const std::vector<Polygon>& outlines, int households) {
  std::vector<HouseholdPoint> points;
  for (const Polygon& outline : outlines) points.push_back(householdsAt(pointOnSurface({outline}), households));
  AsciiPlan plan = onePiece(kBlock, points);
  for (const Polygon& outline : outlines) {
    Building building;
    building.outline = std::make_shared<const Polygon>(outline);
    plan.project.buildings.add(building);
  }
  for (SizeRule& rule : plan.project.profile.sizes) rule.criterion = Criterion::HouseholdsOnly;
  return plan;
}

// Taken over, with what was promised.
std::vector<DividingLine> taken(const AsciiPlan& plan) {
  propose::Options options = optionsFor(propose::Scope::Whole, propose::Mode::Standard);
  const Outcome outcome = proposed(plan.project, options);
  REQUIRE_FALSE(propose::outOfBand(outcome.status));
  REQUIRE(outcome.cutBlocks.size() == 1);
  const Project after = applied(plan.project, outcome);
  CHECK(brokenGuarantees(after) == std::vector<std::string>{});
  CHECK(totalOf(after) == totalOf(plan.project));
  std::vector<std::int64_t> promised, got;
  for (const propose::ProposedGrid& grid : outcome.plans[0].grids) promised.push_back(grid.tally.households);
  for (GridId id : after.grids.ids()) {
    got.push_back(after.grids.at(id).zone.tally.households);
    CHECK(partsOfGrid(after, id) == 1);
  }
  std::sort(promised.begin(), promised.end()), std::sort(got.begin(), got.end());
  CHECK(promised == got);
  const auto lines = dividingLines(plan.project, after);
  for (const DividingLine& line : lines) CHECK(line.buildingsCrossed == 0);
  return lines;
}

}  // namespace

TEST_CASE("between rows of houses the border is one straight line") {
  std::vector<Polygon> houses;
  for (std::int32_t row = 0; row < 4; ++row)
    for (std::int32_t column = 0; column < 5; ++column)
      houses.push_back(box(12'000 + column * 57'000, 14'000 + row * 48'000, 44'000, 12'000));
  const auto lines = taken(blockOf(houses, 40));  // 800: two grids
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].corners == 0);
  CHECK(lines[0].detour() < 1.01);
}

TEST_CASE("between houses that stand anyhow the border has few corners and cuts none") {
  std::mt19937 random(7);
  for (int run = 0; run < 12; ++run) {
    INFO("run " << run);
    std::vector<Polygon> houses;
    for (std::int32_t row = 0; row < 5; ++row)
      for (std::int32_t column = 0; column < 6; ++column) {
        const auto jitter = [&](std::int32_t most) { return static_cast<std::int32_t>(random() % most); };
        houses.push_back(box(4'000 + column * 49'000 + jitter(16'000), 3'000 + row * 39'000 + jitter(14'000), 28'000,
                             12'000 + jitter(9'000)));
      }
    const auto lines = taken(blockOf(houses, 30));  // 900: two or three grids
    REQUIRE_FALSE(lines.empty());
    for (const DividingLine& line : lines) {
      CHECK(line.corners <= 4);
      CHECK(line.detour() < 1.25);
      CHECK(line.beside < 30);
    }
  }
}

TEST_CASE("terraced houses are parted along their party walls") {
  std::vector<Polygon> houses;
  for (std::int32_t row = 0; row < 2; ++row)
    for (std::int32_t column = 0; column < 30; ++column)
      houses.push_back(box(30'000 + column * 8'000, 30'000 + row * 110'000, 8'000, 14'000));
  const auto lines = taken(blockOf(houses, 15));  // 900
  REQUIRE_FALSE(lines.empty());
  for (const DividingLine& line : lines) CHECK(line.detour() < 1.3);
}
