// SPDX-License-Identifier: GPL-3.0-or-later
// Grids that lines of precincts cut: told apart by who lives on each side and by how wide the sides are.
#include <algorithm>
#include <set>

#include "core/plan/labels.h"
#include "tests/core/rules/checked_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// The only one about precinct lines through grids; others tell of communities and precincts.
Issue onlyCut(const Project& project) {
  Issues issues = check(project);
  std::erase_if(issues, [](const Issue& issue) { return issue.rule != "rule.precinct_cut"; });
  CAPTURE(keysOf(issues));
  REQUIRE(issues.size() == 1);
  return issues.front();
}

}  // namespace

TEST_CASE("A precinct line cuts a grid: with households on each side, or beside empty land", "[rules]") {
  AsciiOptions options = goodPlan();
  options.precincts = {"PPPQQQ", "PPPQQQ"};
  {
    AsciiPlan plan = numbered(options);
    const Issue issue = onlyCut(plan.project);
    CHECK(issue.rule == "rule.precinct_cut");
    CHECK(issue.what.code == "rule.precinct_cut");
    CHECK(issue.severity == Severity::Warning);
    CHECK(issue.key == keyFor("precinct_cut", plan.grids.at('b')));
    CHECK(textIn(issue, "precincts") == "P / Q");
    CHECK(issue.households == 200);
    CHECK(issue.precincts.size() == 2);
    CHECK(plan.project.subdivision.face(plan.project.subdivision.locate(issue.place)).precinct ==
          plan.precincts.at('Q'));
  }
  {
    // Without residents on one side it is only noted.
    options.households = {"112.11", "112.11"};
    const Issue issue = onlyCut(numbered(options).project);
    CHECK(issue.what.code == "rule.precinct_empty_side");
    CHECK(issue.severity == Severity::Note);
    CHECK(issue.key.starts_with("precinct_empty_side:grid:"));
  }
  {
    // Where nobody was counted, nobody can say that nobody lives there.
    AsciiOptions bare = options;
    bare.households = {"......", "......"};
    const auto issues = check(numbered(bare).project);
    const auto coded = [&](const char* code) {
      return std::ranges::count_if(issues, [&](const Issue& issue) { return issue.what.code == code; });
    };
    CHECK(coded("rule.precinct_cut") == 1);
    CHECK(coded("rule.precinct_empty_side") == 0);
    CHECK(coded("rule.size_not_counted") == 3);
    CHECK(coded("rule.size_too_small") == 0);
  }
  {
    // No precinct at all on one side counts as a side, but is no cut.
    options.precincts = {"PPP...", "PPP..."};
    CHECK(onlyCut(numbered(options).project).what.code == "rule.precinct_empty_side");
  }
  // Households there have no station, be they the few or as many as the others.
  for (const char* row : {"112111", "111111"}) {
    options.households = {row, "111111"};
    const AsciiPlan plan = numbered(options);
    const Issue issue = onlyCut(plan.project);
    CHECK(issue.what.code == "rule.precinct_uncovered");
    CHECK(issue.households == 200);
    CHECK(std::set(issue.faces.begin(), issue.faces.end()) == std::set{plan.faceAt(3, 0), plan.faceAt(3, 1)});
    CHECK_FALSE(plan.project.subdivision.face(plan.project.subdivision.locate(issue.place)).precinct);
  }
}

TEST_CASE("Slivers of a precinct are told apart by their width and by who lives on them", "[rules]") {
  AsciiOptions options = goodPlan();
  options.cellMetres = 1;
  options.precincts = {"PPPQQQ", "PPPQQQ"};
  AsciiPlan plan = numbered(options);
  plan.project.profile.tinyArea = Area{};
  // The sides of b are 1 m wide and 2 m long, 2·2/6 = 0.67 m, with two households on each, or two hundred.
  const auto found = [&](double needleWidth, int householdsEach) {
    Project project = plan.project;
    project.profile.needleWidth = needleWidth;
    project.profile.sizes[0].minHouseholds = 0;
    Source& source = project.sources.edit(plan.households);
    std::vector<HouseholdPoint> points(source.households->points().begin(), source.households->points().end());
    for (HouseholdPoint& point : points) point.households = householdsEach, point.persons = 2 * householdsEach;
    source.households = std::make_shared<const HouseholdSet>(points);
    recountAll(project);
    return onlyCut(project).what.code;
  };
  CHECK(found(0.33, 1) == "rule.precinct_cut");  // twice the needle's width is the sliver's
  CHECK(found(0.34, 1) == "rule.precinct_sliver");
  CHECK(found(0.34, 100) == "rule.precinct_cut");
}
