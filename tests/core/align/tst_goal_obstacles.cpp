// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the way of a goal: locks, stations, too many precincts; and what stands as a remark beside the moves.
#include "tests/core/align/goal_plans.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

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

TEST_CASE("A community that goes to another subdistrict and keeps its code is told") {
  AsciiPlan plan = rows("aabbccdd", "AABBCCDD", "PPPPPPQQ");
  secondSubdistrict(plan, "AB");
  const GoalProposal proposal = proposed(plan.project, Goal::OneSubdistrictPerStation, Direction::Communities);
  REQUIRE(proposal.moves.size() == 1);
  CHECK(proposal.moves[0].communities == std::vector{plan.communities.at('C')});
  REQUIRE(proposal.remarks.size() == 1);
  CHECK(proposal.remarks[0].code == "align.goal_code_kept");
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
