// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals for communities with neither streets nor buildings: only the places are known where people live.
#include <catch2/catch.hpp>

#include "core/edit/places.h"
#include "core/propose/explain.h"
#include "support/effort.h"
#include "tests/core/propose/plans.h"
#include "tests/support/one_piece.h"

using namespace wangge;
using namespace wangge::test;
using propose::Outcome;
using propose::Status;

namespace {

//  A   600 m by 400 m
const Drawing kField{"AAAAAA", "AAAAAA", "AAAAAA", "AAAAAA"};

propose::Options byHouseholds(propose::Mode mode = propose::Mode::Standard) {
  return optionsFor(propose::Scope::Whole, mode);
}

// Every grid in band and in one piece, nothing lost, and the numbers those that were proposed.
void checkTaken(const Project& before, const Outcome& outcome) {
  const Project after = applied(before, outcome);
  CHECK(brokenGuarantees(after) == std::vector<std::string>{});
  CHECK(totalOf(after) == totalOf(before));
  std::vector<std::int64_t> proposed, got;
  for (const propose::ProposedGrid& grid : outcome.plans[0].grids) proposed.push_back(grid.tally.households);
  for (GridId id : after.grids.ids()) {
    got.push_back(after.grids.at(id).zone.tally.households);
    CHECK(statusOf(after, id) == GridStatus::InBand);
    CHECK(partsOfGrid(after, id) == 1);
  }
  std::sort(proposed.begin(), proposed.end()), std::sort(got.begin(), got.end());
  CHECK(proposed == got);
  // Only lines between different grids stay.
  CHECK(after.subdivision.faces().size() == after.grids.size() + 1);
}

}  // namespace

TEST_CASE("a community of one piece becomes grids in band") {
  std::mt19937 random(1);
  // Each household by itself, doors of some, and blocks of flats.
  const auto [count, each] = GENERATE(std::pair(tries(1500, 750), tries(1, 2)), std::pair(300, 5), std::pair(40, 38));
  CAPTURE(count, each);
  const AsciiPlan plan = strict(onePiece(kField, scattered(random, count, 600, 400, each)));
  const Outcome outcome = proposed(plan.project, byHouseholds());
  REQUIRE_FALSE(propose::outOfBand(outcome.status));
  CHECK(outcome.cutBlocks.size() == 1);
  checkTaken(plan.project, outcome);
}

TEST_CASE("the numbers may be as tight as they like") {
  std::mt19937 random(2);
  const int households = GENERATE(600, 601, 607, 999, 1000);
  CAPTURE(households);
  const AsciiPlan plan = strict(onePiece(kField, scattered(random, households, 600, 400, 1)));
  const Outcome outcome = proposed(plan.project, byHouseholds());
  REQUIRE_FALSE(propose::outOfBand(outcome.status));
  checkTaken(plan.project, outcome);
}

TEST_CASE("a tower is one place: it is not divided, and that is said of a place") {
  std::mt19937 random(3);
  std::vector<HouseholdPoint> points = scattered(random, 700, 600, 400, 1);
  for (int floor = 0; floor < 31; ++floor) points.push_back(householdsAt({200'000, 200'000}, 20));
  const AsciiPlan plan = strict(onePiece(kField, points));
  const Outcome outcome = proposed(plan.project, byHouseholds());
  CHECK(outcome.status == Status::Infeasible);
  REQUIRE(!outcome.proofs.empty());
  CHECK(propose::proofMessage(outcome.proofs[0]).code == "propose.proof_oversize_place");
  CHECK(outcome.proofs[0].certificate.households == 620);
  CHECK(outcome.proofs[0].forced == plan.grid('a').zone.faces);  // a face of the plan, not of a cell
  const auto remedy = std::find_if(outcome.remedies.begin(), outcome.remedies.end(), [](const propose::Remedy& one) {
    return one.kind == propose::Remedy::Kind::SplitEntrance;
  });
  REQUIRE(remedy != outcome.remedies.end());
  CHECK(propose::remedyMessage(plan.project, *remedy).code == "propose.remedy_split_place");
  // The rest is in band all the same, and the tower misses it by no more than it must.
  const Project after = applied(plan.project, outcome);
  CHECK(brokenGuarantees(after) == std::vector<std::string>{});
  CHECK(outcome.plans[0].cost.outside == 120);
  CHECK(outcome.plans[0].cost.gridsOutside == 1);
}

TEST_CASE("a community of one tower is told so") {
  const AsciiPlan plan = strict(onePiece(kField, {householdsAt({200'000, 200'000}, 900)}));
  const Outcome outcome = proposed(plan.project, byHouseholds());
  CHECK(outcome.status == Status::Infeasible);
  REQUIRE(!outcome.proofs.empty());
  CHECK(propose::proofMessage(outcome.proofs[0]).code == "propose.proof_oversize_place");
}

