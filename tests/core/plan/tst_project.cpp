// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to a plan: totals, levels, what is unassigned, whose code it is.
#include <catch2/catch.hpp>

#include "core/plan/counting.h"
#include "core/plan/labels.h"
#include "core/plan/project.h"
#include "core/topology/validate.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

AsciiOptions twoCommunities() {
  AsciiOptions options;
  options.grids = {"aabb", "a.cc", "...."};
  options.communities = {"AABB", "AABB", ".A.."};
  options.households = {"1234", "5678", "9.9."};
  return options;
}

}  // namespace

TEST_CASE("A drawn plan keeps the guarantees, whatever its faces", "[project]") {
  AsciiOptions options = twoCommunities();
  options.everyCell = GENERATE(true, false);
  const AsciiPlan plan = asciiPlan(options);
  CHECK(brokenGuarantees(plan.project.subdivision).empty());
  CHECK(plan.project.subdivision.faces().size() == (options.everyCell ? 10u : 5u));
  CHECK(drawGrids(plan, plan.project) == Drawing{"aabb", "a.cc", " .  "});
  CHECK(plan.grid('a').zone.tally.households == 800);
  CHECK(plan.grid('a').zone.area == Area::fromSquareMetres(30000));
}

TEST_CASE("Where nobody was counted, a grid is not counted and never too small", "[project]") {
  AsciiOptions options = twoCommunities();
  options.households = {"12..", "56..", ".9.."};  // none in community B
  AsciiPlan plan = asciiPlan(options);
  const GridId a = plan.grids.at('a'), b = plan.grids.at('b'), c = plan.grids.at('c');
  CHECK(isOutOfBand(statusOf(plan.project, a)));
  CHECK(statusOf(plan.project, b) == GridStatus::NotCounted);
  CHECK(statusOf(plan.project, c) == GridStatus::NotCounted);
  CHECK_FALSE(countedIn(plan.project, plan.project.grids.at(b)).households);

  // Who counts the community has counted its empty grids too: there 0 is a number.
  Unit unit;
  unit.tally = {320, 700, 1, 0, 0, 0}, unit.grid = b;
  plan.project.units.add(unit);
  recountAll(plan.project);
  CHECK(statusOf(plan.project, b) == GridStatus::InBand);
  CHECK(statusOf(plan.project, c) == GridStatus::TooSmall);
  CHECK(countedIn(plan.project, plan.project.grids.at(c)).households);
}

TEST_CASE("Every household is in a grid, unassigned, or outside", "[project]") {
  AsciiPlan plan = asciiPlan(twoCommunities());
  const auto outside = outsidePoints(plan.project, plan.households);
  CHECK(outside.size() == 2);
  CHECK(outsideOf(plan.project).households == 1800);
  CHECK(totalOf(plan.project).households == 5400);
  CHECK(unassignedFaces(plan.project) == unassignedFaces(plan.project, plan.communities.at('A')));
  CHECK(unassignedFaces(plan.project, plan.communities.at('B')).empty());

  // A unit stands in for its row: the point of row 9 (outside) is given to grid c, and 50 virtual households come on
  // top.
  Unit tower;
  tower.source = plan.households, tower.row = 9, tower.grid = plan.grids.at('c');
  tower.tally = {900, 1800, 1, 0, 0, 0};
  plan.project.units.add(tower);
  Unit virtualUnit;
  virtualUnit.tally = {50, 90, 1, 0, 0, 0};
  plan.project.units.add(virtualUnit);
  recountAll(plan.project);
  CHECK(totalOf(plan.project).households == 5450);
  CHECK(outsideOf(plan.project).households == 900 + 50);
  CHECK(outsidePoints(plan.project, plan.households).size() == 1);
  Tally inside;
  plan.project.communities.forEach([&](CommunityId, const Community& c) { inside += c.zone.tally; });
  CHECK(inside + outsideOf(plan.project) == totalOf(plan.project));
}

