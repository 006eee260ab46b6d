// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule on a small drawn plan: what it finds, where, about whom, and that it is silent otherwise.
#include "core/rules/check.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/plan/labels.h"
#include "core/rules/registry.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Gives every grid a code and a name that fit, so that only the rule under test speaks.
void number(AsciiPlan& plan) {
  std::map<CommunityId, int> next;
  for (auto& [letter, id] : plan.grids) {
    Grid& grid = plan.project.grids.edit(id);
    const int sequence = ++next[grid.community] + (grid.kind == GridKind::Dedicated ? 800 : 0);
    grid.code =
        codeOf(patternOf(plan.project.scheme, plan.project.communities.at(grid.community).code, grid.kind), sequence);
    grid.name = plan.project.communities.at(grid.community).name + std::string(1, letter);
  }
}

// A plan in order: every cell has 100 households, grids have 4 cells.
AsciiOptions goodPlan() {
  AsciiOptions options;
  options.grids = {"aabbcc", "aabbcc"};
  options.communities = {"AAAABB", "AAAABB"};
  options.households = {"111111", "111111"};
  return options;
}

AsciiPlan numbered(const AsciiOptions& options) {
  AsciiPlan plan = asciiPlan(options);
  number(plan);
  return plan;
}

std::vector<std::string> keysOf(const Issues& issues) {
  std::vector<std::string> keys;
  for (const Issue& issue : issues) keys.push_back(issue.key);
  return keys;
}

std::string keyFor(const std::string& rule, GridId grid) {
  return rule + ":grid:" + std::to_string(grid.value);
}

const Argument* argument(const Issue& issue, const std::string& name) {
  for (const Argument& a : issue.what.arguments)
    if (a.name == name) return &a;
  return nullptr;
}
std::int64_t numberIn(const Issue& issue, const std::string& name) {
  REQUIRE(argument(issue, name));
  return std::get<std::int64_t>(argument(issue, name)->value);
}
std::string textIn(const Issue& issue, const std::string& name) {
  REQUIRE(argument(issue, name));
  return std::get<std::string>(argument(issue, name)->value);
}
double measureIn(const Issue& issue, const std::string& name) {
  REQUIRE(argument(issue, name));
  return std::get<double>(argument(issue, name)->value);
}

Issue only(const Project& project) {
  const Issues issues = check(project);
  CAPTURE(keysOf(issues));
  REQUIRE(issues.size() == 1);
  return issues.front();
}

// The only one about precinct lines through grids; others tell of communities and precincts.
Issue onlyCut(const Project& project) {
  Issues issues = check(project);
  std::erase_if(issues, [](const Issue& issue) { return issue.rule != "rule.precinct_cut"; });
  CAPTURE(keysOf(issues));
  REQUIRE(issues.size() == 1);
  return issues.front();
}

// Errors that are not exempted.
std::ptrdiff_t standing(const std::vector<Issue>& issues) {
  return std::count_if(issues.begin(), issues.end(),
                       [](const Issue& issue) { return issue.severity == Severity::Error && !issue.exempted; });
}

}  // namespace

TEST_CASE("A plan in order has no issues", "[rules]") {
  CHECK(keysOf(check(numbered(goodPlan()).project)) == std::vector<std::string>{});
}

TEST_CASE("The table of rules: each code once, each found by its code", "[rules]") {
  std::set<std::string_view> codes;
  for (const Rule& rule : allRules()) {
    CHECK(codes.insert(rule.code).second);
    CHECK(ruleWithCode(rule.code) == &rule);
    CHECK(rule.code.starts_with("rule."));
  }
  CHECK(ruleWithCode("rule.none") == nullptr);
}

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

