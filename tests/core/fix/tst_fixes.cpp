// SPDX-License-Identifier: GPL-3.0-or-later
// For each kind of issue the fixes that are offered, what they do, and that locks and other issues keep them away.
#include <catch2/catch.hpp>

#include "core/fix/fix.h"
#include "core/numbering/number.h"
#include "core/plan/grid_changes.h"
#include "core/rules/check.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

AsciiPlan numbered(const Drawing& grids, const Drawing& households, int perDigit = 100) {
  AsciiOptions options;
  options.grids = grids;
  options.households = households;
  options.householdsPerDigit = perDigit;
  AsciiPlan plan = asciiPlan(options);
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 100);
  return plan;
}

// The first issue of a rule; about a grid when one is named.
Issue issueOf(const Project& project, std::string_view rule, GridId grid = {}) {
  for (const Issue& issue : check(project))
    if (issue.rule == rule && (!grid || (!issue.grids.empty() && issue.grids.front() == grid))) return issue;
  FAIL("no issue of " << rule);
  return {};
}

std::vector<Step> fixes(const Project& project, const Issue& issue) {
  const std::vector<Step> found = fixesFor(project, check(project), issue, kContext);
  for (const Step& fix : found) {
    CHECK(brokenGuarantees(fix.after).empty());
    const auto left = check(fix.after);
    CHECK_FALSE(hasNewIssue(check(project), left));
    CHECK(std::none_of(left.begin(), left.end(), [&](const Issue& other) { return other.key == issue.key; }));
    // One line in the journal, named like the fix.
    CHECK(fix.after.journal.size() == project.journal.size() + 1);
    CHECK(fix.after.journal.at(fix.after.journal.ids().back()).what == fix.what);
  }
  return found;
}

std::string textOf(const Message& message, const char* name) {
  for (const Argument& argument : message.arguments)
    if (argument.name == name) return std::get<std::string>(argument.value);
  return {};
}

}  // namespace

TEST_CASE("Territory without a grid goes to the neighbour with the longest border that stays in band") {
  //  aab    a 500, b 200; the open cell has 200: a would have 700, b has 400
  //  a.b    a borders it along two sides, b along one
  const AsciiPlan plan = numbered({"aab", "a.b"}, {"121", "221"}, 100);
  const Issue issue = issueOf(plan.project, "rule.unassigned");
  const auto found = fixes(plan.project, issue);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().what.code == "fix.give_piece");
  CHECK(drawGrids(plan, found.front().after) == Drawing{"aab", "abb"});
  // a would leave the band: that is a new issue, and not offered at all.
  for (const Step& fix : found) CHECK(drawGrids(plan, fix.after) != Drawing{"aab", "aab"});
}

TEST_CASE("An empty sliver of territory goes to the longest border when nobody is in band") {
  const AsciiPlan plan = numbered({"aab", "a.b"}, {"999", "9.9"}, 100);
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.unassigned"));
  REQUIRE_FALSE(found.empty());
  CHECK(drawGrids(plan, found.front().after) == Drawing{"aab", "aab"});
  REQUIRE(found.size() == 2);
  CHECK(drawGrids(plan, found[1].after) == Drawing{"aab", "abb"});
}

TEST_CASE("Territory with people enough becomes a grid of its own with code and name") {
  const AsciiPlan plan = numbered({"aa.", "aa."}, {"112", "112"}, 100);
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.unassigned"));
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().what.code == "fix.found_grid");
  REQUIRE(found.front().after.grids.size() == 2);
  const Grid& made = found.front().after.grids.at(found.front().after.grids.ids().back());
  CHECK(made.code == "230204001001002");
  CHECK_FALSE(made.name.empty());
  CHECK(made.zone.tally.households == 400);
}

