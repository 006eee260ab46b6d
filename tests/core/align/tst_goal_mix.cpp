// SPDX-License-Identifier: GPL-3.0-or-later
// Goals that lines of one side alone do not reach, or not as cheaply: both move, in one step.
#include "core/align/goal_mix.h"
#include "core/plan/life_of_codes.h"
#include "core/topology/outline.h"
#include "tests/core/align/goal_plans.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

namespace {

//  AAABBBCCCDDD   communities; grids are the same; stations of P and Q both stand in B, and C is locked:
//  PPPPQQRRRRSS   no precinct line can put B together, and nobody on R's side can take D's part
AsciiPlan blocked() {
  AsciiOptions options;
  options.grids = {"aaabbbcccddd", "aaabbbcccddd"};
  options.communities = {"AAABBBCCCDDD", "AAABBBCCCDDD"};
  options.precincts = {"PPPPQQRRRRSS", "PPPPQQRRRRSS"};
  options.households = {"111111111111", "111111111111"};
  AsciiPlan plan = asciiPlan(options);
  for (const auto& [code, column] : {std::pair("P", 3), std::pair("Q", 5)}) {
    Station station;
    station.code = code, station.placed = true, station.at = plan.centre(column, 0);
    plan.project.stations.add(station);
  }
  plan.project.communities.edit(plan.communities.at('C')).locked = true;
  return plan;
}

GoalOptions noSplit() {
  GoalOptions options;
  options.goal = Goal::NoCommunitySplit;
  return options;
}

}  // namespace

TEST_CASE("What either side alone leaves, both together reach, in one step") {
  const AsciiPlan plan = blocked();
  REQUIRE(failing(plan.project, Goal::NoCommunitySplit) == 2);
  const auto both = proposeGoals(plan.project, noSplit(), std::nullopt);
  REQUIRE(both);
  REQUIRE(both->size() == 2);
  for (const GoalProposal& alone : *both) CHECK(alone.after == 1);

  const auto mixed = mixGoals(plan.project, *both, noSplit());
  REQUIRE(mixed);
  CHECK(mixed->precincts.moves.size() == 1);
  CHECK(mixed->communities.moves.size() == 1);
  const GoalProposal shown = shownOf(*mixed);
  CHECK(shown.before == 2);
  CHECK(shown.after == 0);
  CHECK(shown.obstacles.empty());
  CHECK(shown.moves.size() == 2);
  // What is shown of the plan is in it, as large as it is there.
  for (const GoalMove& move : shown.moves) {
    Area area;
    for (FaceId face : move.faces) area += plan.project.subdivision.face(face).area;
    if (!move.faces.empty()) CHECK(area == move.sums.area);
  }
  CHECK(shown.moves[0].linked != shown.moves[1].linked);
  CHECK(shown.moved.tally.households == 400);
  CHECK_FALSE(shown.proven);

  const auto step = acceptMixed(plan.project, *mixed, {"planner", 1});
  REQUIRE(step);
  CHECK(brokenGuarantees(step->after) == std::vector<std::string>{});
  CHECK(failing(step->after, Goal::NoCommunitySplit) == 0);
  CHECK(step->what.code == "journal.align_goal");
  CHECK(step->after.journal.size() == plan.project.journal.size() + 1);
  CHECK(totalOf(step->after) == totalOf(plan.project));
  const CommunityId locked = plan.communities.at('C');
  CHECK(step->after.communities.at(locked).zone.faces == plan.project.communities.at(locked).zone.faces);
  step->after.precincts.forEach([&](PrecinctId, const Precinct& precinct) {
    CHECK(connectedParts(step->after.subdivision, precinct.zone.faces).size() == 1);
  });
}

TEST_CASE("Where one side does as well, nothing is mixed") {
  AsciiPlan plan = blocked();
  for (StationId id : plan.project.stations.ids()) plan.project.stations.edit(id).placed = false;
  auto both = proposeGoals(plan.project, noSplit(), std::nullopt);
  REQUIRE(both);
  CHECK(both->front().after == 0);
  CHECK_FALSE(mixGoals(plan.project, *both, noSplit()));
  // Nor for goals of subdistricts, or with one direction alone.
  GoalOptions options;
  options.goal = Goal::OneStationPerSubdistrict;
  both = proposeGoals(plan.project, options, std::nullopt);
  REQUIRE(both);
  CHECK_FALSE(mixGoals(plan.project, *both, options));
  const auto one = proposeGoals(plan.project, noSplit(), Direction::Precincts);
  REQUIRE(one);
  CHECK_FALSE(mixGoals(plan.project, *one, noSplit()));
}

TEST_CASE("A mixed proposal is for the plan that it was found for") {
  const AsciiPlan plan = blocked();
  const auto both = proposeGoals(plan.project, noSplit(), std::nullopt);
  const auto mixed = mixGoals(plan.project, *both, noSplit());
  REQUIRE(mixed);
  const auto step = acceptMixed(plan.project, *mixed, {"planner", 1});
  REQUIRE(step);
  const auto again = acceptMixed(step->after, *mixed, {"planner", 1});
  REQUIRE_FALSE(again);
  CHECK(again.error().code == "align.moves_changed");
}
