// SPDX-License-Identifier: GPL-3.0-or-later
// Borders through blocks of the demonstration are lines that a planner would draw.
#include <iostream>

#include "app/demo/demo_plan.h"
#include "core/propose/apply.h"
#include "core/propose/propose.h"
#include "support/guarantees.h"
#include "tests/support/dividing_lines.h"
#include "tests/window/application.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("The demonstration: borders through blocks have few corners and no detours", "[proposals]") {
  application();
  auto plan = makeDemoPlan(demoFolder(), 1'000);
  REQUIRE(plan);
  propose::Options options;
  options.mode = propose::Mode::Quick, options.threads = 2;
  const auto outcomes = propose::proposeAll(*plan, plan->communities.ids(), options);
  REQUIRE(outcomes);
  const auto after = propose::applyAll(*plan, *outcomes, {"", 1});
  REQUIRE(after);
  CHECK(brokenGuarantees(after->after) == std::vector<std::string>{});
  CHECK(totalOf(after->after) == totalOf(*plan));
  const LineFigures figures = figuresOf(dividingLines(*plan, after->after));
  std::cout << "Demonstration: " << textOf(figures) << std::endl;
  CHECK(figures.lines > 5);
  CHECK(figures.corners <= 2.5 * figures.lines);
  CHECK(figures.mostCorners <= 9);
  CHECK(figures.detour < 1.1);
  CHECK(figures.ninth < 1.35);
  CHECK(figures.worst < 3);  // where a corner of a block is cut off
  CHECK(figures.mostBeside < 30);
  CHECK(figures.crossed == 0);
}