TEST_CASE("without dividing, the piece is said to be divisible between places") {
  std::mt19937 random(4);
  const AsciiPlan plan = strict(onePiece(kField, scattered(random, 100, 600, 400, 9)));
  propose::Options options = byHouseholds();
  options.cutBlocks = false;
  const Outcome outcome = proposed(plan.project, options);
  CHECK(outcome.status == Status::Infeasible);
  CHECK(propose::proofMessage(outcome.proofs[0]).code == "propose.proof_oversize");
  CHECK(std::any_of(outcome.remedies.begin(), outcome.remedies.end(), [&](const propose::Remedy& one) {
    return propose::remedyMessage(plan.project, one).code == "propose.remedy_split_places";
  }));
}

TEST_CASE("what arithmetic forbids stays forbidden, and nothing is proven of places that was not looked at") {
  std::mt19937 random(5);
  const int households = GENERATE(95, 280, 550, 585);
  CAPTURE(households);
  const AsciiPlan plan = strict(onePiece(kField, scattered(random, households, 600, 400, 1)));
  const Outcome outcome = proposed(plan.project, byHouseholds());
  CHECK(outcome.status == Status::Infeasible);
  for (const propose::Proof& proof : outcome.proofs)
    CHECK(proof.certificate.kind == propose::CertificateKind::Arithmetic);
  const std::int64_t least = households < 300 ? 300 - households : std::min(households - 500, 600 - households);
  CHECK(outcome.plans[0].cost.outside == least);
}

TEST_CASE("shuffled rows and another number of threads give the same plan") {
  std::mt19937 random(6);
  const int places = tries(500, 200);
  std::vector<HouseholdPoint> points = scattered(random, places, 600, 400, 1000 / places);
  for (HouseholdPoint& point : scattered(random, places, 600, 400, 1000 / places)) {
    point.at.x += 600'000;
    points.push_back(point);
  }
  std::uint32_t row = 1;
  for (HouseholdPoint& point : points) point.row = row++;
  const Drawing two{"AAAAAABBBBBB", "AAAAAABBBBBB", "AAAAAABBBBBB", "AAAAAABBBBBB"};
  const auto run = [&](int threads) {
    const AsciiPlan plan = onePiece(two, points, false);
    propose::Options options = byHouseholds();
    options.threads = threads;
    const auto outcomes = propose::proposeAll(plan.project, plan.project.communities.ids(), options).value();
    return propose::applyAll(plan.project, outcomes, kContext).value().after;
  };
  const Project one = run(1);
  CHECK(one.grids.size() >= 4);
  CHECK(run(2).subdivision == one.subdivision);
  std::shuffle(points.begin(), points.end(), random);
  CHECK(run(1).subdivision == one.subdivision);
}

TEST_CASE("a number of grids, some pieces only, and mending work on places too") {
  std::mt19937 random(7);
  // 1,500 households.
  const int places = tries(1500, 150);
  const AsciiPlan plan = strict(onePiece(kField, scattered(random, places, 600, 400, 1500 / places)));
  propose::Options options = byHouseholds();
  SECTION("a number") {
    options.request.grids = GENERATE(3, 4, 5);
    const Outcome outcome = proposed(plan.project, options);
    CHECK(outcome.plans[0].grids.size() == static_cast<std::size_t>(options.request.grids));
    checkTaken(plan.project, outcome);
  }
  SECTION("a number that the least size forbids") {
    options.request.grids = 6;
    const Outcome outcome = proposed(plan.project, options);
    CHECK(propose::outOfBand(outcome.status));
    CHECK(outcome.plans[0].grids.size() == 6);
  }
  SECTION("chosen pieces") {
    options.request.faces = plan.grid('a').zone.faces;
    const Outcome outcome = proposed(plan.project, options);
    REQUIRE_FALSE(propose::outOfBand(outcome.status));
    checkTaken(plan.project, outcome);
  }
  SECTION("mending") {
    options.request.scope = propose::Scope::OnlyBroken;
    const Outcome outcome = proposed(plan.project, options);
    REQUIRE_FALSE(propose::outOfBand(outcome.status));
    checkTaken(plan.project, outcome);
  }
}

TEST_CASE("twenty thousand points in one piece take bounded work") {
  std::mt19937 random(9);
  Drawing large(20, std::string(30, 'A'));  // 3 km by 2 km
  // More places than there may be cells in any case.
  const int points = tries(20'000, 5'000);
  REQUIRE(points >= 2 * kMostCells);
  const AsciiPlan plan = strict(onePiece(large, scattered(random, points, 3000, 2000, 20'000 / points)));
  CHECK(placesIn(plan.project, plan.grid('a').zone.faces[0], Fineness::Places).value().count <= kMostCells);
  const Outcome outcome = proposed(plan.project, byHouseholds(propose::Mode::Quick));
  CHECK_FALSE(propose::outOfBand(outcome.status));
  const Project after = applied(plan.project, outcome);
  CHECK(brokenGuarantees(after) == std::vector<std::string>{});
  CHECK(totalOf(after) == totalOf(plan.project));
  CHECK(after.grids.size() >= 40);
}