TEST_CASE("Codes: missing, malformed, of another community, out of range, duplicate", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  const auto found = [&](const std::string& code) {
    plan.editGrid('b').code = code;
    return only(plan.project);
  };
  CHECK(found("").rule == "rule.code_missing");
  CHECK(found("").key == keyFor("code_missing", plan.grids.at('b')));
  CHECK(found("23020400100100").what.code == "rule.code_malformed");
  CHECK(found("23020400100100x").what.code == "rule.code_malformed");
  CHECK(textIn(found("x"), "example") == "230204001001001");
  CHECK(found("230204001002009").what.code == "rule.code_other_community");
  CHECK(found("230204001002009").rule == "rule.code_malformed");
  CHECK(found("230204001001800").rule == "rule.code_range");
  CHECK(found("230204001001801").rule == "rule.code_range");
  CHECK(found("230204001001000").rule == "rule.code_range");
  CHECK(textIn(found("230204001001000"), "last") == "230204001001799");
  const Issue duplicate = found(plan.grid('a').code);
  CHECK(duplicate.rule == "rule.code_duplicate");
  CHECK(duplicate.key == "code_duplicate:code:230204001001001");
  CHECK(duplicate.grids == std::vector<GridId>{plan.grids.at('a'), plan.grids.at('b')});
  CHECK(duplicate.places.size() == 2);
  CHECK(duplicate.households == 800);
  CHECK(duplicate.communities == std::vector<CommunityId>{plan.communities.at('A')});
}

TEST_CASE("Names: missing, missing for a dedicated grid, duplicate in one county", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  plan.editGrid('c').name = "";
  CHECK(only(plan.project).what.code == "rule.name_missing");
  CHECK(only(plan.project).severity == Severity::Warning);
  plan.editGrid('c').kind = GridKind::Dedicated;
  plan.editGrid('c').category = DedicatedCategory::Park;
  plan.editGrid('c').code = "230204001002801";
  CHECK(only(plan.project).what.code == "rule.name_missing_dedicated");
  CHECK(only(plan.project).severity == Severity::Error);
  plan.editGrid('c').name = plan.grid('a').name;
  CHECK(only(plan.project).rule == "rule.name_duplicate");
  CHECK(only(plan.project).communities.size() == 2);
  // The other community moves to another county: no longer the same name in one county.
  Division county;
  county.level = Level::County, county.code = "230205";
  const DivisionId other = plan.project.divisions.add(county);
  plan.project.communities.edit(plan.communities.at('B')).parent = other;
  CHECK(check(plan.project).empty());
}

TEST_CASE("A community's code must have the scheme's pattern", "[rules]") {
  AsciiPlan plan = numbered(goodPlan());
  Community& b = plan.project.communities.edit(plan.communities.at('B'));
  b.code = "3E02";
  plan.editGrid('c').code = "3E02001";
  CHECK(only(plan.project).rule == "rule.community_code");
  CHECK(only(plan.project).communities.front() == plan.communities.at('B'));
  plan.project.communities.edit(plan.communities.at('B')).code = "";
  plan.editGrid('c').code = "001";
  CHECK(only(plan.project).what.code == "rule.community_code_missing");
  plan.project.scheme.communityCodeLength = 0;
  plan.project.communities.edit(plan.communities.at('B')).code = "3E02";
  plan.editGrid('c').code = "3E02001";
  CHECK(check(plan.project).empty());
}

TEST_CASE("A dedicated grid needs a category", "[rules]") {
  AsciiPlan plan = asciiPlan(goodPlan());
  plan.editGrid('c').kind = GridKind::Dedicated;
  number(plan);
  CHECK(only(plan.project).rule == "rule.dedicated_category");
  plan.editGrid('c').category = DedicatedCategory::Religious;
  CHECK(check(plan.project).empty());
}

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

TEST_CASE("Issues within a division, a community, a grid", "[rules]") {
  AsciiOptions options = goodPlan();
  options.households = {"......", "......"};
  AsciiPlan plan = numbered(options);
  plan.project.divisions.edit(plan.city).uncovered =
      std::make_shared<const MultiPolygon>(MultiPolygon{{{{0, 0}, {99999, 0}, {0, 99999}}, {}}});
  const Issues issues = check(plan.project);
  CHECK(issues.size() == 4);
  const auto within = [&](const std::string& code) { return issuesWithin(plan.project, issues, code).size(); };
  CHECK(within("2302") == 4);
  CHECK(within("230204") == 3);
  CHECK(within("230204001001") == 2);
  CHECK(within("230204001002") == 1);
  CHECK(within("230204001001002") == 1);
  CHECK(within("99") == 0);
  CHECK(within("") == 0);
}
