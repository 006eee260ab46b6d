// SPDX-License-Identifier: GPL-3.0-or-later
// What a proposal is asked for: only what is broken, only what is unassigned, chosen pieces, seeds, a number of grids.
#include "tests/core/propose/plans.h"

using namespace wangge;
using namespace wangge::test;
using propose::Outcome;
using propose::Scope;
using propose::Status;

TEST_CASE("Only-broken changes nothing where all is in band, and touches little where it is not", "[propose]") {
  AsciiOptions options;
  options.grids = {"aabbcc", "aabbcc", "aabbcc"};
  options.households = {"333333", "222222", "333333"};
  options.householdsPerDigit = 25;  // 400 each
  AsciiPlan plan = asciiPlan(options);
  const Outcome nothing = proposed(plan.project, optionsFor(Scope::OnlyBroken));
  CHECK(nothing.status == Status::NothingToDo);
  CHECK(nothing.plans.empty());
  CHECK(propose::applyAll(plan.project, std::vector{nothing}, kContext).value() == plan.project);
  // Grid c takes two cells of b: b has 250, c 550.
  Project broken = plan.project;
  for (int row : {0, 2}) setGrid(broken, plan.faceAt(3, row), plan.grids.at('c'));
  const Outcome outcome = proposed(broken, optionsFor(Scope::OnlyBroken));
  CHECK(outcome.status == Status::InBand);
  const Project mended = applied(broken, outcome);
  CHECK(brokenGuarantees(mended).empty());
  CHECK(mended.grids.at(plan.grids.at('a')) == broken.grids.at(plan.grids.at('a')));
  for (GridId id : mended.grids.ids()) CHECK(statusOf(mended, id) == GridStatus::InBand);
  // One cell of 50 is the least that brings both into band.
  CHECK(outcome.plans[0].moved == 50);
  CHECK(mended.grids.size() == 3);
}

TEST_CASE("Only-broken says why what cannot be mended stays out of band", "[propose]") {
  AsciiOptions options;
  options.grids = {"aab"};
  options.households = {"111"};
  options.householdsPerDigit = 60;  // 180 in all
  const AsciiPlan plan = asciiPlan(options);
  const Outcome outcome = proposed(plan.project, optionsFor(Scope::OnlyBroken));
  CHECK(outcome.status == Status::Infeasible);
  REQUIRE(outcome.proofs.size() == 1);
  CHECK(outcome.proofs[0].certificate.kind == propose::CertificateKind::Arithmetic);
  CHECK(outcome.plans[0].grids.size() == 1);
}

TEST_CASE("What is unassigned goes to the grids there are, or to new ones", "[propose]") {
  AsciiOptions options;
  options.grids = {"aa.bb....", "aa.bb...."};
  options.households = {"331333333", "331333333"};
  options.householdsPerDigit = 25;
  const AsciiPlan plan = asciiPlan(options);
  const Outcome outcome = proposed(plan.project, optionsFor(Scope::Unassigned));
  REQUIRE(outcome.plans.size() == 1);
  const Project after = applied(plan.project, outcome);
  CHECK(brokenGuarantees(after).empty());
  CHECK(unassignedFaces(after).empty());
  for (char letter : {'a', 'b'})
    for (FaceId face : plan.grid(letter).zone.faces) CHECK(after.subdivision.face(face).grid == plan.grids.at(letter));
  CHECK(outcome.status == Status::Optimal);
}

TEST_CASE("Seeds get a grid each, contradictory ones are refused", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaaaaaa"};
  options.households = {"44444444"};
  options.householdsPerDigit = 50;  // 1,600
  const AsciiPlan plan = asciiPlan(options);
  auto seeded = optionsFor();
  seeded.request.seeds = {plan.faceAt(0, 0), plan.faceAt(2, 0), plan.faceAt(4, 0)};
  const Outcome outcome = proposed(plan.project, seeded);
  CHECK(outcome.status == Status::Optimal);
  for (const auto& grid : outcome.plans[0].grids)
    CHECK(std::count_if(seeded.request.seeds.begin(), seeded.request.seeds.end(), [&](FaceId seed) {
            return std::binary_search(grid.faces.begin(), grid.faces.end(), seed);
          }) <= 1);
  seeded.request.seeds = {plan.faceAt(1, 0), plan.faceAt(1, 0)};
  CHECK(propose::proposeFor(plan.project, plan.communities.at('A'), seeded).error().code == "propose.seeds_contradict");
  seeded.request.seeds = {kUniverse};
  CHECK(propose::proposeFor(plan.project, plan.communities.at('A'), seeded).error().code == "propose.face_outside");
}

TEST_CASE("A number of grids, chosen pieces, alternatives", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaaaabbb", "aaaaaabbb"};
  options.households = {"222222222", "222222222"};
  options.householdsPerDigit = 50;  // 1,800
  const AsciiPlan plan = asciiPlan(options);
  for (int wanted : {4, 5, 6}) {
    auto asked = optionsFor();
    asked.request.grids = wanted;
    const Outcome outcome = proposed(plan.project, asked);
    CHECK(outcome.plans[0].grids.size() == static_cast<std::size_t>(wanted));
    CHECK(outcome.status == Status::Optimal);
  }
  auto chosen = optionsFor();
  for (int column = 0; column < 6; ++column)
    for (int row = 0; row < 2; ++row) chosen.request.faces.push_back(plan.faceAt(column, row));
  const Project after = applied(plan.project, proposed(plan.project, chosen));
  CHECK(after.grids.at(plan.grids.at('b')) == plan.grid('b'));
  CHECK(after.grids.size() == 4);
  auto several = optionsFor();
  several.alternatives = true;
  const Outcome outcome = proposed(plan.project, several);
  REQUIRE(outcome.plans.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const Project taken = applied(plan.project, outcome, i);
    CHECK(brokenGuarantees(taken).empty());
    for (std::size_t j = 0; j < i; ++j) CHECK(!(applied(plan.project, outcome, j).subdivision == taken.subdivision));
  }
}
