// SPDX-License-Identifier: GPL-3.0-or-later
// Beats that are proposed: as many as asked for, connected, even, and the same every time; small precincts against all
// ways to group their grids.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "core/plan/beats.h"
#include "core/propose/beats.h"
#include "core/topology/outline.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;
using propose::BeatProposal;
using propose::BeatRequest;

namespace {

const EditContext kContext{"tester", 1000};

bool connected(const Project& project, const std::vector<GridId>& grids) {
  Beat beat;
  beat.grids = grids;
  return connectedParts(project.subdivision, facesOf(project, beat)).size() == 1;
}

std::string codeOf(const Result<BeatProposal>& result) {
  return result ? std::string() : result.error().code;
}

// Every grid of the precinct once, each beat connected.
void requireSound(const Project& project, const BeatProposal& proposal, std::size_t beats) {
  REQUIRE(proposal.beats.size() == beats);
  std::vector<GridId> all;
  for (const auto& beat : proposal.beats) {
    CHECK(connected(project, beat.grids));
    CHECK(std::is_sorted(beat.grids.begin(), beat.grids.end()));
    all.insert(all.end(), beat.grids.begin(), beat.grids.end());
  }
  std::sort(all.begin(), all.end());
  CHECK(all == gridsOf(project, proposal.precinct));
}

// A raster of grids of one cell each, as many households as told, in one precinct.
AsciiPlan raster(int columns, int rows, const std::function<char(int, int)>& households) {
  AsciiOptions options;
  for (int r = 0; r < rows; ++r) {
    std::string grids, counts;
    for (int c = 0; c < columns; ++c) {
      grids += static_cast<char>('A' + r * columns + c);
      counts += households(c, r);
    }
    options.grids.push_back(grids), options.households.push_back(counts);
    options.precincts.push_back(std::string(static_cast<std::size_t>(columns), 'P'));
  }
  return asciiPlan(options);
}

std::int64_t outside(std::int64_t sum, std::int64_t target) {
  const std::int64_t least = target - target / 10, most = target + target / 10;
  return sum < least ? least - sum : sum > most ? sum - most : 0;
}

// How far outside a tenth of an even share the beats of the best of all groupings are, in all.
std::int64_t leastOutside(const Project& project, const std::vector<GridId>& grids, int beats, std::int64_t target) {
  std::int64_t best = INT64_MAX;
  std::vector<std::vector<GridId>> groups;
  const std::function<void(std::size_t)> next = [&](std::size_t i) {
    if (i == grids.size()) {
      if (static_cast<int>(groups.size()) != beats) return;
      std::int64_t sum = 0;
      for (const auto& group : groups) {
        if (!connected(project, group)) return;
        std::int64_t persons = 0;
        for (GridId grid : group) persons += project.grids.at(grid).zone.tally.persons;
        sum += outside(persons, target);
      }
      best = std::min(best, sum);
      return;
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
      groups[g].push_back(grids[i]);
      next(i + 1);
      groups[g].pop_back();
    }
    if (static_cast<int>(groups.size()) == beats) return;
    groups.push_back({grids[i]});
    next(i + 1);
    groups.pop_back();
  };
  next(0);
  return best;
}

}  // namespace

TEST_CASE("Beats of equal size in a precinct of equal grids", "[beats]") {
  const AsciiPlan plan = raster(6, 4, [](int, int) { return '2'; });
  const PrecinctId precinct = plan.precincts.at('P');
  for (int beats : {1, 2, 3, 4, 6, 24}) {
    const auto proposal = propose::proposeBeats(plan.project, {precinct, beats, 0, 1});
    REQUIRE(proposal);
    requireSound(plan.project, *proposal, static_cast<std::size_t>(beats));
    CHECK(proposal->balance == propose::Balance::Persons);
    CHECK(proposal->largest == 0);
    CHECK(proposal->target == 24 * 400 / beats);
  }
}

TEST_CASE("No grouping of a small precinct is more even than the proposed one", "[beats]") {
  std::mt19937 random(7);
  for (int round = 0; round < 12; ++round) {
    const AsciiPlan plan =
        raster(4, 2, [&](int, int) { return static_cast<char>('0' + static_cast<int>(random() % 9)); });
    const PrecinctId precinct = plan.precincts.at('P');
    const int beats = 2 + round % 3;
    const auto proposal = propose::proposeBeats(plan.project, {precinct, beats, 0, 1});
    REQUIRE(proposal);
    requireSound(plan.project, *proposal, static_cast<std::size_t>(beats));
    if (proposal->balance != propose::Balance::Persons) continue;
    std::int64_t sum = 0;
    for (const auto& beat : proposal->beats) sum += outside(beat.amount, proposal->target);
    CAPTURE(round, beats);
    CHECK(sum == leastOutside(plan.project, gridsOf(plan.project, precinct), beats, proposal->target));
    const auto again = propose::proposeBeats(plan.project, {precinct, beats, 0, 1});
    REQUIRE(again);
    CHECK(again->beats.front().grids == proposal->beats.front().grids);
  }
}