TEST_CASE("Territory is never given to locked grids or within a locked community") {
  AsciiPlan plan = numbered({"a.b"}, {"4.4"}, 100);
  plan.editGrid('a').locked = true;
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.unassigned"));
  REQUIRE(found.size() == 1);
  CHECK(drawGrids(plan, found.front().after) == Drawing{"abb"});
  plan.editGrid('b').locked = true;
  CHECK(fixes(plan.project, issueOf(plan.project, "rule.unassigned")).empty());
  plan.editGrid('a').locked = plan.editGrid('b').locked = false;
  plan.project.communities.edit(plan.communities.at('A')).locked = true;
  CHECK(fixes(plan.project, issueOf(plan.project, "rule.unassigned")).empty());
}

TEST_CASE("A grid too small joins the neighbour that stays in band") {
  //  aasb   s 100, a 450, b 350: with b 450, with a 550
  const AsciiPlan plan = numbered({"aasb", "aabb"}, {"1111", "1212"}, 100);
  const Project& project = plan.project;
  REQUIRE(plan.grid('a').zone.tally.households == 500);
  REQUIRE(plan.grid('b').zone.tally.households == 400);
  const auto found = fixes(project, issueOf(project, "rule.size", plan.grids.at('s')));
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().what.code == "fix.merge");
  CHECK(drawGrids(plan, found.front().after) == Drawing{"aabb", "aabb"});
  // The larger one keeps its code.
  CHECK(found.front().after.grids.at(plan.grids.at('b')).code == plan.grid('b').code);
}

TEST_CASE("A grid too large hands a piece at the border to a neighbour with room") {
  //  aaab   a 700, b 300
  const AsciiPlan plan = numbered({"aaab", "aaab"}, {"1121", "1112"}, 100);
  REQUIRE(plan.grid('a').zone.tally.households == 700);
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.size", plan.grids.at('a')));
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().what.code == "fix.hand_over");
  const Drawing drawn = drawGrids(plan, found.front().after);
  CHECK((drawn == Drawing{"aabb", "aaab"} || drawn == Drawing{"aaab", "aabb"}));
}

TEST_CASE("A grid far too large or small has no one-step fix") {
  const AsciiPlan plan = numbered({"aab", "aab"}, {"99.", "99."}, 100);
  CHECK(fixes(plan.project, issueOf(plan.project, "rule.size", plan.grids.at('a'))).empty());
  CHECK(fixes(plan.project, issueOf(plan.project, "rule.size", plan.grids.at('b'))).empty());
}

TEST_CASE("A tiny grid joins the neighbour that shares the longer border") {
  //  a a b    cells of 10 m: s has 100 m², less than 200; two sides on a, one on b
  //  a s b
  AsciiOptions options;
  options.grids = {"aab", "asb"};
  options.households = {"214", "1.."};
  options.cellMetres = 10;
  AsciiPlan plan = asciiPlan(options);
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 100);
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.grid_tiny", plan.grids.at('s')));
  REQUIRE(found.size() == 2);
  CHECK(found[0].what.code == "fix.give_sliver");
  CHECK(drawGrids(plan, found[0].after) == Drawing{"aab", "aab"});
  CHECK(drawGrids(plan, found[1].after) == Drawing{"aab", "abb"});
}

TEST_CASE("An institution's small grid is never swallowed") {
  AsciiOptions options;
  options.grids = {"aab", "asb"};
  options.households = {"214", "1.."};
  options.cellMetres = 10;
  AsciiPlan plan = asciiPlan(options);
  plan.editGrid('s').kind = GridKind::Dedicated;
  plan.editGrid('s').category = DedicatedCategory::Religious;
  plan.editGrid('s').name = "清真寺";
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 100);
  CHECK(fixes(plan.project, issueOf(plan.project, "rule.grid_tiny", plan.grids.at('s'))).empty());
}

TEST_CASE("Parts that lie apart go to the grids beside them, or the grid is declared an exclave") {
  //  aba    the right a touches b only
  const AsciiPlan plan = numbered({"aaba", "aab."}, {"1131", "11.."}, 100);
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.not_contiguous"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].what.code == "fix.give_part");
  CHECK(drawGrids(plan, found[0].after) == Drawing{"aabb", "aab."});
  CHECK(found[1].what.code == "fix.declare_exclave");
  CHECK(found[1].after.grids.at(plan.grids.at('a')).exclave);
}

