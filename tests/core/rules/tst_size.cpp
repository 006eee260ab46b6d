// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about the size of grids: by households and persons, uncounted, of units only, tiny and like needles.
#include <algorithm>

#include "core/plan/labels.h"
#include "tests/core/rules/checked_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Errors that are not exempted.
std::ptrdiff_t standing(const std::vector<Issue>& issues) {
  return std::count_if(issues.begin(), issues.end(),
                       [](const Issue& issue) { return issue.severity == Severity::Error && !issue.exempted; });
}

}  // namespace

TEST_CASE("Size by the profile: too small, too large, by persons, exempt, dedicated", "[rules]") {
  AsciiOptions options = goodPlan();
  options.households = {"112111", "..4111"};
  AsciiPlan plan = numbered(options);
  {
    const Issues issues = check(plan.project);
    REQUIRE(keysOf(issues) ==
            std::vector<std::string>{keyFor("size", plan.grids.at('a')), keyFor("size", plan.grids.at('b'))});
    CHECK(issues[0].what.code == "rule.size_too_small");
    CHECK(numberIn(issues[0], "households") == 200);
    CHECK(numberIn(issues[0], "min_households") == 300);
    CHECK(textIn(issues[0], "limb") == "households");
    CHECK(textIn(issues[0], "name") == "甲社区a");
    CHECK(issues[0].severity == Severity::Error);
    CHECK(issues[1].what.code == "rule.size_too_large");
    CHECK(issues[1].households == 800);
    CHECK(plan.project.subdivision.face(plan.project.subdivision.locate(issues[1].place)).grid == plan.grids.at('b'));
    CHECK(standing(issues) == 2);
  }
  plan.project.exemptions.add({sizeIssueKey(plan.grids.at('b')), "tower", "county", 1});
  CHECK(check(plan.project)[1].exempted);
  CHECK(standing(check(plan.project)) == 1);
  plan.editGrid('b').kind = GridKind::Dedicated;
  plan.editGrid('b').category = DedicatedCategory::Market;
  plan.editGrid('b').code = plan.project.communities.at(plan.communities.at('A')).code + "801";
  CHECK(only(plan.project).grids.front() == plan.grids.at('a'));
}

TEST_CASE("A grid whose counts are missing is not judged but told", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  std::vector<HouseholdPoint> points = plan.project.sources.at(plan.households).households->points();
  for (HouseholdPoint& point : points)
    if (point.row == 1) point.householdsState = point.personsState = CountState::NotCounted;
  // Two of grid a's points are gone, one is not counted.
  std::erase_if(points, [](const HouseholdPoint& p) { return p.row == 2; });
  plan.project.sources.edit(plan.households).households = std::make_shared<const HouseholdSet>(points);
  recountAll(plan.project);
  const Issue issue = only(plan.project);
  CHECK(issue.what.code == "rule.size_unknown");
  CHECK(issue.severity == Severity::Warning);
  CHECK(numberIn(issue, "households_unknown") == 1);
  CHECK(issue.key == sizeIssueKey(plan.grids.at('a')));
}

TEST_CASE("Tiny and needle-like grids", "[rules]") {
  AsciiOptions options = goodPlan();
  options.grids = {"aaaaaaaa", "bbbbbbbb"};
  options.communities.clear();
  options.households = {"1111....", "1111...."};
  options.cellMetres = 10;
  AsciiPlan plan = numbered(options);
  CHECK(check(plan.project).empty());
  plan.project.profile.needleWidth = 8.9;  // 2·800 / (2·90) = 8.89
  const Issues needles = check(plan.project);
  REQUIRE(needles.size() == 2);
  CHECK(needles[0].rule == "rule.grid_needle");
  CHECK(measureIn(needles[0], "width_m") == Approx(1600.0 / 180));
  plan.project.profile.needleWidth = 8.8;
  CHECK(check(plan.project).empty());
  plan.project.profile.tinyArea = Area::fromSquareMetres(801);
  CHECK(check(plan.project).size() == 2);
  CHECK(check(plan.project)[0].rule == "rule.grid_tiny");
}

TEST_CASE("A grid of units only is shown where its units are", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  Grid virtualGrid;
  virtualGrid.community = plan.communities.at('B');
  virtualGrid.name = "virtual", virtualGrid.code = "230204001002099";
  const GridId id = plan.project.grids.add(virtualGrid);
  const Issue nowhere = only(plan.project);
  CHECK(nowhere.key == sizeIssueKey(id));
  CHECK(plan.project.subdivision.face(plan.project.subdivision.locate(nowhere.place)).community ==
        plan.communities.at('B'));
  Unit unit;
  unit.grid = id, unit.placed = true, unit.at = {77, 88}, unit.tally = {10, 20, 1, 0, 0, 0};
  plan.project.units.add(unit);
  recountAll(plan.project);
  CHECK(only(plan.project).place == Point{77, 88});
}
