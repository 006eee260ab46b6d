// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds as sentences: what stands on every side is said once, water has a word, and many grids at once read
// as each by itself.
#include "app/text/four_bounds_text.h"

#include <catch2/catch.hpp>

#include "app/text/language.h"
#include "tests/app/application.h"
#include "tests/support/ascii_plan.h"
#include "tests/support/sample_plan.h"

using namespace wangge;

TEST_CASE("A grid wholly inside another says so in one clause") {
  test::ensureApplication();
  test::AsciiPlan plan = test::asciiPlan(test::Drawing{"aaaa", "abaa", "aaaa"});
  plan.editGrid('a').name = "甲社区第一网格", plan.editGrid('a').ordinal = 1;
  plan.editGrid('b').name = "甲社区第二网格", plan.editGrid('b').ordinal = 2;
  installLanguage("zh_CN");
  CHECK(workedOutBounds(plan.project, plan.grids.at('b')) == "四至均为第一网格。");
  installLanguage("en");
  CHECK(workedOutBounds(plan.project, plan.grids.at('b')) == "On all sides: Grid 1.");
}

TEST_CASE("What leaves the office has no bounds for a grid that only the plan's end bounds") {
  test::ensureApplication();
  installLanguage("zh_CN");
  // The whole of its community; beside territory without a grid; beside another grid.
  const test::AsciiPlan whole = test::asciiPlan(test::Drawing{"aa"}), open = test::asciiPlan(test::Drawing{"a."}),
                        two = test::asciiPlan(test::Drawing{"ab"});
  for (const test::AsciiPlan* plan : {&whole, &open}) {
    const GridId grid = plan->grids.at('a');
    CHECK(workedOutBounds(plan->project, grid, PlanEndWord::Neutral) == "");
    CHECK(fourBoundsTexts(plan->project, PlanEndWord::Neutral)(grid).empty());
    CHECK(workedOutBounds(plan->project, grid, PlanEndWord::Border) != "");
  }
  CHECK(workedOutBounds(two.project, two.grids.at('a'), PlanEndWord::Neutral).contains("本网格边缘"));
}

TEST_CASE("A pond without a name that a border runs through is called water") {
  test::ensureApplication();
  test::AsciiPlan plan = test::asciiPlan(test::Drawing{"ab"});
  LineFeature pond;
  pond.type = ArcClass::River;
  pond.lines = std::make_shared<const std::vector<Polyline>>(std::vector<Polyline>{
      {{80'000, -10'000}, {120'000, -10'000}, {120'000, 110'000}, {80'000, 110'000}, {80'000, -10'000}}});
  plan.project.lineFeatures.add(pond);
  installLanguage("zh_CN");
  CHECK(workedOutBounds(plan.project, plan.grids.at('a')).startsWith("东至水域，"));
  installLanguage("en");
  CHECK(workedOutBounds(plan.project, plan.grids.at('a')).startsWith("East: water;"));
}

TEST_CASE("Sentences of many grids are those of each, written ones as written") {
  test::ensureApplication();
  installLanguage("en");
  Project project = test::samplePlan().project;
  project.grids.edit(project.grids.ids().front()).fourBounds = "东至甲";
  for (const PlanEndWord end : {PlanEndWord::Border, PlanEndWord::Neutral}) {
    const auto texts = fourBoundsTexts(project, end);
    for (const GridId grid : project.grids.ids())
      CHECK(texts(grid) == fourBoundsText(project, grid, end).toStdString());
    CHECK(texts(project.grids.ids().front()) == "东至甲");
  }
}
