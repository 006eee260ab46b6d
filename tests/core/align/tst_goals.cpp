// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals that align, made into steps: which moves reach a goal, either way, and on plans by chance.
#include <algorithm>

#include "core/topology/outline.h"
#include "tests/core/align/goal_plans.h"
#include "tests/core/align/strip_plan.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

namespace {

std::map<PrecinctId, std::size_t> partsOf(const Project& project) {
  std::map<PrecinctId, std::size_t> parts;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    parts[id] = connectedParts(project.subdivision, precinct.zone.faces).size();
  });
  return parts;
}

}  // namespace

TEST_CASE("A divided community goes to the station that most of its residents have") {
  const AsciiPlan plan = rows("aaabbb", "AAABBB", "PPPPQQ");
  CHECK(failing(plan.project, Goal::NoCommunitySplit) == 1);
  const GoalProposal proposal = proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts);
  REQUIRE(proposal.moves.size() == 1);
  const GoalMove& move = proposal.moves[0];
  CHECK(move.unit.community == plan.communities.at('B'));
  CHECK(move.from.precinct == plan.precincts.at('P'));
  CHECK(move.to.precinct == plan.precincts.at('Q'));
  CHECK(move.sums.tally.households == 200);
  CHECK(move.sums.tally.persons == 400);
  CHECK(move.grids == std::vector{plan.grids.at('b')});
  CHECK(move.mended.size() == 2);  // the grid and the community
  CHECK_FALSE(move.whole);
  CHECK(proposal.proven);
  CHECK(proposal.before == 1);
  CHECK(proposal.after == 0);
  CHECK(proposal.boundResidents == 400);
  const Project after = accepted(plan.project, proposal);
  CHECK(failing(after, Goal::NoCommunitySplit) == 0);
  CHECK(after.precincts.at(plan.precincts.at('P')).zone.tally.households == 600);
}

TEST_CASE("The other way, the community's part goes to a community on that side") {
  const AsciiPlan plan = rows("aaabbb", "AAABBB", "PPPPQQ");
  for (const Goal goal : {Goal::NoGridCut, Goal::NoCommunitySplit}) {
    const GoalProposal proposal = proposed(plan.project, goal, Direction::Communities);
    REQUIRE(proposal.moves.size() == 1);
    CHECK(proposal.moves[0].sums.tally.households == 200);
    CHECK(proposal.moves[0].station == plan.precincts.at('P'));
    const Project after = accepted(plan.project, proposal);
    CHECK(failing(after, goal) == 0);
    CHECK(after.communities.at(plan.communities.at('A')).zone.tally.households == 800);
    CHECK(sumsOf(after.precincts) == sumsOf(plan.project.precincts));
  }
}

TEST_CASE("A grid's part goes to a grid of its own community where that lies there") {
  const AsciiPlan plan = rows("aabbcc", "AAAAAA", "PPPQQQ");
  const GoalProposal proposal = proposed(plan.project, Goal::NoGridCut, Direction::Communities);
  REQUIRE(proposal.moves.size() == 1);
  CHECK(proposal.moves[0].unit.grid == plan.grids.at('b'));
  const Project after = accepted(plan.project, proposal);
  CHECK(failing(after, Goal::NoGridCut) == 0);
  CHECK(failing(after, Goal::NoCommunitySplit) == 1);
  CHECK(sumsOf(after.communities) == sumsOf(plan.project.communities));
}

TEST_CASE("Of both ways the one that changes less comes first") {
  const AsciiPlan plan = rows("aaabbb", "AAABBB", "PPPPQQ", "111911");
  GoalOptions options;
  options.goal = Goal::NoCommunitySplit;
  const auto both = proposeGoals(plan.project, options, std::nullopt);
  REQUIRE(both);
  REQUIRE(both->size() == 2);
  CHECK_FALSE(isLess(both->back(), both->front()));
  // Station Q would lose the rest of community B: 400 households against 1800.
  CHECK(both->front().moved.tally.households <= both->back().moved.tally.households);
}

