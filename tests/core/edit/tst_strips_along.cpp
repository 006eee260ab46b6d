// SPDX-License-Identifier: GPL-3.0-or-later
// Strips that go along with what draws lines or joins grids: it is known only afterwards what moved.
#include <catch2/catch.hpp>

#include "core/edit/strips.h"
#include "core/topology/outline.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"
#include "support/parts_of_grid.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 2000};

std::int64_t numberIn(const Message& message, const std::string& name) {
  for (const Argument& argument : message.arguments)
    if (argument.name == name) return std::get<std::int64_t>(argument.value);
  return -1;
}

// Cells of 20 m.
//  aaaaacbbbbb   a and b on the two sides of a street; what lies between its carriageways is of c, as the ground below
//  ccccccccccc
AsciiPlan street() {
  AsciiOptions options;
  options.grids = Drawing(10, "aaaaacbbbbb"), options.precincts = Drawing(10, "PPPPPQRRRRR");
  options.households = Drawing(10, "11111.11111");
  for (int row = 0; row < 5; ++row) {
    options.grids.push_back("ccccccccccc"), options.precincts.push_back("SSSSSSSSSSS");
    options.households.push_back("11111111111");
  }
  options.householdsPerDigit = 1, options.cellMetres = 20, options.everyCell = false;
  return asciiPlan(options);
}

//  100 m by 200 m, with nobody in the westernmost 20 m
AsciiPlan block() {
  AsciiOptions options;
  options.grids = Drawing(10, "aaaaa"), options.households = Drawing(10, ".1111");
  options.householdsPerDigit = 1, options.cellMetres = 20, options.everyCell = false;
  return asciiPlan(options);
}

Result<Step> carvedIn(const AsciiPlan& plan, std::int32_t west) {
  const MultiPolygon outline{{{{west, -1'000}, {60'000, -1'000}, {60'000, 201'000}, {west, 201'000}}, {}}};
  return carveDedicated(plan.project, plan.communities.at('A'), outline, DedicatedCategory::None, "park", kContext);
}

}  // namespace

TEST_CASE("What lies between two grids goes along when they are merged", "[strips]") {
  const AsciiPlan plan = street();
  const Zones both(std::vector{plan.grids.at('a'), plan.grids.at('b')});
  const auto merged = mergeZones(plan.project, both, kContext);
  REQUIRE(merged);
  const GridId heir = merged->selection->grids.at(0);
  CHECK(partsOfGrid(*merged, heir) == 2);
  const auto along = withStripsAlong(plan.project, merged, kContext);
  REQUIRE(along);
  CHECK(partsOfGrid(*along, heir) == 1);
  CHECK(brokenGuarantees(along->after) == std::vector<std::string>{});
  CHECK(along->what.code == "journal.merge");
  CHECK(numberIn(along->what, "strips") == 1);
  CHECK(along->selection == merged->selection);
  CHECK(along->after.journal.size() == plan.project.journal.size() + 1);
  CHECK(along->after.journal.at(along->after.journal.ids().back()).what == along->what);
  CHECK(partsOfGrid(*along, plan.grids.at('c')) == 1);
  // Who may not be taken from stays, and so does what is locked.
  const auto kept = withStripsAlong(plan.project, merged, kContext, [](FaceId) { return false; });
  REQUIRE(kept);
  CHECK(kept->after == merged->after);
  CHECK(kept->what == merged->what);
  AsciiPlan locked = street();
  locked.project.grids.edit(locked.grids.at('c')).locked = true;
  const auto beside = withStripsAlong(locked.project, mergeZones(locked.project, both, kContext), kContext);
  REQUIRE(beside);
  CHECK(numberIn(beside->what, "strips") == -1);
}

