// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals cut short at any moment: what comes back is a whole plan or nothing, and the plan they were made for is as
// it was.
#include <thread>

#include "support/effort.h"
#include "tests/core/propose/plans.h"

using namespace wangge;
using namespace wangge::test;
using propose::Mode;
using propose::Outcome;
using propose::ProposedPlan;
using propose::Scope;
using propose::Status;

namespace {

// Every plan of an outcome can be taken over, whether it was stopped or not.
void checkWhole(const Project& project, const Outcome& outcome) {
  for (std::size_t i = 0; i < outcome.plans.size(); ++i) {
    const Project after = applied(project, outcome, i);
    CHECK(brokenGuarantees(after).empty());
    CHECK(totalOf(after) == totalOf(project));
    for (GridId id : after.grids.ids()) CHECK(partsOfGrid(after, id) == 1);
  }
  if (outcome.status == Status::Infeasible) CHECK(!outcome.proofs.empty());
}

Scope scopeOf(int run) {
  return run % 3 == 0 ? Scope::Whole : run % 3 == 1 ? Scope::OnlyBroken : Scope::Unassigned;
}

AsciiPlan planFor(std::mt19937& random) {
  AsciiPlan plan = randomPlan(random, 15, 7);
  for (int column = 0; column < 4; ++column) setGrid(plan.project, plan.faceAt(column, 0), {});
  return plan;
}

}  // namespace

TEST_CASE("A proposal cancelled at any better plan leaves whole plans", "[propose]") {
  std::mt19937 random(71);
  const AsciiPlan plan = planFor(random);
  const Project before = plan.project;
  for (int run = 0; run < test::tries(24, 4); ++run) {
    propose::Options options = optionsFor(scopeOf(run), run % 2 ? Mode::Standard : Mode::Proofs);
    options.alternatives = run % 4 < 2;
    std::stop_source source;
    const int after = run / 3;
    int told = 0;
    if (after == 0) source.request_stop();
    const auto outcome = propose::proposeFor(plan.project, plan.communities.at('A'), options, source.get_token(),
                                             [&](const ProposedPlan& better) {
                                               CHECK(!better.grids.empty());
                                               if (++told == after) source.request_stop();
                                             });
    INFO("run " << run);
    REQUIRE(outcome);
    CHECK(plan.project == before);
    CHECK(outcome->stopped == source.stop_requested());
    checkWhole(plan.project, *outcome);
  }
}

TEST_CASE("A proposal cancelled from another thread leaves whole plans", "[propose]") {
  std::mt19937 random(73);
  const AsciiPlan plan = planFor(random);
  const Project before = plan.project;
  for (int run = 0; run < test::tries(24, 4); ++run) {
    std::stop_source source;
    const unsigned wait = random() % 3000;
    std::jthread stopper([&, wait] {
      for (unsigned i = 0; i < wait; ++i) std::this_thread::yield();
      source.request_stop();
    });
    const auto outcome = propose::proposeFor(plan.project, plan.communities.at('A'),
                                             optionsFor(scopeOf(run), Mode::Standard), source.get_token());
    stopper.join();
    INFO("run " << run);
    REQUIRE(outcome);
    CHECK(plan.project == before);
    checkWhole(plan.project, *outcome);
  }
}

TEST_CASE("Proposals for many communities cancelled at any report are none at all", "[propose]") {
  std::mt19937 random(79);
  AsciiOptions options;
  for (int r = 0; r < 6; ++r) {
    options.households.emplace_back(), options.communities.emplace_back();
    for (int c = 0; c < 24; ++c)
      options.households.back() += static_cast<char>('0' + random() % 9),
          options.communities.back() += static_cast<char>('A' + c / 4);
    options.grids.push_back(options.communities.back());
    for (char& letter : options.grids.back()) letter = static_cast<char>(letter - 'A' + 'a');
  }
  options.householdsPerDigit = 20;
  const AsciiPlan plan = asciiPlan(options);
  const Project before = plan.project;
  bool through = false;
  for (int at = 0; at < 20 && !through; ++at) {
    propose::Options settings = optionsFor(Scope::Whole, Mode::Standard);
    settings.threads = 1 + at % 2;
    std::stop_source source;
    Progress progress;
    progress.stop = source.get_token();
    int reports = 0;
    progress.report = [&](std::string_view stage, double fraction) {
      CHECK(stage == "propose.searching");
      CHECK((fraction >= 0 && fraction <= 1));
      if (reports++ == at) source.request_stop();
    };
    const auto outcomes = propose::proposeAll(plan.project, plan.project.communities.ids(), settings, progress);
    INFO("report " << at);
    CHECK(outcomes.has_value() == !source.stop_requested());
    if (!outcomes) CHECK(outcomes.error().code == "job.cancelled");
    CHECK(plan.project == before);
    through = outcomes.has_value();
  }
  CHECK(through);
}