TEST_CASE("Whole communities go to the subdistrict of their station, or to the station of their subdistrict") {
  AsciiPlan plan = rows("aabbccdd", "AABBCCDD", "PPPPPPQQ");
  secondSubdistrict(plan, "CD");
  CHECK(failing(plan.project, Goal::OneStationPerSubdistrict) == 1);
  CHECK(failing(plan.project, Goal::OneSubdistrictPerStation) == 1);
  for (const Goal goal : {Goal::OneStationPerSubdistrict, Goal::OneSubdistrictPerStation})
    for (const Direction direction : kDirections) {
      INFO(toText(goal) << " " << toText(direction));
      const GoalProposal proposal = proposed(plan.project, goal, direction);
      CHECK(proposal.proven);
      CHECK(proposal.obstacles.empty());
      REQUIRE(proposal.moves.size() == 1);
      CHECK(proposal.moves[0].sums.tally.households == 400);
      CHECK(proposal.moves[0].communities == std::vector{plan.communities.at('C')});
      CHECK(failing(accepted(plan.project, proposal), goal) == 0);
    }
}

TEST_CASE("The step says which communities went to another subdistrict") {
  AsciiPlan plan = rows("aabbccdd", "AABBCCDD", "PPPPPPQQ");
  secondSubdistrict(plan, "CD");
  const GoalProposal proposal = proposed(plan.project, Goal::OneStationPerSubdistrict, Direction::Communities);
  const auto step = acceptAll(plan.project, proposal, {"planner", 1});
  REQUIRE(step);
  const auto named = std::ranges::find(step->what.arguments, std::string("communities"), &Argument::name);
  REQUIRE(named != step->what.arguments.end());
  CHECK(std::get<std::string>(named->value) == plan.project.communities.at(plan.communities.at('C')).name);
  // Where lines move, the map tells.
  const auto lines = acceptAll(
      plan.project, proposed(plan.project, Goal::OneStationPerSubdistrict, Direction::Precincts), {"planner", 1});
  REQUIRE(lines);
  CHECK(std::ranges::find(lines->what.arguments, std::string("communities"), &Argument::name) ==
        lines->what.arguments.end());
}

TEST_CASE("An exclave goes to the same subdistrict as the rest of its community") {
  // A lies on either end, each touching another subdistrict that its station has.
  AsciiPlan plan = rows("abbeeeffh", "ABBEEEFFA", "PPPRRRPPP");
  secondSubdistrict(plan, "AE");
  plan.project.divisions.edit(secondSubdistrict(plan, "F")).code = "230204003";
  const GoalProposal proposal = proposed(plan.project, Goal::OneStationPerSubdistrict, Direction::Communities);
  CHECK(proposal.obstacles.empty());
  REQUIRE(proposal.moves.size() == 1);
  CHECK(proposal.moves[0].communities == std::vector{plan.communities.at('A')});
  CHECK(proposal.moves[0].faces.size() == 4);
  const auto step = acceptAll(plan.project, proposal, {"planner", 1});
  REQUIRE(step);
  CHECK(failing(step->after, Goal::OneStationPerSubdistrict) == 0);
}

TEST_CASE("Strips by chance: goals are reached, nothing is lost, in whatever order the plan was made") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const std::vector<test::Strip> strips = test::randomStrips(seed);
    const Project project = test::stripPlan(strips).project, other = test::stripPlan(strips, seed + 7).project;
    for (const Goal goal : kGoals)
      for (const Direction direction : kDirections) {
        INFO("seed " << seed << " " << toText(goal) << " " << toText(direction));
        const GoalProposal proposal = proposed(project, goal, direction), again = proposed(other, goal, direction);
        CHECK(proposal.moved == again.moved);
        REQUIRE(proposal.moves.size() == again.moves.size());
        for (std::size_t i = 0; i < proposal.moves.size(); ++i) {
          CHECK(proposal.moves[i].place == again.moves[i].place);
          CHECK(proposal.moves[i].sums == again.moves[i].sums);
        }
        CHECK(static_cast<std::size_t>(proposal.before) == failing(project, goal));
        const Project after = accepted(project, proposal);
        CHECK(failing(after, goal) == proposal.obstacles.size());
        CHECK(totalOf(after) == totalOf(project));
        if (direction == Direction::Communities) CHECK(sumsOf(after.precincts) == sumsOf(project.precincts));
        if (direction == Direction::Precincts) {
          CHECK(sumsOf(after.grids) == sumsOf(project.grids));
          CHECK(sumsOf(after.communities) == sumsOf(project.communities));
          const auto before = partsOf(project);
          for (const auto& [precinct, parts] : partsOf(after))
            CHECK(parts <= std::max<std::size_t>(before.at(precinct), 1));
        }
      }
  }
}