TEST_CASE("Beats that there are keep code and name where most of their residents stay", "[beats]") {
  AsciiPlan plan =
      asciiPlan({.grids = {"abcdef"}, .communities = {}, .precincts = {"PPPPPP"}, .households = {"111111"}});
  const auto grid = [&](char letter) { return plan.grids.at(letter); };
  Beat left{"B1", "一区", plan.precincts.at('P'), {}, {grid('a'), grid('b'), grid('c'), grid('d')}, nullptr},
      right{"B2", "二区", plan.precincts.at('P'), {}, {grid('e'), grid('f')}, nullptr};
  const BeatId one = plan.project.beats.add(left), two = plan.project.beats.add(right);
  const auto proposal = propose::proposeBeats(plan.project, {plan.precincts.at('P'), 2, 5, 1});
  REQUIRE(proposal);
  requireSound(plan.project, *proposal, 2);
  CHECK(proposal->moved == 100);
  const auto step = propose::applyBeats(plan.project, *proposal, kContext);
  REQUIRE(step);
  CHECK(brokenGuarantees(*step).empty());
  CHECK(step->after.beats.ids() == std::vector{one, two});
  CHECK(step->after.beats.at(one).name == "一区");
  CHECK(step->after.beats.at(one).grids == std::vector{grid('a'), grid('b'), grid('c')});
  CHECK(step->after.beats.at(one).officers + step->after.beats.at(two).officers == 5);
  CHECK(step->after.journal.size() == plan.project.journal.size() + 1);
  CHECK(step->after.grids == plan.project.grids);
  // What is so already is no step; three beats make a new one of the two.
  const auto again = propose::proposeBeats(step->after, {plan.precincts.at('P'), 2, 0, 1});
  REQUIRE(again);
  CHECK(propose::applyBeats(step->after, *again, kContext)->what.code.empty());
  const auto three = propose::applyBeats(
      step->after, *propose::proposeBeats(step->after, {plan.precincts.at('P'), 3, 0, 1}), kContext);
  REQUIRE(three);
  CHECK(three->after.beats.size() == 3);
  CHECK(three->after.beats.contains(one));
}

TEST_CASE("One beat for each officer, where only officers are told", "[beats]") {
  const AsciiPlan plan = raster(6, 2, [](int, int) { return '1'; });
  const auto proposal = propose::proposeBeats(plan.project, {plan.precincts.at('P'), 0, 4, 1});
  REQUIRE(proposal);
  CHECK(proposal->beats.size() == 4);
  for (const auto& beat : proposal->beats) CHECK(beat.officers == 1);
  const auto more = propose::proposeBeats(plan.project, {plan.precincts.at('P'), 3, 7, 1});
  REQUIRE(more);
  int officers = 0;
  for (const auto& beat : more->beats) {
    officers += beat.officers;
    CHECK(beat.officers >= 2);
  }
  CHECK(officers == 7);
}

TEST_CASE("A precinct in parts gets beats in each, by its residents", "[beats]") {
  AsciiPlan plan =
      asciiPlan({.grids = {"abc.de"}, .communities = {"AAABAA"}, .precincts = {"PPP.PP"}, .households = {"333.11"}});
  const auto proposal = propose::proposeBeats(plan.project, {plan.precincts.at('P'), 4, 0, 1});
  REQUIRE(proposal);
  requireSound(plan.project, *proposal, 4);
  CHECK_FALSE(proposal->optimal);  // nobody proves how many beats each part should get
  CHECK(codeOf(propose::proposeBeats(plan.project, {plan.precincts.at('P'), 1, 0, 1})) == "propose.beats_apart");
}

TEST_CASE("Where nobody was counted, beats have about equally many grids", "[beats]") {
  AsciiPlan plan = asciiPlan({.grids = {"abcdef"}, .communities = {}, .precincts = {"PPPPPP"}, .households = {}});
  const auto proposal = propose::proposeBeats(plan.project, {plan.precincts.at('P'), 3, 0, 1});
  REQUIRE(proposal);
  CHECK(proposal->balance == propose::Balance::Grids);
  for (const auto& beat : proposal->beats) CHECK(beat.grids.size() == 2);
}

TEST_CASE("What cannot be proposed says why, and an old proposal is refused", "[beats]") {
  AsciiPlan plan = asciiPlan({.grids = {"abcd"}, .communities = {}, .precincts = {"PPQQ"}, .households = {"1111"}});
  const Project& project = plan.project;
  const PrecinctId precinct = plan.precincts.at('P');
  CHECK(codeOf(propose::proposeBeats(project, {PrecinctId(99), 1, 0, 1})) == "edit.no_such_precinct");
  CHECK(codeOf(propose::proposeBeats(project, {precinct, 0, 0, 1})) == "propose.beats_none");
  CHECK(codeOf(propose::proposeBeats(project, {precinct, 3, 0, 1})) == "propose.beats_too_many");
  CHECK(codeOf(propose::proposeBeats(project, {precinct, 2, 1, 1})) == "propose.beats_few_officers");
  const auto proposal = propose::proposeBeats(project, {precinct, 2, 0, 1});
  REQUIRE(proposal);
  const auto moved = assignFaces(project, plan.grid('b').zone.faces, plan.precincts.at('Q'), kContext);
  REQUIRE(moved);
  CHECK(propose::applyBeats(*moved, *proposal, kContext).error().code == "propose.outdated");
  // A grid that came into the precinct would be in none of the beats.
  const auto more = assignFaces(project, plan.grid('c').zone.faces, precinct, kContext);
  REQUIRE(more);
  const auto refused = propose::applyBeats(*more, *proposal, kContext);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "propose.outdated");
}
