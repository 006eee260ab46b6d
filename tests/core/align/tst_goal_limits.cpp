// SPDX-License-Identifier: GPL-3.0-or-later
// Limits on the residents of stations, and some of the moves taken without the others.
#include <stop_token>

#include "tests/core/align/goal_plans.h"
#include "tests/support/uncounted.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

TEST_CASE("Some of the moves keep to the limits that were asked for, or are refused") {
  // Q takes 400 persons of B from P and gives 400 of D to R: with both it has as many as before.
  const AsciiPlan plan = rows("aabbccddee", "AABBCCDDEE", "PPPQQQQRRR", "1113111311");
  WorkLimits limits;
  limits.most = 2400;
  const GoalProposal proposal = proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts, limits);
  REQUIRE(proposal.moves.size() == 2);
  CHECK(proposal.moved.tally.persons == 800);
  CHECK(failing(accepted(plan.project, proposal), Goal::NoCommunitySplit) == 0);
  const PrecinctId q = plan.precincts.at('Q');
  for (std::size_t i = 0; i < 2; ++i) {
    const std::vector one = {i};
    const auto step = acceptMoves(plan.project, proposal, one, {"planner", 1});
    if (proposal.moves[i].to.precinct == q) {
      REQUIRE_FALSE(step);
      CHECK(step.error().code == "align.moves_limits");
    } else {
      CHECK(step);
    }
  }
}

TEST_CASE("Limits where nobody was counted are refused, and what has no count in moves is told") {
  AsciiPlan plan = rows("aaabbb", "AAABBB", "PPPPQQ");
  GoalOptions options;
  options.goal = Goal::NoCommunitySplit;
  options.limits.most = 1000;
  options.measure = Measure::Area;
  CHECK(proposeGoal(plan.project, options).error().code == "align.limits_uncounted");
  test::forgetCounts(plan.project, test::Lacks::Both);
  options.measure.reset();
  CHECK(proposeGoal(plan.project, options).error().code == "align.limits_uncounted");
  options.limits = {};
  options.measure = Measure::Persons;
  const auto proposal = proposeGoal(plan.project, options);
  REQUIRE(proposal);
  REQUIRE(proposal->moves.size() == 1);
  REQUIRE(proposal->remarks.size() == 1);
  CHECK(proposal->remarks[0] == Message("align.goal_uncounted").with("count", 2));
}

TEST_CASE("Residents of stations stay within limits, also by officer") {
  const AsciiPlan plan = rows("aabbccdd", "AABBCCDD", "PPPPPQQQ");
  // C lies half in P, half in Q; Q has 300 households (600 persons) by it.
  WorkLimits limits;
  CHECK(proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts).moves.size() == 1);
  limits.most = 2000;  // persons
  const GoalProposal whole = proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts, limits);
  REQUIRE(whole.moves.size() == 1);
  CHECK(whole.moves[0].to.precinct == plan.precincts.at('Q'));
  limits.most = 1500;
  const GoalProposal none = proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts, limits);
  CHECK(none.moves.empty());
  REQUIRE(none.obstacles.size() == 1);
  CHECK(none.obstacles[0].what.code == "align.goal_too_many");
  AsciiPlan officers = plan;
  Station station;
  station.code = "Q", station.officers = 2;
  officers.project.stations.add(station);
  limits.most.reset(), limits.perOfficer = 700;
  const GoalProposal byOfficer = proposed(officers.project, Goal::NoCommunitySplit, Direction::Precincts, limits);
  REQUIRE(byOfficer.moves.size() == 1);
  CHECK(byOfficer.moves[0].to.precinct == plan.precincts.at('P'));
}

TEST_CASE("Moves go alone where they may, not where something would come apart, and not in another plan") {
  const AsciiPlan plan = rows("aabbccdd", "AABBCCDD", "PPPQQPQQ");
  const GoalProposal proposal = proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts);
  const Project all = accepted(plan.project, proposal);
  CHECK(failing(all, Goal::NoCommunitySplit) == static_cast<std::size_t>(proposal.after));
  for (std::size_t i = 0; i < proposal.moves.size(); ++i) {
    const std::vector one = {i};
    const auto step = acceptMoves(plan.project, proposal, one, {"planner", 1});
    if (!step) CHECK(step.error().code == "align.moves_apart");
  }
  const std::vector<std::size_t> none, wrong = {99};
  CHECK(acceptMoves(plan.project, proposal, none, {}).error().code == "align.no_moves");
  CHECK(acceptMoves(plan.project, proposal, wrong, {}).error().code == "align.no_moves");
  CHECK(acceptAll(all, proposal, {}).error().code == "align.moves_changed");
  std::stop_source stop;
  stop.request_stop();
  Progress progress;
  progress.stop = stop.get_token();
  CHECK(proposeGoal(plan.project, {}, progress).error().code == "job.cancelled");
}
