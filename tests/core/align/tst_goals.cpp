// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals that align, made into steps: whether the goal is reached is told here anew from the faces.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <stop_token>
#include <tuple>

#include "core/align/goals.h"
#include "core/edit/edits.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"
#include "tests/core/align/strip_plan.h"
#include "tests/support/ascii_plan.h"
#include "tests/support/guarantees.h"
#include "tests/support/uncounted.h"

using namespace wangge;
using namespace wangge::align;
using test::AsciiOptions;
using test::asciiPlan;
using test::AsciiPlan;

namespace {

constexpr std::array kGoals = {Goal::NoGridCut, Goal::NoCommunitySplit, Goal::OneStationPerSubdistrict,
                               Goal::OneSubdistrictPerStation};
constexpr std::array kDirections = {Direction::Precincts, Direction::Communities};

// How many do not reach the goal; told by the faces alone.
std::size_t failing(const Project& project, Goal goal) {
  std::map<std::uint64_t, std::set<std::uint64_t>> others;
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (id == kUniverse || !face.community || !face.precinct) return;
    const DivisionId subdistrict = ancestorOf(project, face.community, Level::Subdistrict);
    switch (goal) {
      case Goal::NoGridCut:
        if (face.grid) others[face.grid.value].insert(face.precinct.value);
        break;
      case Goal::NoCommunitySplit:
        others[face.community.value].insert(face.precinct.value);
        break;
      case Goal::OneStationPerSubdistrict:
        others[subdistrict.value].insert(face.precinct.value);
        break;
      case Goal::OneSubdistrictPerStation:
        others[face.precinct.value].insert(subdistrict.value);
        break;
    }
  });
  std::size_t count = 0;
  for (const auto& [one, several] : others) count += several.size() > 1;
  return count;
}

GoalProposal proposed(const Project& project, Goal goal, Direction direction, WorkLimits limits = {}) {
  GoalOptions options;
  options.goal = goal, options.direction = direction, options.limits = limits;
  auto proposal = proposeGoal(project, options);
  REQUIRE(proposal);
  return *std::move(proposal);
}

Project accepted(const Project& project, const GoalProposal& proposal) {
  if (proposal.moves.empty()) return project;
  auto step = acceptAll(project, proposal, {"planner", 1});
  if (!step) FAIL(step.error().code);
  CHECK(step->what.code == "journal.align_goal");
  CHECK(brokenGuarantees(step->after) == std::vector<std::string>{});
  return step->after;
}

// Area and sums of all zones, by id.
template <class Records>
std::map<std::uint64_t, std::tuple<std::int64_t, std::int64_t, std::int64_t>> sumsOf(const Records& records) {
  std::map<std::uint64_t, std::tuple<std::int64_t, std::int64_t, std::int64_t>> sums;
  records.forEach([&](auto id, const auto& record) {
    sums[id.value] = {record.zone.area.twice, record.zone.tally.households, record.zone.tally.persons};
  });
  return sums;
}

std::map<PrecinctId, std::size_t> partsOf(const Project& project) {
  std::map<PrecinctId, std::size_t> parts;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    parts[id] = connectedParts(project.subdivision, precinct.zone.faces).size();
  });
  return parts;
}

// Two rows; letters as in AsciiOptions, one digit a cell.
AsciiPlan rows(std::string grids, std::string communities, std::string precincts, std::string households = {}) {
  AsciiOptions options;
  options.grids = {grids, grids}, options.communities = {communities, communities};
  options.precincts = {precincts, precincts};
  if (households.empty()) households = std::string(grids.size(), '1');
  options.households = {households, households};
  return asciiPlan(options);
}

