// SPDX-License-Identifier: GPL-3.0-or-later
// Residential units: households that people give to grids by hand, to the person.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/plan/counting.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

//  aabb   a 800, b 400, c 200; a virtual unit of 35 households
//  aacc
AsciiPlan planWithUnit() {
  AsciiOptions options;
  options.grids = {"aabb", "aacc"};
  options.households = {"2222", "2211"};
  AsciiPlan plan = asciiPlan(options);
  Unit unit;
  unit.name = "demolished mill", unit.source = plan.households;
  unit.tally = {35, 80, 1, 0, 0, 0};
  plan.project.units.add(unit);
  return plan;
}

void requireSound(const Project& project) {
  REQUIRE(brokenGuarantees(project) == std::vector<std::string>{});
}

std::int64_t inGrids(const Project& project) {
  std::int64_t sum = 0;
  project.grids.forEach([&](GridId, const Grid& grid) { sum += grid.zone.tally.households; });
  return sum;
}

SourceRow rowAt(const AsciiPlan& plan, int column, int row) {
  const std::vector<CountedPoint> points = pointsIn(plan.project, plan.faceAt(column, row));
  REQUIRE(points.size() == 1);
  return {points[0].source, points[0].point.row};
}

}  // namespace

TEST_CASE("A unit given to a grid counts there, and is taken out again") {
  const AsciiPlan p = planWithUnit();
  const UnitId unit = p.project.units.ids().front();
  const GridId c = p.grids.at('c');
  const Result<Project> given = planOf(giveUnits(p.project, std::vector{unit}, c, kContext));
  REQUIRE(given);
  requireSound(*given);
  CHECK(given->grids.at(c).zone.tally.households == 235);
  CHECK(given->grids.at(c).zone.tally.persons == 480);
  CHECK(totalOf(*given) == totalOf(p.project));
  CHECK(*giveUnits(*given, std::vector{unit}, c, kContext) == *given);
  const Result<Project> taken = planOf(giveUnits(*given, std::vector{unit}, {}, kContext));
  REQUIRE(taken);
  requireSound(*taken);
  CHECK(taken->grids.at(c).zone.tally == p.grid('c').zone.tally);
  CHECK(giveUnits(p.project, std::vector<UnitId>{}, c, kContext).error().code == "edit.nothing_selected");
}

TEST_CASE("Entrances given to another grid count there and no longer where they lie, and come back") {
  const AsciiPlan p = planWithUnit();
  const GridId a = p.grids.at('a'), c = p.grids.at('c');
  const std::vector<SourceRow> entrances{rowAt(p, 0, 0), rowAt(p, 1, 0)};
  const Result<Project> given = planOf(giveRows(p.project, entrances, c, kContext));
  REQUIRE(given);
  requireSound(*given);
  CHECK(given->grids.at(a).zone.tally.households == 400);
  CHECK(given->grids.at(c).zone.tally.households == 600);
  CHECK(inGrids(*given) == inGrids(p.project));
  CHECK(totalOf(*given) == totalOf(p.project));
  CHECK(pointsIn(*given, p.faceAt(0, 0)).empty());
  // The same entrance cannot be given twice.
  CHECK(giveRows(*given, {entrances[0]}, a, kContext).error().code == "edit.no_such_row");
  std::vector<UnitId> made;
  given->units.forEach([&](UnitId id, const Unit& unit) {
    if (unit.placed) made.push_back(id);
  });
  REQUIRE(made.size() == 2);
  const Result<Project> back = planOf(returnUnits(*given, made, {"tester", 2000}));
  REQUIRE(back);
  requireSound(*back);
  CHECK(back->grids.at(a).zone.tally == p.grid('a').zone.tally);
  CHECK(back->grids.at(c).zone.tally == p.grid('c').zone.tally);
  CHECK(back->units.size() == 1);
}

TEST_CASE("What lies nowhere cannot be counted where it lies") {
  const AsciiPlan p = planWithUnit();
  CHECK(returnUnits(p.project, p.project.units.ids(), kContext).error().code == "edit.unit_without_place");
}

TEST_CASE("Locks on either side keep units where they are") {
  const AsciiPlan p = planWithUnit();
  const GridId a = p.grids.at('a'), c = p.grids.at('c');
  const Result<Project> lockedA = planOf(setGridLocked(p.project, std::vector{a}, true, kContext));
  CHECK(giveRows(*lockedA, {rowAt(p, 0, 0)}, c, kContext).error().code == "edit.locked");
  const Result<Project> lockedC = planOf(setGridLocked(p.project, std::vector{c}, true, kContext));
  CHECK(giveRows(*lockedC, {rowAt(p, 0, 0)}, c, kContext).error().code == "edit.locked");
  CHECK(giveUnits(*lockedC, p.project.units.ids(), c, kContext).error().code == "edit.locked");
}

TEST_CASE("A grid of units alone ends with them, its code retired") {
  AsciiPlan p = planWithUnit();
  const UnitId unit = p.project.units.ids().front();
  const GridId c = p.grids.at('c');
  Result<Project> plan = planOf(giveUnits(p.project, std::vector{unit}, c, kContext));
  plan = planOf(assignFaces(*plan, p.grid('c').zone.faces, p.grids.at('a'), kContext));
  REQUIRE(plan);
  REQUIRE(plan->grids.contains(c));  // it still has its unit
  plan = planOf(giveUnits(*plan, std::vector{unit}, p.grids.at('b'), kContext));
  REQUIRE(plan);
  CHECK_FALSE(plan->grids.contains(c));
  requireSound(*plan);
}
