// SPDX-License-Identifier: GPL-3.0-or-later
// Alternatives beside the best plan, and what is said where a wish cannot be met or there is nothing to do.
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/plan/counting.h"
#include "core/propose/alternatives.h"
#include "core/propose/explain.h"
#include "support/effort.h"
#include "tests/core/partition/brute_force.h"
#include "tests/core/propose/labels.h"

using namespace wangge;
using namespace wangge::test;
using propose::Outcome;
using propose::Scope;

using propose::Candidate;
using propose::PlanKind;
using propose::ProposedPlan;

namespace {

propose::Options withAlternatives() {
  propose::Options options = optionsFor();
  options.alternatives = true;
  return options;
}

}  // namespace

TEST_CASE("A number of grids or seeds that no plan can have are refused with what is wrong", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaa"};
  options.households = {"4444"};  // four pieces
  const AsciiPlan plan = asciiPlan(options);
  const CommunityId community = plan.communities.at('A');
  auto asked = optionsFor();
  asked.request.grids = 7;
  const auto number = propose::proposeFor(plan.project, community, asked);
  REQUIRE_FALSE(number);
  CHECK(number.error().code == "propose.number_unmet");
  asked.request.grids = 2;
  asked.request.seeds = {plan.faceAt(0, 0), plan.faceAt(1, 0), plan.faceAt(3, 0)};
  const auto seeds = propose::proposeFor(plan.project, community, asked);
  REQUIRE_FALSE(seeds);
  CHECK(seeds.error().code == "propose.seeds_unmet");
  // A locked grid in between leaves two parts: a number is not defined there.
  options.grids = {"abbbc"};
  options.households = {"44444"};
  AsciiPlan parted = asciiPlan(options);
  parted.editGrid('b').locked = true;
  asked.request = {};
  asked.request.grids = 2;  // as many as there are anyway
  CHECK(propose::proposeFor(parted.project, parted.communities.at('A'), asked));
  options.grids = {"aabbbcc"};
  options.households = {"4444444"};
  parted = asciiPlan(options);
  parted.editGrid('b').locked = true;
  asked.request.grids = 3;
  const auto parts = propose::proposeFor(parted.project, parted.communities.at('A'), asked);
  REQUIRE_FALSE(parts);
  CHECK(parts.error().code == "propose.number_of_parts");
}

TEST_CASE("Where counts are missing, no plan is said to be in band", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaa"};
  options.households = {"1111"};
  options.householdsPerDigit = 70;  // 280, and ten places that nobody counted
  AsciiPlan plan = asciiPlan(options);
  Unit unknown;
  unknown.tally = {0, 0, 10, 10, 10, 0}, unknown.grid = plan.grids.at('a');
  plan.project.units.add(unknown);
  recountAll(plan.project);
  REQUIRE(statusOf(plan.project, plan.grids.at('a')) == GridStatus::NotCounted);
  const auto outcome = propose::proposeFor(plan.project, plan.communities.at('A'), optionsFor());
  REQUIRE(outcome);
  CHECK(propose::outOfBand(outcome->status));
}

TEST_CASE("Three alternatives, none of them worse than another in all that is shown", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaaaa", "aaaaaa", "aaaaaa"};
  options.households = {"111111", "111111", "111111"};
  options.householdsPerDigit = 50;  // 900: two or three grids
  const AsciiPlan plan = asciiPlan(options);
  auto asked = withAlternatives();
  const Outcome outcome = proposed(plan.project, asked);
  REQUIRE(outcome.plans.size() == 3);
  requireTrueLabels(plan.project, outcome);
  // Two halves are the best of two; whatever else has two grids is less even and less compact.
  asked.request.grids = 2;
  const Outcome two = proposed(plan.project, asked);
  requireTrueLabels(plan.project, two);
  for (const ProposedPlan& other : two.plans) CHECK(other.grids.size() == 2);
}

TEST_CASE("The plan with fewest changes moves no more residents than any other shown", "[propose]") {
  std::mt19937 random(61);
  std::map<PlanKind, int> kinds;
  int labelledBest = 0;
  for (int run = 0; run < tries(40, 12); ++run) {
    AsciiPlan plan = randomPlan(random, 4 + run % 6, 3, 10 + static_cast<int>(random() % 25));
    // Drawn as stripes, as one grid, or not at all in part.
    if (run % 3 == 1) {
      for (FaceId face : plan.project.communities.at(plan.communities.at('A')).zone.faces)
        setGrid(plan.project, face, plan.grids.at('a'));
      for (const auto& [letter, grid] : plan.grids)
        if (letter != 'a') plan.project.grids.erase(grid);
    } else if (run % 3 == 2) {
      for (int row = 0; row < 3; ++row) setGrid(plan.project, plan.faceAt(1, row), {});
    }
    if (run % 4 == 3) plan.project = drifted(plan.project, random, 30);
    INFO("run " << run);
    const Outcome outcome = proposed(plan.project, withAlternatives());
    if (outcome.plans.empty()) continue;
    requireTrueLabels(plan.project, outcome);
    for (const ProposedPlan& shown : outcome.plans) ++kinds[shown.kind];
    labelledBest += outcome.plans.front().fewestChanges;
  }
  CHECK(kinds[PlanKind::FewestChanges] > tries(10, 2));
  CHECK(kinds[PlanKind::OtherNumber] > tries(5, 1));
  CHECK(kinds[PlanKind::OtherBorders] > 0);
  CHECK(labelledBest > 0);
}

