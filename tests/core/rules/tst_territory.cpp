// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about territory: without a grid, in several parts, outside communities; and about units without a grid.
#include "core/plan/labels.h"
#include "tests/core/rules/checked_plan.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("Unassigned territory: one issue for each connected piece, placed inside it", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  plan.project.profile.sizes[0].minHouseholds = 0;
  setGrid(plan.project, plan.faceAt(0, 0), {});
  setGrid(plan.project, plan.faceAt(3, 0), {});
  setGrid(plan.project, plan.faceAt(3, 1), {});
  const Issues issues = check(plan.project);
  REQUIRE(issues.size() == 2);
  const bool firstIsSmall = issues[0].faces.size() == 1;
  const Issue& small = issues[firstIsSmall ? 0 : 1];
  const Issue& large = issues[firstIsSmall ? 1 : 0];
  CHECK(small.rule == "rule.unassigned");
  CHECK(small.severity == Severity::Error);
  CHECK(small.faces == std::vector<FaceId>{plan.faceAt(0, 0)});
  CHECK(plan.project.subdivision.locate(small.place) == plan.faceAt(0, 0));
  CHECK(small.communities == std::vector<CommunityId>{plan.communities.at('A')});
  CHECK(small.households == 100);
  CHECK(measureIn(small, "area_m2") == 10000);
  CHECK(large.faces.size() == 2);
  CHECK(large.households == 200);
  CHECK(large.extent == Box{300000, 0, 400000, 200000});
}

TEST_CASE("A grid in several parts, unless declared an exclave", "[rules]") {
  // Parts that touch in a corner only are apart too.
  AsciiOptions options = goodPlan();
  options.grids = {"aab", "bba"};
  options.communities.clear();
  options.households = {"112", "211"};
  AsciiPlan plan = numbered(options);
  plan.project.profile.sizes[0].maxHouseholds = 1000;
  const Issues issues = check(plan.project);
  REQUIRE(issues.size() == 2);
  const Issue& a = issues[0].grids.front() == plan.grids.at('a') ? issues[0] : issues[1];
  CHECK(a.rule == "rule.not_contiguous");
  CHECK(a.severity == Severity::Error);
  CHECK(numberIn(a, "parts") == 2);
  REQUIRE(a.places.size() == 2);
  CHECK(a.place == a.places[1]);
  // The main part has more households; the issue points into the other one.
  CHECK(plan.project.subdivision.locate(a.place) == plan.faceAt(2, 1));
  CHECK(a.faces == std::vector<FaceId>{plan.faceAt(2, 1)});
  CHECK(a.households == 100);
  plan.editGrid('a').exclave = true;
  CHECK(only(plan.project).grids.front() == plan.grids.at('b'));
}

TEST_CASE("A grid apart because its community is apart is a warning", "[rules]") {
  AsciiOptions options = goodPlan();
  options.grids = {"aa.aa"};
  options.communities = {"AA.AA"};
  options.households = {"11.11"};
  const Issue issue = only(numbered(options).project);
  CHECK(issue.rule == "rule.not_contiguous");
  CHECK(issue.what.code == "rule.not_contiguous_like_community");
  CHECK(issue.severity == Severity::Warning);
}

TEST_CASE("Household points outside every community are listed with their places", "[rules]") {
  AsciiOptions options = goodPlan();
  options.grids.push_back("......");
  options.communities.push_back("......");
  options.households.push_back("1.3...");
  AsciiPlan plan = numbered(options);
  const Issue issue = only(plan.project);
  CHECK(issue.rule == "rule.outside");
  CHECK(issue.sources == std::vector<SourceId>{plan.households});
  CHECK(issue.places == std::vector<Point>{plan.centre(0, 2), plan.centre(2, 2)});
  CHECK(issue.place == plan.centre(2, 2));
  CHECK(numberIn(issue, "points") == 2);
  CHECK(issue.households == 400);
  CHECK(textIn(issue, "source") == "households");
}

TEST_CASE("Units without a grid are listed by source", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  Unit unit;
  unit.tally = {7, 9, 1, 0, 0, 0};
  plan.project.units.add(unit);
  unit.source = plan.households, unit.placed = true, unit.at = {5, 5};
  plan.project.units.add(unit);
  plan.project.units.add(unit);
  unit.grid = plan.grids.at('a');
  plan.project.units.add(unit);
  recountAll(plan.project);
  const Issues issues = check(plan.project);
  REQUIRE(issues.size() == 2);
  CHECK(issues[0].key == "unit_unplaced:source:0");
  CHECK(issues[0].places.empty());
  CHECK(issues[1].sources == std::vector<SourceId>{plan.households});
  CHECK(numberIn(issues[1], "units") == 2);
  CHECK(issues[1].persons == 18);
  CHECK(issues[1].place == Point{5, 5});
}

TEST_CASE("Parent territory that no community covers, strips are only noted", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  const auto rectangle = [](std::int32_t x, std::int32_t width, std::int32_t height) {
    return Polygon{{{x, 0}, {x + width, 0}, {x + width, height}, {x, height}}, {}};
  };
  Division& county = plan.project.divisions.edit(plan.county);
  county.uncovered =
      std::make_shared<const MultiPolygon>(MultiPolygon{rectangle(0, 1000, 900000), rectangle(5000, 50000, 50000)});
  const Issue issue = only(plan.project);
  CHECK(issue.rule == "rule.uncovered");
  CHECK(issue.severity == Severity::Warning);
  CHECK(issue.divisions == std::vector<DivisionId>{plan.county});
  CHECK(issue.places.size() == 2);
  CHECK(contains(rectangle(5000, 50000, 50000), issue.place));
  CHECK(measureIn(issue, "area_m2") == 900 + 2500);
  plan.project.divisions.edit(plan.county).uncovered =
      std::make_shared<const MultiPolygon>(MultiPolygon{rectangle(0, 1000, 900000)});
  CHECK(only(plan.project).what.code == "rule.uncovered_strips");
  CHECK(only(plan.project).severity == Severity::Note);
}