// Every community from `first` on lies in a second subdistrict.
DivisionId secondSubdistrict(AsciiPlan& plan, const std::string& letters) {
  Division division;
  division.code = "230204002", division.name = "乙街道";
  division.parent = plan.county;
  const DivisionId id = plan.project.divisions.add(division);
  for (char letter : letters) plan.project.communities.edit(plan.communities.at(letter)).parent = id;
  return id;
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

TEST_CASE("A development zone's station need not match") {
  AsciiPlan plan = rows("aabbccdd", "AABBCCDD", "PPPPPPQQ");
  secondSubdistrict(plan, "CD");
  plan.project.precincts.edit(plan.precincts.at('P')).exemption = "development zone";
  for (const Goal goal : {Goal::OneStationPerSubdistrict, Goal::OneSubdistrictPerStation})
    for (const Direction direction : kDirections) {
      INFO(toText(goal) << " " << toText(direction));
      CHECK(proposed(plan.project, goal, direction).moves.empty());
      CHECK(proposed(plan.project, goal, direction).before == 0);
    }
}

TEST_CASE("What is locked stays, and is named") {
  AsciiPlan plan = rows("aaabbb", "AAABBB", "PPPPQQ");
  plan.project.communities.edit(plan.communities.at('A')).locked = true;
  plan.project.communities.edit(plan.communities.at('B')).locked = true;
  for (const Goal goal : {Goal::NoGridCut, Goal::NoCommunitySplit})
    for (const Direction direction : kDirections) {
      const GoalProposal proposal = proposed(plan.project, goal, direction);
      CHECK(proposal.moves.empty());
      REQUIRE(proposal.obstacles.size() == 1);
      CHECK(proposal.obstacles[0].what.code == "align.goal_locked");
      CHECK(proposal.obstacles[0].place);
      CHECK(proposal.after == 1);
    }
  // With a lock on one side only, the other side moves.
  AsciiPlan half = rows("aaabccd", "AAABBBC", "PPPPQQQ");
  half.editGrid('b').locked = true;
  const GoalProposal proposal = proposed(half.project, Goal::NoCommunitySplit, Direction::Precincts);
  REQUIRE(proposal.moves.size() == 1);
  CHECK(proposal.moves[0].grids == std::vector{half.grids.at('c')});
  CHECK(proposal.moves[0].to.precinct == half.precincts.at('P'));
}

TEST_CASE("A station stays in its precinct, two in one community are told") {
  AsciiPlan plan = rows("aaabbb", "AAABBB", "PPPPQQ");
  const auto place = [&](char letter, int column) {
    Station station;
    station.code = std::string(1, letter), station.name = station.code;
    station.placed = true, station.at = plan.centre(column, 0);
    plan.project.stations.add(station);
  };
  place('P', 3);
  GoalProposal proposal = proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts);
  CHECK(proposal.moves.empty());  // Q would have nothing left
  REQUIRE(proposal.obstacles.size() == 1);
  CHECK(proposal.obstacles[0].what.code == "align.goal_vanished");
  place('Q', 5);
  proposal = proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts);
  REQUIRE(proposal.obstacles.size() == 1);
  CHECK(proposal.obstacles[0].what.code == "align.goal_two_stations");
  // One that stands elsewhere is told, and holds nothing.
  AsciiPlan other = rows("aaabbb", "AAABBB", "PPPPQQ");
  Station stray;
  stray.code = "Q", stray.placed = true, stray.at = other.centre(0, 0);
  other.project.stations.add(stray);
  proposal = proposed(other.project, Goal::NoCommunitySplit, Direction::Precincts);
  CHECK(proposal.moves.size() == 1);
  REQUIRE(proposal.remarks.size() == 1);
  CHECK(proposal.remarks[0].code == "align.goal_station_outside");
  // As is one without a precinct, or with several.
  Station lost;
  lost.code = "X", lost.placed = true, lost.at = other.centre(1, 0);
  other.project.stations.add(lost);
  proposal = proposed(other.project, Goal::NoCommunitySplit, Direction::Precincts);
  REQUIRE(proposal.remarks.size() == 2);
  CHECK(proposal.remarks[1].code == "align.station_without_precinct");
  other.project.precincts.edit(other.precincts.at('P')).code = "Q";
  proposal = proposed(other.project, Goal::NoCommunitySplit, Direction::Precincts);
  REQUIRE(proposal.remarks.size() == 2);
  CHECK(proposal.remarks[0].code == "align.goal_station_ambiguous");
}

TEST_CASE("A station on the line of its own precinct stands in it") {
  AsciiPlan plan = rows("aaabbb", "AAABBB", "PPPPQQ");
  Station station;
  station.code = "P", station.placed = true, station.at = plan.centre(3, 0);
  station.at.x += 50'000;  // between P and Q
  plan.project.stations.add(station);
  const GoalProposal proposal = proposed(plan.project, Goal::NoCommunitySplit, Direction::Precincts);
  CHECK(proposal.remarks.empty());
  CHECK(proposal.moves.empty());  // P keeps its station, and Q would have nothing left
}

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

TEST_CASE("A community that goes to another subdistrict and keeps its code is told") {
  AsciiPlan plan = rows("aabbccdd", "AABBCCDD", "PPPPPPQQ");
  secondSubdistrict(plan, "AB");
  const GoalProposal proposal = proposed(plan.project, Goal::OneSubdistrictPerStation, Direction::Communities);
  REQUIRE(proposal.moves.size() == 1);
  CHECK(proposal.moves[0].communities == std::vector{plan.communities.at('C')});
  REQUIRE(proposal.remarks.size() == 1);
  CHECK(proposal.remarks[0].code == "align.goal_code_kept");
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

TEST_CASE("Five hundred precincts in one subdistrict: contradictory, said at once") {
  AsciiOptions options;
  options.grids = std::vector<std::string>(20, std::string(25, 'a'));
  AsciiPlan plan = asciiPlan(options);
  int number = 0;
  for (FaceId id : plan.project.subdivision.faces().ids()) {
    if (id == kUniverse) continue;
    Precinct precinct;
    precinct.code = std::to_string(1000 + number++), precinct.name = precinct.code;
    setPrecinct(plan.project, id, plan.project.precincts.add(precinct));
  }
  REQUIRE(number == 500);
  const GoalProposal proposal = proposed(plan.project, Goal::OneStationPerSubdistrict, Direction::Precincts);
  CHECK(proposal.moves.empty());
  REQUIRE(proposal.obstacles.size() == 1);
  CHECK(proposal.obstacles[0].what.code == "align.goal_crowded");
  CHECK(proposal.obstacles[0].place);
  CHECK(proposed(plan.project, Goal::OneSubdistrictPerStation, Direction::Precincts).before == 0);
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
