// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks that are too large for one grid are divided between their buildings.
#include "tests/core/propose/plans.h"

using namespace wangge;
using namespace wangge::test;
using propose::Outcome;
using propose::Status;

TEST_CASE("A block over the limit is divided between its buildings, and only as far as needed", "[propose]") {
  AsciiOptions options;
  options.grids = {"aa", "aa"};
  options.households = {"1.", ".1"};
  options.householdsPerDigit = 20;
  AsciiPlan plan = asciiPlan(options);
  // Twelve buildings of 60 households in the south-west cell: 720, and 40 elsewhere.
  std::vector<HouseholdPoint> points;
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 3; ++j) {
      const std::int32_t x = 8'000 + i * 23'000, y = 10'000 + j * 30'000;
      Building building;
      building.outline = std::make_shared<const Polygon>(
          Polygon{{{x, y}, {x + 14'000, y}, {x + 14'000, y + 12'000}, {x, y + 12'000}}, {}});
      plan.project.buildings.add(building);
      HouseholdPoint point;
      point.at = {x + 7'000, y + 6'000}, point.households = 60, point.persons = 120;
      point.row = static_cast<std::uint32_t>(points.size() + 1);
      points.push_back(point);
    }
  Source source;
  source.name = "towers", source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(std::move(points));
  plan.project.sources.add(source);
  recountAll(plan.project);
  REQUIRE(brokenGuarantees(plan.project).empty());
  auto whole = optionsFor();
  whole.cutBlocks = false;
  const Outcome uncut = proposed(plan.project, whole);
  CHECK(uncut.status == Status::Infeasible);
  CHECK(uncut.cutBlocks.empty());
  const Outcome outcome = proposed(plan.project);
  CHECK((outcome.status == Status::Optimal || outcome.status == Status::InBand));
  CHECK(outcome.cutBlocks == std::vector{plan.faceAt(0, 1)});
  CHECK(outcome.plans[0].cost.blocksCut == 1);
  CHECK(!outcome.proofs.empty());
  const Project after = applied(plan.project, outcome);
  CHECK(brokenGuarantees(after).empty());
  CHECK(totalOf(after) == totalOf(plan.project));
  CHECK(after.journal.size() == plan.project.journal.size() + 1);
  // Cells that stay together are one piece again: the block is in two.
  CHECK(after.subdivision.faces().size() == plan.project.subdivision.faces().size() + 1);
  CHECK(after.grids.size() == 2);
  for (GridId id : after.grids.ids()) {
    CHECK(statusOf(after, id) == GridStatus::InBand);
    CHECK(partsOfGrid(after, id) == 1);
  }
}
