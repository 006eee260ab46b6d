// SPDX-License-Identifier: GPL-3.0-or-later
// What grids reach to in the four directions: which side a stretch of border is of, what it is called, and whether a
// written text is still about the border that it was written for.
#include "core/plan/four_bounds.h"

#include <catch2/catch.hpp>

#include "core/edit/four_bounds.h"
#include "core/fix/fix.h"
#include "core/plan/history.h"
#include "core/rules/check.h"
#include "core/topology/insert.h"
#include "support/four_sides.h"

using namespace wangge;
using namespace wangge::test;

namespace {

const EditContext kContext{"tester", 1000};

}  // namespace

TEST_CASE("A grid reaches to its neighbours, to the next community and to the end of the plan") {
  AsciiOptions options;
  options.communities = {"AAAB", "AAAB", "AAAB"};
  options.grids = {"aabd", "aabd", "cc.d"};
  const AsciiPlan plan = asciiPlan(options);
  CHECK(sides(plan, 'a') == Sides{"b", "c", "end", "end"});
  CHECK(sides(plan, 'b') == Sides{"社B", "none", "a", "end"});
  CHECK(sides(plan, 'c') == Sides{"none", "end", "end", "a"});
  CHECK(sides(plan, 'd') == Sides{"end", "end", "社A", "end"});
}

TEST_CASE("A side names two neighbours in reading order: from north to south, from west to east") {
  const AsciiPlan plan = asciiPlan(Drawing{"aab", "aac", "de."});
  CHECK(sides(plan, 'a') == Sides{"b c", "d e", "end", "end"});
}

TEST_CASE("A named line goes before whoever is behind it") {
  AsciiPlan plan = asciiPlan(Drawing{"aabb", "aabb", "cccc"});
  nameArcs(plan, "长江路", ArcClass::Arterial, 1.9, 0.9, 2.1, 3.1);
  nameArcs(plan, "无名河", ArcClass::River, -0.1, 0.9, 2.1, 1.1);
  CHECK(sides(plan, 'a') == Sides{"长江路", "无名河", "end", "end"});
  CHECK(sides(plan, 'b') == Sides{"end", "c", "长江路", "end"});
}

TEST_CASE("A railway without a name is said to be one, a street without a name is passed over") {
  AsciiPlan plan = asciiPlan(Drawing{"ab", "cc"});
  nameArcs(plan, "", ArcClass::Rail, 0.9, 1, 1.1, 2);
  nameArcs(plan, "", ArcClass::Street, 0, 0.9, 1, 1.1);
  CHECK(sides(plan, 'a') == Sides{"rail", "c", "end", "end"});
}

