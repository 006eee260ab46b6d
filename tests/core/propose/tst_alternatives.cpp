// SPDX-License-Identifier: GPL-3.0-or-later
// Alternatives beside the best plan, and what is said where a wish cannot be met or there is nothing to do.
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/propose/explain.h"
#include "core/propose/propose.h"
#include "tests/support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;
using propose::Outcome;
using propose::Scope;

namespace {

propose::Options optionsFor() {
  propose::Options options;
  options.mode = propose::Mode::Proofs;
  return options;
}

Outcome proposed(const Project& project, const propose::Options& options) {
  return propose::proposeFor(project, project.communities.ids().front(), options).value();
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

TEST_CASE("Three alternatives: where the number is given, other borders are one", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaaaa", "aaaaaa", "aaaaaa"};
  options.households = {"111111", "111111", "111111"};
  options.householdsPerDigit = 50;  // 900: two or three grids
  const AsciiPlan plan = asciiPlan(options);
  auto asked = optionsFor();
  asked.alternatives = true;
  const Outcome outcome = proposed(plan.project, asked);
  REQUIRE(outcome.plans.size() == 3);
  asked.request.grids = 2;
  const Outcome two = proposed(plan.project, asked);
  const auto other = std::find_if(two.plans.begin(), two.plans.end(),
                                  [](const auto& p) { return p.kind == propose::PlanKind::OtherBorders; });
  REQUIRE(other != two.plans.end());
  CHECK(other->grids.size() == 2);
  CHECK(other->cost.outside == 0);
  CHECK(other->cost >= two.plans[0].cost);  // the best stays the best
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