TEST_CASE("A row spread over several places is outside once, as long as one of them is", "[project]") {
  AsciiPlan plan = asciiPlan(Drawing{"ab"});
  Source source;
  source.role = Role::Households;
  const auto at = [](Point p) { return HouseholdPoint{p, 10, 20, CountState::Estimated, CountState::Estimated, 1}; };
  source.households = std::make_shared<const HouseholdSet>(
      std::vector{at(plan.centre(0, 0)), at(plan.centre(1, 0)), at(plan.centre(7, 0)), at(plan.centre(8, 0))});
  const SourceId id = plan.project.sources.add(source);
  recountAll(plan.project);
  CHECK(plan.project.sources.at(id).outside == std::vector<std::uint32_t>{1});
  CHECK(outsideOf(plan.project).households == 20);

  setCommunity(plan.project, plan.faceAt(1, 0), {});
  const std::vector boxes{plan.project.subdivision.face(plan.faceAt(1, 0)).box};
  updateOutside(plan.project, boxes);
  CHECK(outsideOf(plan.project).households == 30);
  setCommunity(plan.project, plan.faceAt(1, 0), plan.communities.at('A'));
  updateOutside(plan.project, boxes);
  CHECK(plan.project.sources.at(id).outside == std::vector<std::uint32_t>{1});
  CHECK(outsideOf(plan.project).households == 20);
}

TEST_CASE("Status of a grid, and what an exemption does to it", "[project]") {
  AsciiPlan plan = asciiPlan(twoCommunities());
  CHECK(statusOf(plan.project, plan.grids.at('a')) == GridStatus::TooLarge);
  const GridId a = plan.grids.at('a');
  plan.project.exemptions.add({sizeIssueKey(a), "island", "county", 20000});
  CHECK(statusOf(plan.project, a) == GridStatus::Exempt);
  CHECK(statusOf(plan.project, plan.grids.at('b')) == GridStatus::TooLarge);
  plan.project.profile.sizes[0].maxHouseholds = 800;
  CHECK(statusOf(plan.project, a) == GridStatus::InBand);
  plan.editGrid('a').kind = GridKind::Dedicated;
  CHECK(statusOf(plan.project, a) == GridStatus::Dedicated);
}

TEST_CASE("Levels above and below, and the owner of a code", "[project]") {
  AsciiPlan plan = asciiPlan(twoCommunities());
  const CommunityId a = plan.communities.at('A'), b = plan.communities.at('B');
  CHECK(communitiesOf(plan.project, plan.city) == std::vector<CommunityId>{a, b});
  CHECK(communitiesOf(plan.project, plan.subdistrict) == std::vector<CommunityId>{a, b});
  plan.project.communities.edit(a).code = "999";
  CHECK(communitiesOf(plan.project, plan.county) == std::vector<CommunityId>{b, a});
  CHECK(ancestorOf(plan.project, a, Level::County) == plan.county);
  CHECK(ancestorOf(plan.project, a, Level::City) == plan.city);
  plan.project.communities.edit(a).parent = {};
  CHECK(ancestorOf(plan.project, a, Level::County) == DivisionId());
  CHECK(gridsOf(plan.project, b) == std::vector<GridId>{plan.grids.at('b'), plan.grids.at('c')});
  CHECK(ownerOfCode(plan.project, "999") == CodeOwner(a));
  CHECK(ownerOfCode(plan.project, "230204") == CodeOwner(plan.county));
  CHECK(ownerOfCode(plan.project, "") == CodeOwner());
  CHECK(ownerOfCode(plan.project, "1") == CodeOwner());
  plan.editGrid('c').code = "1";
  CHECK(ownerOfCode(plan.project, "1") == CodeOwner(plan.grids.at('c')));
}

TEST_CASE("Records that share big values are equal when these are", "[project]") {
  const auto square = [] { return std::make_shared<const MultiPolygon>(MultiPolygon{{{{0, 0}, {9, 0}, {9, 9}}, {}}}); };
  Division a, b;
  a.outline = square();
  CHECK_FALSE(a == b);
  b.outline = square();
  CHECK(a == b);
  const AsciiPlan one = asciiPlan(twoCommunities()), other = asciiPlan(twoCommunities());
  CHECK(one.project == other.project);
}