TEST_CASE("On small plans no plan in band at all moves fewer residents than the one said to", "[propose]") {
  std::mt19937 random(62);
  int compared = 0;
  for (int run = 0; run < tries(60, 24); ++run) {
    AsciiPlan plan = randomPlan(random, 4, 2, 15 + static_cast<int>(random() % 30));
    for (SizeRule& rule : plan.project.profile.sizes) rule.criterion = Criterion::HouseholdsOnly;
    const Outcome outcome = proposed(plan.project, withAlternatives());
    if (outcome.plans.empty() || outcome.plans.front().cost.outside > 0) continue;
    const auto problem = propose::problemOf(plan.project, outcome.community, {});
    REQUIRE(problem);
    if (problem->parts.size() != 1) continue;
    const propose::Instance& instance = problem->parts[0].instance;
    std::int64_t fewest = INT64_MAX;
    everyPlan(
        instance, [](std::uint32_t) { return true; },
        [&](const propose::Groups& groups) {
          if (propose::outsideOf(propose::costOf(instance, groups, false)) == 0)
            fewest = std::min(fewest, propose::movedHouseholds(instance, groups, propose::heirs(instance, groups)));
        });
    std::int64_t shown = outcome.plans.front().moved;
    for (const ProposedPlan& one : outcome.plans)
      if (one.fewestChanges) shown = one.moved;
    INFO("run " << run);
    CHECK(shown == fewest);
    ++compared;
  }
  CHECK(compared > tries(15, 5));
}

TEST_CASE("Of plans that look the same, one is shown, one with fewer changes is the one that is named so",
          "[propose]") {
  const auto made = [](std::int64_t moved, double compactness, std::int64_t boundary, std::size_t grids = 2) {
    Candidate one;
    one.plan.moved = one.plan.cost.moved = moved, one.plan.cost.boundary = boundary, one.plan.grids.resize(grids);
    one.summary.grids = one.summary.inBand = static_cast<std::int64_t>(grids);
    one.summary.least = one.summary.most = 400, one.summary.compactness = compactness;
    return one;
  };
  const auto kindsOf = [](const std::vector<ProposedPlan>& plans) {
    std::vector<PlanKind> kinds;
    for (const ProposedPlan& plan : plans) kinds.push_back(plan.kind);
    return kinds;
  };
  // What moves more and is less compact, or is the same in hundredths, is not shown twice.
  CHECK(propose::toShow({made(100, 0.5, 10), made(104, 0.5, 20), made(100, 0.501, 30)}).size() == 1);
  auto shown = propose::toShow({made(100, 0.5, 10), made(104, 0.6, 20)});
  CHECK(kindsOf(shown) == std::vector{PlanKind::Best, PlanKind::OtherBorders});
  CHECK(shown[0].fewestChanges);
  // With another number of grids it may be shown for how large they are, not where it is worse in all of it.
  Candidate three = made(200, 0.4, 20, 3);
  CHECK(propose::toShow({made(100, 0.5, 10), three}).size() == 1);
  three.summary.most = 300;
  CHECK(kindsOf(propose::toShow({made(100, 0.5, 10), three})) == std::vector{PlanKind::Best, PlanKind::OtherNumber});
  shown = propose::toShow(
      {made(100, 0.5, 10), made(104, 0.6, 20), made(90, 0.4, 30), made(95, 0.3, 40), made(80, 0.2, 50, 3)});
  CHECK(kindsOf(shown) == std::vector{PlanKind::Best, PlanKind::FewestChanges, PlanKind::OtherBorders});
  CHECK(shown[1].moved == 80);
  CHECK(shown[1].fewestChanges);
  CHECK_FALSE(shown[0].fewestChanges);
}

TEST_CASE("Nothing broken and nothing unassigned are told apart", "[propose]") {
  AsciiOptions options;
  options.grids = {"aabb"};
  options.households = {"2222"};
  const AsciiPlan plan = asciiPlan(options);
  auto asked = optionsFor();
  asked.request.scope = Scope::OnlyBroken;
  CHECK(propose::statusMessage(plan.project, proposed(plan.project, asked)).code == "propose.nothing_broken");
  asked.request.scope = Scope::Unassigned;
  CHECK(propose::statusMessage(plan.project, proposed(plan.project, asked)).code == "propose.nothing_unassigned");
}
