// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of goals share: small plans with precincts, and whether a goal is reached, told anew from the faces.
#pragma once

#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/align/goals.h"
#include "core/plan/labels.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

namespace wangge::test {

inline constexpr std::array kGoals = {align::Goal::NoGridCut, align::Goal::NoCommunitySplit,
                                      align::Goal::OneStationPerSubdistrict, align::Goal::OneSubdistrictPerStation};
inline constexpr std::array kDirections = {align::Direction::Precincts, align::Direction::Communities};

// How many do not reach the goal; told by the faces alone.
inline std::size_t failing(const Project& project, align::Goal goal) {
  std::map<std::uint64_t, std::set<std::uint64_t>> others;
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (id == kUniverse || !face.community || !face.precinct) return;
    const DivisionId subdistrict = ancestorOf(project, face.community, Level::Subdistrict);
    switch (goal) {
      case align::Goal::NoGridCut:
        if (face.grid) others[face.grid.value].insert(face.precinct.value);
        break;
      case align::Goal::NoCommunitySplit:
        others[face.community.value].insert(face.precinct.value);
        break;
      case align::Goal::OneStationPerSubdistrict:
        others[subdistrict.value].insert(face.precinct.value);
        break;
      case align::Goal::OneSubdistrictPerStation:
        others[face.precinct.value].insert(subdistrict.value);
        break;
    }
  });
  std::size_t count = 0;
  for (const auto& [one, several] : others) count += several.size() > 1;
  return count;
}

inline align::GoalProposal proposed(const Project& project, align::Goal goal, align::Direction direction,
                                    align::WorkLimits limits = {}) {
  align::GoalOptions options;
  options.goal = goal, options.direction = direction, options.limits = limits;
  auto proposal = align::proposeGoal(project, options);
  REQUIRE(proposal);
  return *std::move(proposal);
}

inline Project accepted(const Project& project, const align::GoalProposal& proposal) {
  if (proposal.moves.empty()) return project;
  auto step = align::acceptAll(project, proposal, {"planner", 1});
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

// Two rows; letters as in AsciiOptions, one digit a cell.
inline AsciiPlan rows(std::string grids, std::string communities, std::string precincts, std::string households = {}) {
  AsciiOptions options;
  options.grids = {grids, grids}, options.communities = {communities, communities};
  options.precincts = {precincts, precincts};
  if (households.empty()) households = std::string(grids.size(), '1');
  options.households = {households, households};
  return asciiPlan(options);
}

// Every community from `first` on lies in a second subdistrict.
inline DivisionId secondSubdistrict(AsciiPlan& plan, const std::string& letters) {
  Division division;
  division.code = "230204002", division.name = "乙街道";
  division.parent = plan.county;
  const DivisionId id = plan.project.divisions.add(division);
  for (char letter : letters) plan.project.communities.edit(plan.communities.at(letter)).parent = id;
  return id;
}

}  // namespace wangge::test