TEST_CASE("What an outline leaves beside a street goes along with what is carved out", "[strips]") {
  const AsciiPlan plan = block();
  const GridId a = plan.grids.at('a');
  const auto carved = carvedIn(plan, 10'000);
  REQUIRE(carved);
  CHECK(partsOfGrid(*carved, a) == 2);
  const auto along = withStripsAlong(plan.project, carved, kContext);
  REQUIRE(along);
  CHECK(partsOfGrid(*along, a) == 1);
  CHECK(numberIn(along->what, "strips") == 1);
  CHECK(numberIn(along->what, "households") == 0);
  const GridId park = along->selection->grids.at(0);
  CHECK(along->after.grids.at(park).zone.area.squareMetres() == Approx(60 * 200));
  CHECK(brokenGuarantees(along->after) == std::vector<std::string>{});
  // What is wide enough to be meant stays.
  const auto wide = withStripsAlong(plan.project, carvedIn(plan, 40'000), kContext);
  REQUIRE(wide);
  CHECK(numberIn(wide->what, "strips") == -1);
  CHECK(partsOfGrid(*wide, a) == 2);
}

TEST_CASE("What a pulled border cuts off goes along", "[strips]") {
  // The border, up the middle of open ground, is only drawn: what is pulled over it becomes one with what is there.
  AsciiOptions options;
  options.grids = Drawing(10, "aaaaa"), options.households = Drawing(10, "1111.");
  options.householdsPerDigit = 1, options.cellMetres = 20, options.everyCell = false;
  AsciiPlan plan = asciiPlan(options);
  const auto divided = cutZone(plan.project, plan.grids.at('a'), {{40'000, 0}, {40'000, 200'000}}, kContext);
  REQUIRE(divided);
  const Project& before = divided->after;
  const auto gridAt = [&](Point p) { return before.subdivision.face(before.subdivision.locate(p)).grid; };
  const GridId west = gridAt({10'000, 10'000}), east = gridAt({90'000, 10'000});
  REQUIRE(west != east);
  // By the far side of the eastern grid, and up to 10 m beside it: these 10 m are cut off.
  const Polyline line{{40'000, 100'000}, {100'000, 100'000}, {90'000, 110'000}, {90'000, 200'000}};
  const auto pulled = reshapeBorder(before, west, east, line, kContext);
  REQUIRE(pulled);
  REQUIRE(partsOfGrid(*pulled, east) == 2);
  CHECK(pulled->after.subdivision.faces().size() == before.subdivision.faces().size() + 1);
  const auto along = withStripsAlong(before, pulled, kContext);
  REQUIRE(along);
  CHECK(numberIn(along->what, "strips") == 1);
  CHECK(numberIn(along->what, "households") == 0);
  CHECK(along->what.code == "journal.reshape");
  CHECK(partsOfGrid(*along, east) == 1);
  CHECK(partsOfGrid(*along, west) == 1);
  CHECK(brokenGuarantees(along->after) == std::vector<std::string>{});

  // What was cut off before is left so by what happens elsewhere.
  const Polyline kink{{40'000, 20'000}, {55'000, 30'000}, {40'000, 40'000}};
  const auto again = withStripsAlong(pulled->after, reshapeBorder(pulled->after, west, east, kink, kContext), kContext);
  REQUIRE(again);
  CHECK(numberIn(again->what, "strips") == -1);
  CHECK(partsOfGrid(*again, east) == 2);
}

TEST_CASE("An edit that failed stays failed where strips are to go along", "[strips]") {
  const AsciiPlan plan = street();
  const auto alone = mergeZones(plan.project, std::vector{plan.grids.at('a')}, kContext);
  const auto failed = withStripsAlong(plan.project, alone, kContext);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().code == "edit.one_grid_only");
}

TEST_CASE("A stroke over buildings tells its pieces and its strips", "[strips]") {
  const AsciiPlan plan = street();
  const GridId a = plan.grids.at('a');
  // A place just across the street: what lies between the carriageways leads to it.
  const std::vector<Point> places{plan.centre(6, 3)};
  const auto given = assignBuildings(plan.project, {}, {}, places, a, kContext);
  REQUIRE(given);
  REQUIRE(partsOfGrid(*given, a) == 2);
  const auto along = withStripsAlong(plan.project, given, kContext);
  REQUIRE(along);
  CHECK(brokenGuarantees(along->after) == std::vector<std::string>{});
  CHECK(partsOfGrid(*along, a) == 1);
  CHECK(along->what.code == "journal.assign_strips");
  CHECK(numberIn(along->what, "faces") == 1);
  CHECK(numberIn(along->what, "strips") == 1);
}
