// SPDX-License-Identifier: GPL-3.0-or-later
// How many grids a community makes by arithmetic, and what changed between two versions in numbers.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/plan/budget.h"
#include "core/plan/grid_changes.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("A budget runs from full grids to smallest ones") {
  CHECK(budgetFor(3480, 300, 500) == GridBudget{7, 11});
  CHECK(budgetFor(500, 300, 500) == GridBudget{1, 1});
  CHECK(budgetFor(0, 300, 500) == GridBudget{0, 0});
  CHECK_FALSE(budgetFor(585, 300, 500).possible());  // one is too large, two are too small
  CHECK_FALSE(budgetFor(299, 300, 500).possible());
  // Against counting: n grids of 300 to 500 exist exactly when 300 n ≤ total ≤ 500 n.
  for (std::int64_t total = 1; total < 4000; total += 7) {
    const GridBudget budget = budgetFor(total, 300, 500);
    for (std::int64_t n = 1; n < 15; ++n)
      CHECK((300 * n <= total && total <= 500 * n) == (budget.fewest <= n && n <= budget.most));
  }
}

TEST_CASE("A community's budget leaves its dedicated grids out and names the limb") {
  AsciiOptions options;
  options.grids = {"aabs"};
  options.households = {"2232"};
  AsciiPlan plan = asciiPlan(options);
  plan.editGrid('s').kind = GridKind::Dedicated;
  const CommunityId community = plan.communities.at('A');
  CommunityBudget budget = budgetOf(plan.project, community, gridsOf(plan.project, community));
  CHECK(budget.shared.households == 700);
  CHECK(budget.households == GridBudget{2, 2});
  CHECK(budget.comprehensive == 2);
  CHECK(budget.dedicated == 1);
  CHECK(budget.outOfBand == 0);
  CHECK(budget.allowed() == GridBudget{2, 2});
  CHECK_FALSE(budget.byPersonsOnly());

  // 585 households with 1,156 persons: one grid by persons, none by households.
  budget.shared.households = 585;
  budget.households = budgetFor(585, 300, 500);
  budget.persons = budgetFor(1156, 800, 1200);
  CHECK(budget.byPersonsOnly());
  CHECK(budget.allowed() == GridBudget{1, 1});
  budget.criterion = Criterion::HouseholdsOnly;
  CHECK_FALSE(budget.allowed()->possible());
  budget.criterion = Criterion::Both;
  CHECK_FALSE(budget.allowed()->possible());
  budget.persons.reset();
  CHECK_FALSE(budget.allowed().has_value());
  budget.criterion = Criterion::Either;
  CHECK_FALSE(budget.allowed()->possible());

  // Only persons were counted: they alone say how many grids.
  budget.households.reset();
  budget.persons = budgetFor(4800, 800, 1200);
  CHECK(budget.byPersonsOnly());
  CHECK(budget.allowed() == GridBudget{4, 6});
  budget.criterion = Criterion::HouseholdsOnly;
  CHECK_FALSE(budget.allowed().has_value());
}

TEST_CASE("Where nobody counted households, the budget rests on persons") {
  AsciiOptions options;
  options.grids = {"aabb"};
  options.households = {"2222"};
  AsciiPlan plan = asciiPlan(options);
  const CommunityId community = plan.communities.at('A');
  Tally& tally = plan.project.communities.edit(community).zone.tally;
  tally = {0, 4800, 8, 8, 0, 0};
  for (char letter : {'a', 'b'}) plan.editGrid(letter).zone.tally = {0, 2400, 4, 4, 0, 0};
  const CommunityBudget budget = budgetOf(plan.project, community, gridsOf(plan.project, community));
  CHECK_FALSE(budget.households.has_value());
  CHECK(budget.allowed() == GridBudget{4, 6});
}

TEST_CASE("Changes of grids tell both sides' numbers, and which faces differ") {
  //  aabb   a 400, b 400
  AsciiOptions options;
  options.grids = {"aabb"};
  options.households = {"2222"};
  const AsciiPlan plan = asciiPlan(options);
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b');
  const FaceId face = plan.faceAt(1, 0);
  const Project after = *assignFaces(plan.project, std::vector{face}, b, {"tester", 1});
  const auto changes = gridChanges(plan.project, after);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].grid == b);  // 600 households come first
  CHECK(changes[0].before->tally.households == 400);
  CHECK(changes[0].after->tally.households == 600);
  CHECK(changes[0].after->status == GridStatus::InBandByPersons);
  CHECK(changes[1].grid == a);
  CHECK(changes[1].after->tally.households == 200);
  CHECK(facesThatDiffer(plan.project, after) == std::vector{face});

  const Project merged = *mergeZones(plan.project, std::vector{a, b}, {"tester", 1});
  const auto joined = gridChanges(plan.project, merged);
  REQUIRE(joined.size() == 2);
  CHECK(std::count_if(joined.begin(), joined.end(), [](const GridChange& c) { return !c.after; }) == 1);
  // Backwards the same with the sides exchanged.
  for (const GridChange& change : gridChanges(merged, plan.project))
    CHECK(std::any_of(joined.begin(), joined.end(), [&](const GridChange& c) {
      return c.grid == change.grid && c.before == change.after && c.after == change.before;
    }));
  CHECK(gridChanges(plan.project, plan.project).empty());

  // An exemption changes no record of the grid, but its state.
  const Project exempted =
      *exempt(merged, {sizeIssueKey(joined[0].after ? joined[0].grid : joined[1].grid), "r", "a", 1}, {"tester", 2});
  const auto waived = gridChanges(merged, exempted);
  REQUIRE(waived.size() == 1);
  CHECK(waived[0].after->status == GridStatus::Exempt);
}