TEST_CASE("A border drawn beside a road means the road, as far as it runs there") {
  AsciiPlan plan = asciiPlan(Drawing{"aabb", "aabb"});
  const auto east = [&](std::int32_t x, std::int32_t from, std::int32_t to) {
    Project project = plan.project;
    LineFeature road;
    road.name = "解放路";
    road.lines = std::make_shared<const std::vector<Polyline>>(std::vector<Polyline>{{{x, from}, {x, to}}});
    project.lineFeatures.add(road);
    return side(plan, project, plan.grids.at('a'), Side::East);
  };
  CHECK(east(205'000, -50'000, 250'000) == "解放路");
  CHECK(east(219'000, 0, 200'000) == "解放路");
  CHECK(east(221'000, 0, 200'000) == "b");
  // Half of the border, in reading order; a short piece is passed over.
  CHECK(east(195'000, 100'000, 200'000) == "解放路 b");
  CHECK(east(195'000, 0, 100'000) == "b 解放路");
  CHECK(east(195'000, 180'000, 200'000) == "b");
}

TEST_CASE("What lies in a notch is not seen from the side, what is stepped is") {
  //  The notch of a is open to the north: b is south of nothing and north of a.
  const AsciiPlan notch = asciiPlan(Drawing{"abba", "abba", "aaaa", "cccc"});
  const Sides open = sides(notch, 'a');
  CHECK(open[0] == "end");
  CHECK(open[1] == "c");
  CHECK(open[2] == "end");
  CHECK((open[3] == "end b" || open[3] == "b end"));
  const AsciiPlan steps = asciiPlan(Drawing{"abbb", "aabb", "aaab", "cccc"});
  CHECK(sides(steps, 'a')[1] == "c");
  CHECK(sides(steps, 'a')[2] == "end");
  CHECK(sides(steps, 'a')[0].find('b') != std::string::npos);
}

TEST_CASE("Every grid with territory has all four sides, also a wedge and a needle") {
  for (const Drawing& drawing : {Drawing{"a...", "aa..", "aaa.", "aaaa"}, Drawing{"aaaaaaaaaaaaaaaa"}, Drawing{"a"},
                                 Drawing{".a.", "aaa", ".a."}, Drawing{"a..a", "a..a", "aaaa"}}) {
    AsciiOptions options;
    options.grids = drawing;
    const AsciiPlan plan = asciiPlan(options);
    for (const std::string& text : sides(plan, 'a')) CHECK_FALSE(text.empty());
  }
}

TEST_CASE("The bounds are those of the largest part, and a grid without territory has none") {
  AsciiPlan plan = asciiPlan(Drawing{"aabbca", "aabbcc"});
  const FourBounds bounds = fourBoundsOf(plan.project, plan.grids.at('a'));
  CHECK(bounds.parts == 2);
  CHECK(sides(plan, 'a')[0] == "b");
  Grid nowhere;
  nowhere.name = "empty", nowhere.community = plan.communities.at('A');
  plan.project.grids.add(nowhere);
  const GridId empty = plan.project.grids.ids().back();
  CHECK(fourBoundsOf(plan.project, empty).parts == 0);
  CHECK(outlineHash(plan.project, empty) == 0);
  CHECK(setFourBounds(plan.project, empty, "东至甲", kContext).error().code == "edit.no_territory");
}

TEST_CASE("Bounds are written, stay through what is no change of the border, and are flagged after one") {
  const AsciiPlan plan = asciiPlan(Drawing{"aabb", "aabb", "cccc"});
  const GridId a = plan.grids.at('a');
  History history(plan.project);
  const auto written = setFourBounds(plan.project, a, " 东至某路，\n南至某河 ", kContext);
  REQUIRE(written);
  CHECK(written->after.grids.at(a).fourBounds == "东至某路， 南至某河");
  CHECK(written->what.code == "journal.four_bounds");
  CHECK_FALSE(fourBoundsAreStale(written->after, a));
  const auto found = [&](const Project& project) {
    std::size_t count = 0;
    for (const Issue& issue : check(project)) count += issue.rule == "rule.four_bounds";
    return count;
  };
  CHECK(found(written->after) == 0);
  // A line that ends on the border from outside leaves the border where it is.
  const int cell = plan.cellMillimetres;
  const auto cut = cutZone(written->after, plan.grids.at('b'),
                           {{2 * cell - 10, 2 * cell + 333}, {4 * cell, 2 * cell + 400}}, kContext);
  REQUIRE(cut);
  CHECK(outlineHash(cut->after, a) == outlineHash(plan.project, a));
  CHECK(found(cut->after) == 0);
  // A cell goes to b.
  const FaceId moved = plan.faceAt(1, 0);
  const auto changed = assignFaces(written->after, std::vector{moved}, plan.grids.at('b'), kContext);
  REQUIRE(changed);
  CHECK(fourBoundsAreStale(changed->after, a));
  REQUIRE(found(changed->after) == 1);
  CHECK(recheck(written->after, changed->after, diff(written->after, changed->after), check(written->after)) ==
        check(changed->after));
  const std::vector<Issue> issues = check(changed->after);
  for (const Issue& issue : issues) {
    if (issue.rule != "rule.four_bounds") continue;
    const auto fixes = fixesFor(changed->after, issues, issue, kContext);
    REQUIRE(fixes.size() == 2);
    CHECK(fixes[0].what.code == "fix.four_bounds_anew");
    CHECK(fixes[0].after.grids.at(a).fourBounds.empty());
    CHECK(fixes[0].after.grids.at(a).fourBoundsOf == 0);
    CHECK(fixes[1].what.code == "fix.four_bounds_kept");
    CHECK(fixes[1].after.grids.at(a).fourBounds == written->after.grids.at(a).fourBounds);
  }
  // Back where it was, the text is right again.
  const auto back = assignFaces(changed->after, std::vector{moved}, a, kContext);
  REQUIRE(back);
  CHECK_FALSE(fourBoundsAreStale(back->after, a));
}

TEST_CASE("Writing what is written already, or nothing where nothing is, changes nothing") {
  const AsciiPlan plan = asciiPlan(Drawing{"ab"});
  const GridId a = plan.grids.at('a');
  CHECK(setFourBounds(plan.project, a, "  ", kContext)->what.code.empty());
  const auto once = setFourBounds(plan.project, a, "东至甲", kContext);
  REQUIRE(once);
  CHECK(setFourBounds(once->after, a, "东至甲", kContext)->what.code.empty());
  CHECK(setFourBounds(once->after, a, "", kContext)->what.code == "journal.four_bounds_worked_out");
  std::string longest;
  for (std::size_t i = 0; i < kLongestBounds; ++i) longest += "东";
  CHECK(setFourBounds(plan.project, a, longest + "。", kContext).error().code == "edit.bounds_too_long");
  CHECK(setFourBounds(plan.project, a, longest, kContext)->after.grids.at(a).fourBounds == longest);
  CHECK(setFourBounds(plan.project, GridId(77), "东至甲", kContext).error().code == "edit.no_such_grid");
  const auto locked = setGridLocked(plan.project, std::vector{a}, true, kContext);
  REQUIRE(locked);
  CHECK(setFourBounds(locked->after, a, "东至甲", kContext).error().code == "edit.locked");
}
