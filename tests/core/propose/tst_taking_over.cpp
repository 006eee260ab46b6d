// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a proposal over that divides blocks: it can be stopped at any moment and then leaves nothing, and trying other
// borders in one block costs that block and what comes after it, not all of them.
#include <thread>

#include "core/geometry/straighten.h"
#include "core/propose/block_drawer.h"
#include "support/effort.h"
#include "tests/core/propose/plans.h"
#include "tests/support/one_piece.h"

using namespace wangge;
using namespace wangge::test;
using propose::BlockDrawer;
using propose::Outcome;

namespace {

//  Four pieces in a row, each with more households than a grid may have and no buildings.
AsciiPlan heavyPieces(unsigned seed) {
  AsciiOptions options;
  options.grids = {"aaaa"}, options.cellMetres = 200;
  AsciiPlan plan = asciiPlan(options);
  std::mt19937 random(seed);
  std::vector<HouseholdPoint> points;
  for (int column = 0; column < 4; ++column)
    for (HouseholdPoint point : scattered(random, 12, 200, 200, 60)) {
      point.at.x += column * 200'000, point.row = static_cast<std::uint32_t>(points.size() + 1);
      points.push_back(point);
    }
  Source source;
  source.name = "register", source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(std::move(points));
  plan.project.sources.add(source);
  for (SizeRule& rule : plan.project.profile.sizes) rule.criterion = Criterion::HouseholdsOnly;
  recountAll(plan.project);
  return plan;
}

Outcome divided(const Project& project) {
  const Outcome outcome = proposed(project, optionsFor(propose::Scope::Whole, propose::Mode::Standard));
  REQUIRE(outcome.cutBlocks.size() >= 2);
  return outcome;
}

}  // namespace

TEST_CASE("A block is drawn again only where it or one before it changes", "[propose]") {
  const AsciiPlan plan = heavyPieces(5);
  const Outcome outcome = divided(plan.project);
  const int blocks = static_cast<int>(outcome.cutBlocks.size());
  const auto cells = propose::withAllCells(plan.project, outcome, outcome.plans.front());
  REQUIRE(cells);
  const std::stop_token none;
  BlockDrawer drawer(plan.project, outcome, *cells, none);

  std::vector<char> straight(outcome.cutBlocks.size(), 1);
  const auto all = drawer.draw(straight);
  REQUIRE(all);
  CHECK(drawer.drawn() == blocks);
  CHECK(drawer.draw(straight).value() == *all);
  CHECK(drawer.drawn() == blocks);

  // The last one another way, and back: one block each time.
  std::vector<char> other = straight;
  other.back() = !other.back();
  const auto changed = drawer.draw(other);
  REQUIRE(changed);
  CHECK(drawer.drawn() == blocks + 1);
  BlockDrawer fresh(plan.project, outcome, *cells, none);
  CHECK(fresh.draw(other).value() == *changed);
  CHECK(fresh.drawn() == blocks);
  CHECK(drawer.draw(straight).value() == *all);
  CHECK(drawer.drawn() == blocks + 2);
}

TEST_CASE("Straight borders have what their cells had", "[propose]") {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    INFO("seed " << seed);
    const AsciiPlan plan = heavyPieces(seed);
    const Outcome outcome = divided(plan.project);
    const auto taken = propose::withCells(plan.project, outcome, outcome.plans.front());
    REQUIRE(taken);
    CHECK(brokenGuarantees(taken->plan).empty());
    for (const propose::ProposedGrid& grid : taken->proposed.grids) {
      Tally tally;
      for (FaceId face : grid.faces) tally += taken->plan.subdivision.face(face).tally;
      CHECK(tally == grid.tally);
    }
  }
}

TEST_CASE("Taking over can be stopped before it begins and at every report", "[propose]") {
  const AsciiPlan plan = heavyPieces(5);
  const Project before = plan.project;
  const Outcome outcome = divided(plan.project);
  std::stop_source stopped;
  stopped.request_stop();
  CHECK(propose::withCells(plan.project, outcome, outcome.plans.front(), stopped.get_token()).error().code ==
        "job.cancelled");
  CHECK(propose::apply(plan.project, outcome, 0, kContext, stopped.get_token()).error().code == "job.cancelled");
  std::stop_source source;
  int reports = 0;
  const Progress progress{[&](std::string_view stage, double fraction) {
                            CHECK(stage == "propose.taking");
                            CHECK((fraction >= 0 && fraction <= 1));
                            ++reports;
                            source.request_stop();
                          },
                          source.get_token()};
  CHECK(propose::applyAll(plan.project, std::vector{outcome}, kContext, progress).error().code == "job.cancelled");
  CHECK(reports == 1);
  CHECK(plan.project == before);
  std::vector<Polyline> lines{{{0, 0}, {9'000, 50'000}, {0, 100'000}}};
  const std::vector<Polyline> were = lines;
  straighten(lines, {}, {}, {{{-50'000, 0}, {50'000, 0}, {50'000, 100'000}, {-50'000, 100'000}}, {}},
             stopped.get_token());
  CHECK(lines == were);
}

TEST_CASE("Taking over stopped from another thread gives the whole step or none", "[propose]") {
  const AsciiPlan plan = heavyPieces(7);
  const Outcome outcome = divided(plan.project);
  const Project whole = applied(plan.project, outcome);
  std::mt19937 random(11);
  for (int run = 0; run < test::tries(16, 4); ++run) {
    std::stop_source source;
    const unsigned wait = random() % 3000;
    std::jthread stopper([&, wait] {
      for (unsigned i = 0; i < wait; ++i) std::this_thread::yield();
      source.request_stop();
    });
    const auto step = propose::apply(plan.project, outcome, 0, kContext, source.get_token());
    stopper.join();
    INFO("run " << run);
    if (step)
      CHECK(step->after == whole);
    else
      CHECK(step.error().code == "job.cancelled");
  }
}
