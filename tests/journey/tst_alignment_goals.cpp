// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals that align on real data and on the demonstration: with all moves made, the matrix says that the goal is
// reached, but for what was said to stay; sums are the same and no precinct comes apart.
#include <catch2/catch.hpp>

#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include "plans.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

// Stations and the units that have territory in them, by the matrix alone: ids of both.
using Pairs = std::set<std::pair<std::string, std::string>>;

Pairs pairsOf(const std::string& plan, const std::string& goal) {
  const std::string level = goal == "no-grid-cut" ? "grid" : goal == "no-community-split" ? "community" : "subdistrict";
  const Json matrix = answerOf({"align", plan, "--level", level})["matrix"];
  Pairs pairs;
  for (const Json& cell : matrix["cells"]) {
    const Json &row = matrix["rows"][cell["row"].get<std::size_t>()],
               &column = matrix["columns"][cell["column"].get<std::size_t>()];
    if (row["kind"] == "precinct" && !column[level].is_null())
      pairs.emplace(row["station"]["id"].dump(), column[level]["id"].dump());
  }
  return pairs;
}

bool isOfStations(const std::string& goal) {
  return goal == "one-subdistrict-per-station";
}

// Units of the level that lie in several stations, or stations in several units: their ids.
std::set<std::string> failing(const std::string& plan, const std::string& goal) {
  std::map<std::string, std::set<std::string>> others;
  for (const auto& [station, unit] : pairsOf(plan, goal))
    isOfStations(goal) ? others[station].insert(unit) : others[unit].insert(station);
  std::set<std::string> units;
  for (const auto& [one, several] : others)
    if (several.size() > 1) units.insert(one);
  return units;
}

// Whether no choice of lines could reach the goal for anything that fails it, as long as every station and every unit
// keeps some of the territory that hangs together by what they share: there are fewer of what may have one only than
// of what each needs one of its own.
bool isImpossible(const std::string& plan, const std::string& goal) {
  const Pairs pairs = pairsOf(plan, goal);
  std::set<std::string> left = failing(plan, goal);
  std::set<std::string> seen;  // stations
  for (const auto& [first, unit] : pairs) {
    if (seen.contains(first)) continue;
    std::set<std::string> stations = {first}, units;
    for (std::size_t before = 0; before != stations.size() + units.size();) {
      before = stations.size() + units.size();
      for (const auto& [station, other] : pairs) {
        if (stations.contains(station)) units.insert(other);
        if (units.contains(other)) stations.insert(station);
      }
    }
    seen.insert(stations.begin(), stations.end());
    const auto &holders = isOfStations(goal) ? stations : units, &held = isOfStations(goal) ? units : stations;
    if (holders.size() < held.size())
      for (const std::string& one : holders) left.erase(one);
  }
  return left.empty();
}

// Why something may stay as it is in plans where nothing is locked and no limits are asked for.
const std::set<std::string> kReasons = {"align.goal_two_stations", "align.goal_dedicated", "align.goal_split_community",
                                        "align.goal_homeless",     "align.goal_crowded",   "align.goal_crowded_labels",
                                        "align.goal_no_taker",     "align.goal_apart",     "align.goal_vanished",
                                        "align.goal_not_found"};

// Parts of each station that touch none of its others and are no slivers.
std::map<std::string, int> apart(const std::string& plan) {
  std::map<std::string, int> parts;
  for (const Json& part : answerOf({"align", plan})["parts_apart"])
    if (!part["sliver"].get<bool>()) ++parts[part["station"]["id"].dump()];
  return parts;
}

// Of each goal at least one way gets nearer to it, unless no lines at all could reach it.
void reachAll(const std::string& plan, const Scratch& scratch, const std::vector<std::string>& goals) {
  const std::string copy = scratch / "copy.gpkg";
  const Json totals = answerOf({"info", plan})["totals"]["all"];
  for (const std::string& goal : goals) {
    INFO(goal);
    const std::set<std::string> before = failing(plan, goal);
    bool nearer = before.empty();
    for (const std::string move : {"precincts", "communities"}) {
      INFO("by moving " << move);
      std::filesystem::copy_file(plan, copy, std::filesystem::copy_options::overwrite_existing);
      auto parts = apart(copy);
      const Json answer = answerOf({"align", copy, "--goal", goal, "--move", move, "--accept", "all"});
      std::map<std::string, int> why;
      std::set<std::string> named;
      for (const Json& obstacle : answer["obstacles"]) {
        ++why[obstacle["code"]];
        named.insert(obstacle["unit"]["id"].dump());
      }
      const std::set<std::string> after = failing(copy, goal);
      std::cout << goal << " " << move << ": " << before.size() << " -> " << after.size() << ", moves "
                << answer["moves"].size() << ", persons " << answer["moved"]["persons"] << ", proven "
                << answer["proven"] << ", obstacles";
      for (const auto& [code, count] : why) std::cout << " " << code << " " << count;
      std::cout << std::endl;
      CHECK(answer["before"] == before.size());
      CHECK(answer["after"] == after.size());
      // Nothing moves but to get nearer, and what is not reached is named, each with a reason that may be.
      CHECK((after.size() < before.size()) == !answer["moves"].empty());
      CHECK(named == after);
      CHECK(answer["obstacles"].size() == after.size());
      for (const auto& [code, count] : why) {
        INFO(code);
        CHECK(kReasons.contains(code));
      }
      nearer = nearer || after.size() < before.size();
      CHECK(answerOf({"info", copy})["totals"]["all"] == totals);
      if (move == "precincts")
        for (const auto& [station, count] : apart(copy)) CHECK(count <= parts[station]);
    }
    CHECK((nearer || isImpossible(plan, goal)));
  }
}

const std::vector<std::string> kAll = {"no-grid-cut", "no-community-split", "one-station-per-subdistrict",
                                       "one-subdistrict-per-station"};

}  // namespace

TEST_CASE("Washington: goals of stations and districts are reached", "[real][goals]") {
  const std::string data = realData("washington-dc");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  importWashington(plan, data);
  reachAll(plan, scratch, kAll);
}

TEST_CASE("Baltimore: goals of two districts' stations are reached", "[real][goals]") {
  const std::string data = realData("baltimore-two-districts");
  if (data.empty()) return;
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  importBaltimore(plan, data, false);
  reachAll(plan, scratch, kAll);
}

TEST_CASE("The demonstration: goals of stations are reached", "[goals]") {
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  importDemonstration(plan);
  reachAll(plan, scratch, kAll);
}