TEST_CASE("A part across a street is joined by the strip between, or given away, and declaring an exclave comes last") {
  //  aaaaa.aaaaa   cells of 20 m: the strip between the parts of a has no grid
  //  aaaaa.bbbbb
  AsciiOptions options;
  for (int row = 0; row < 10; ++row) {
    options.grids.push_back(row < 5 ? "aaaaa.aaaaa" : "aaaaa.bbbbb");
    options.households.push_back(row < 5 ? "44444.44444" : "88888.88888");
  }
  options.householdsPerDigit = 2;
  options.cellMetres = 20;
  options.everyCell = false;
  AsciiPlan plan = asciiPlan(options);
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 100);
  const GridId a = plan.grids.at('a');
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.not_contiguous", a));
  REQUIRE(found.size() >= 2);
  CHECK(found.back().what.code == "fix.declare_exclave");
  const auto take = std::ranges::find_if(found, [](const Step& fix) { return fix.what.code == "fix.take_strips"; });
  REQUIRE(take != found.end());
  CHECK(take->after.subdivision.face(plan.faceAt(5, 0)).grid == a);
  CHECK(take->after.grids.at(a).zone.tally == plan.grid('a').zone.tally);
}

TEST_CASE("Strips that are all another grid has are not taken") {
  // Three parts of a, cells of 20 m, with strips of s between; s has a block at the end or none.
  const bool block = GENERATE(false, true);
  AsciiOptions options;
  for (int row = 0; row < 10; ++row) {
    options.grids.push_back(std::string("aaaaasaaaaaaasaaaaa") + (block ? "sssss" : "bbbbb"));
    options.households.push_back("44444.4444444.4444488888");
  }
  options.householdsPerDigit = 2;
  options.cellMetres = 20;
  options.everyCell = false;
  AsciiPlan plan = asciiPlan(options);
  plan.project = applyNumbers(plan.project, proposeNumbers(plan.project).given, 100);
  const GridId a = plan.grids.at('a');
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.not_contiguous", a));
  CHECK(block == std::ranges::any_of(found, [](const Step& fix) { return fix.what.code == "fix.take_strips"; }));
  for (const Step& fix : found)
    CHECK((fix.what.code != "fix.take_strips" || fix.after.grids.contains(plan.grids.at('s'))));
}

TEST_CASE("Two grids that are too small are joined, though they are too small together") {
  const AsciiPlan plan = numbered({"abc"}, {"12."}, 50);
  const GridId a = plan.grids.at('a');
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.size", a));
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().what.code == "fix.merge");
  CHECK(found.front().after.grids.at(plan.grids.at('b')).zone.tally.households == 150);
  // What the neighbours come to, whatever it is.
  const std::vector<Joining> joinings = joiningsOf(plan.project, a);
  REQUIRE(joinings.size() == 1);
  CHECK(joinings[0].with == plan.grids.at('b'));
  CHECK(joinings[0].together.households == 150);
  CHECK(joinings[0].status == GridStatus::TooSmall);
}

TEST_CASE("Grids without code or name are numbered together, in reading order") {
  AsciiOptions options;
  options.grids = {"abcd"};
  options.communities = {"AABB"};
  options.households = {"4444"};
  const AsciiPlan plan = asciiPlan(options);
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.code_missing", plan.grids.at('b')));
  REQUIRE(found.size() == 2);
  CHECK(found[0].what.code == "fix.number_community");
  CHECK(found[0].after.grids.at(plan.grids.at('a')).code == "230204001001001");
  CHECK(found[0].after.grids.at(plan.grids.at('b')).code == "230204001001002");
  CHECK(found[0].after.grids.at(plan.grids.at('c')).code.empty());
  CHECK(found[1].what.code == "fix.number_plan");
  CHECK(found[1].after.grids.at(plan.grids.at('d')).code == "230204001002002");
}

