// SPDX-License-Identifier: GPL-3.0-or-later
// Police stations by hand: made, placed, moved, called otherwise, removed; nothing else of the plan changes.
#include <catch2/catch.hpp>

#include "core/edit/stations.h"
#include "core/plan/beats.h"
#include "core/rules/check.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aabb   precincts P (code P) on the left, Q on the right
//  aabb
struct Plan {
  Plan() {
    ascii = asciiPlan(
        {.grids = {"aabb", "aabb"}, .communities = {}, .precincts = {"PPQQ", "PPQQ"}, .households = {"1111", "1111"}});
  }
  const Project& project() const { return ascii.project; }
  AsciiPlan ascii;
};

void requireOnlyStations(const Project& before, const Project& after) {
  CHECK(brokenGuarantees(after).empty());
  Project same = after;
  same.stations = before.stations, same.journal = before.journal;
  CHECK(same == before);
}

std::string code(const Result<Step>& result) {
  return result ? std::string() : result.error().code;
}

std::size_t found(const Project& project, const std::string& message) {
  std::size_t count = 0;
  for (const Issue& issue : check(project)) count += issue.what.code == message ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("A station is made, placed, moved, called otherwise and removed", "[stations]") {
  const Plan plan;
  const auto made = newStation(plan.project(), {"P", "东所", 4}, std::nullopt, kContext);
  REQUIRE(made);
  requireOnlyStations(plan.project(), *made);
  REQUIRE(made->after.stations.size() == 1);
  const StationId id = made->after.stations.ids().front();
  CHECK(made->after.stations.at(id) == Station{"P", "东所", {}, false, {}, 4});
  CHECK(stationOf(made->after, made->after.precincts.at(plan.ascii.precincts.at('P'))) == id);
  CHECK(found(*made, "rule.station_unplaced") == 1);

  const auto placed = placeStation(*made, id, plan.ascii.centre(1, 1), kContext);
  REQUIRE(placed);
  CHECK(placed->what.code == "journal.place_station");
  CHECK(found(*placed, "rule.station_unplaced") == 0);
  CHECK(placeStation(*placed, id, plan.ascii.centre(1, 1), kContext)->what.code.empty());
  CHECK_FALSE(misplaced(*placed, placed->after.stations.at(id), plan.ascii.centre(1, 1)));

  // Into the neighbour's precinct: possible, and told in the words of the rule.
  const auto moved = placeStation(*placed, id, plan.ascii.centre(3, 0), kContext);
  REQUIRE(moved);
  CHECK(moved->what.code == "journal.move_station");
  CHECK(found(*moved, "rule.station_elsewhere") == 1);
  const auto amiss = misplaced(*placed, placed->after.stations.at(id), plan.ascii.centre(3, 0));
  REQUIRE(amiss);
  CHECK(amiss->code == "rule.station_elsewhere");
  CHECK(misplaced(*placed, placed->after.stations.at(id), {-9'000'000, 0})->code == "rule.station_outside");

  const auto called = setStationAttributes(*moved, id, {"Q", "西所", 0}, kContext);
  REQUIRE(called);
  requireOnlyStations(plan.project(), *called);
  CHECK(called->after.stations.at(id) == Station{"Q", "西所", {}, true, plan.ascii.centre(3, 0), 0});
  CHECK(found(*called, "rule.station_elsewhere") == 0);
  CHECK(setStationAttributes(*called, id, {"Q", "西所", 0}, kContext)->what.code.empty());

  const auto off = placeStation(*called, id, std::nullopt, kContext);
  REQUIRE(off);
  CHECK(off->what.code == "journal.unplace_station");
  CHECK_FALSE(off->after.stations.at(id).placed);

  const auto gone = removeStation(*called, id, kContext);
  REQUIRE(gone);
  CHECK(gone->after.stations.empty());
  requireOnlyStations(plan.project(), *gone);
}

TEST_CASE("What a station made at a place would be", "[stations]") {
  const Plan plan;
  const auto missing = stationMissingAt(plan.project(), plan.ascii.centre(0, 0));
  REQUIRE(missing);
  CHECK(missing->code == plan.project().precincts.at(plan.ascii.precincts.at('P')).code);
  const auto made = newStation(plan.project(), *missing, plan.ascii.centre(0, 0), kContext);
  REQUIRE(made);
  CHECK_FALSE(stationMissingAt(*made, plan.ascii.centre(1, 1)));
  CHECK(stationMissingAt(*made, plan.ascii.centre(2, 1)));
  CHECK_FALSE(stationMissingAt(plan.project(), {-9'000'000, 0}));
  Plan nameless;
  nameless.ascii.project.precincts.edit(nameless.ascii.precincts.at('P')).code.clear();
  CHECK_FALSE(stationMissingAt(nameless.project(), nameless.ascii.centre(0, 0)));
}

TEST_CASE("Stations that make no sense are refused and change nothing", "[stations]") {
  const Plan plan;
  CHECK(code(newStation(plan.project(), {"", "", 1}, std::nullopt, kContext)) == "edit.station_nameless");
  CHECK(code(newStation(plan.project(), {"P", "", -1}, std::nullopt, kContext)) == "edit.officers_negative");
  const auto one = newStation(plan.project(), {"P", "东所", 0}, std::nullopt, kContext);
  REQUIRE(one);
  const auto again = newStation(*one, {"P", "", 0}, std::nullopt, kContext);
  CHECK(code(again) == "edit.station_code_taken");
  const auto two = newStation(*one, {"Q", "", 0}, std::nullopt, kContext);
  REQUIRE(two);
  const StationId second = two->after.stations.ids().back();
  CHECK(code(setStationAttributes(*two, second, {"P", "", 0}, kContext)) == "edit.station_code_taken");
  CHECK(code(setStationAttributes(*two, second, {"", "", 0}, kContext)) == "edit.station_nameless");
  CHECK(code(setStationAttributes(plan.project(), second, {"X", "", 0}, kContext)) == "edit.no_such_station");
  CHECK(code(placeStation(plan.project(), second, Point{}, kContext)) == "edit.no_such_station");
  CHECK(code(removeStation(plan.project(), second, kContext)) == "edit.no_such_station");
  // A code that an import brought twice may stay while the name is mended.
  Project twice = two->after;
  twice.stations.edit(second).code = "P";
  CHECK(setStationAttributes(twice, second, {"P", "西所", 2}, kContext));
}