TEST_CASE("A malformed code is retired and replaced, one used twice stays with one grid") {
  AsciiPlan plan = numbered({"abc"}, {"444"}, 100);
  const GridId b = plan.grids.at('b');
  const Result<Project> wrong = planOf(setGridCode(plan.project, b, "X-7", kContext));
  REQUIRE(wrong);
  const auto found = fixes(*wrong, issueOf(*wrong, "rule.code_malformed", b));
  REQUIRE(found.size() == 1);
  CHECK(found[0].after.grids.at(b).code == "230204001001004");  // 002 was issued before
  bool retired = false;
  found[0].after.codes.forEach(
      [&](CodeId, const CodeRecord& record) { retired = retired || (record.code == "X-7" && record.retired != 0); });
  CHECK(retired);

  AsciiPlan twice = numbered({"abc"}, {"444"}, 100);
  twice.project.grids.edit(twice.grids.at('c')).code = twice.grid('a').code;
  const auto shared = fixes(twice.project, issueOf(twice.project, "rule.code_duplicate"));
  REQUIRE(shared.size() == 1);
  CHECK(shared[0].what.code == "fix.own_codes");
  CHECK(shared[0].after.grids.at(twice.grids.at('a')).code != shared[0].after.grids.at(twice.grids.at('c')).code);
  // With both locked nothing may change.
  twice.editGrid('a').locked = twice.editGrid('c').locked = true;
  CHECK(fixes(twice.project, issueOf(twice.project, "rule.code_duplicate")).empty());
}

TEST_CASE("A name on two grids stays with one of them") {
  AsciiPlan plan = numbered({"abc"}, {"354"}, 100);
  plan.editGrid('a').name = plan.grid('b').name;
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.name_duplicate"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].after.grids.at(plan.grids.at('b')).name == plan.grid('b').name);  // most households
  CHECK(found[0].after.grids.at(plan.grids.at('a')).name == "甲社区第一网格");
}

TEST_CASE("A dedicated grid gets its category: the one of a site inside it first") {
  AsciiPlan plan = numbered({"ab"}, {"44"}, 100);
  plan.editGrid('b').kind = GridKind::Dedicated;
  plan.editGrid('b').name = "中心小学";
  const Point middle = plan.centre(1, 0);
  Site site;
  site.category = DedicatedCategory::SchoolOrHospital;
  site.outline = std::make_shared<const MultiPolygon>(
      MultiPolygon{{{{middle.x, middle.y}, {middle.x + 1000, middle.y}, {middle.x + 1000, middle.y + 1000}}, {}}});
  plan.project.sites.add(site);
  const auto found = fixes(plan.project, issueOf(plan.project, "rule.dedicated_category"));
  REQUIRE(found.size() == 7);
  CHECK(textOf(found[0].what, "category") == "school_hospital");
  CHECK(found[0].after.grids.at(plan.grids.at('b')).category == DedicatedCategory::SchoolOrHospital);
  CHECK(textOf(found[1].what, "category") == "agency");
}

TEST_CASE("Where only a person can decide no fix is offered") {
  AsciiPlan plan = numbered({"ab"}, {"44"}, 100);
  plan.project.communities.edit(plan.communities.at('A')).code = "12";
  CHECK(fixes(plan.project, issueOf(plan.project, "rule.community_code")).empty());
}

TEST_CASE("Worse is new: another key, another severity, another kind, an exemption lost") {
  Issue small;
  small.key = "size:grid:1", small.severity = Severity::Error, small.what = Message("rule.size_too_small");
  Issue large = small, exempted = small, warning = small, other = small;
  large.what = Message("rule.size_too_large");
  exempted.exempted = true;
  warning.severity = Severity::Warning;
  other.key = "size:grid:2";
  CHECK_FALSE(hasNewIssue({small}, {small}));
  CHECK_FALSE(hasNewIssue({small}, {}));
  CHECK_FALSE(hasNewIssue({small}, {warning}));
  CHECK(hasNewIssue({small}, {large}));
  CHECK(hasNewIssue({warning}, {small}));
  CHECK(hasNewIssue({exempted}, {small}));
  CHECK(hasNewIssue({small}, {small, other}));
  CHECK_FALSE(hasNewIssue({small}, {exempted}));
}
