// SPDX-License-Identifier: GPL-3.0-or-later
// What proposals say to be proven of ground that can be divided between places, and what they do not.
#include <catch2/catch.hpp>

#include "core/propose/claims.h"
#include "core/propose/explain.h"
#include "support/effort.h"
#include "tests/core/propose/plans.h"
#include "tests/support/one_piece.h"

using namespace wangge;
using namespace wangge::test;
using propose::CertificateKind;
using propose::Outcome;
using propose::Status;

namespace {

const Drawing kField{"AAAAAA", "AAAAAA", "AAAAAA", "AAAAAA"};

// One community whose pieces and grids are the letters, by households alone.
AsciiPlan pieces(const Drawing& grids, const std::vector<HouseholdPoint>& points) {
  AsciiPlan plan = onePiece(Drawing(grids.size(), std::string(grids[0].size(), 'A')), points);
  AsciiOptions options;
  options.grids = grids, options.everyCell = false;
  AsciiPlan drawn = asciiPlan(options);
  drawn.households = drawn.project.sources.add(plan.project.sources.at(plan.households));
  recountAll(drawn.project);
  return strict(std::move(drawn));
}

propose::Options standard(propose::Scope scope = propose::Scope::Whole) {
  return optionsFor(scope, propose::Mode::Standard);
}

void checkInBand(const Project& before, const Outcome& outcome) {
  REQUIRE_FALSE(propose::outOfBand(outcome.status));
  const Project after = applied(before, outcome);
  CHECK(brokenGuarantees(after) == std::vector<std::string>{});
  CHECK(totalOf(after) == totalOf(before));
  for (GridId id : after.grids.ids()) {
    CHECK(statusOf(after, id) == GridStatus::InBand);
    CHECK(partsOfGrid(after, id) == 1);
  }
}

std::vector<HouseholdPoint> lattice(Point from, int side, int millimetres, int households) {
  std::vector<HouseholdPoint> points;
  for (int x = 0; x < side; ++x)
    for (int y = 0; y < side; ++y)
      points.push_back(householdsAt({from.x + x * millimetres, from.y + y * millimetres}, households));
  return points;
}

bool says(const Outcome& outcome, std::string_view code) {
  return std::any_of(outcome.proofs.begin(), outcome.proofs.end(),
                     [&](const propose::Proof& proof) { return propose::proofMessage(proof).code == code; });
}

bool advises(const Project& project, const Outcome& outcome, std::string_view code) {
  return std::any_of(outcome.remedies.begin(), outcome.remedies.end(), [&](const propose::Remedy& remedy) {
    return propose::remedyMessage(project, remedy).code == code;
  });
}

}  // namespace

TEST_CASE("light pieces are divided too before anything is called proven", "[propose]") {
  // 260 and 260 in the north, 40 and 40 in the south: 300 and 300 need both pieces divided.
  const AsciiPlan plan =
      pieces({"aa", "bb"}, {householdsAt({50'000, 150'000}, 260), householdsAt({150'000, 150'000}, 260),
                            householdsAt({50'000, 50'000}, 40), householdsAt({150'000, 50'000}, 40)});
  checkInBand(plan.project, proposed(plan.project, standard()));
}

TEST_CASE("what is found among pieces is no proof while places share them", "[propose]") {
  // More pieces of two places than are divided for one proposal, and one that no sum of theirs completes.
  Drawing drawing{std::string(72, 'a')};
  AsciiPlan plan = [&] {
    AsciiOptions options;
    options.grids = drawing, options.everyCell = true;
    AsciiPlan drawn = asciiPlan(options);
    std::vector<HouseholdPoint> points;
    for (int column = 0; column < 72; ++column) {
      const bool heavy = column == 36;
      points.push_back(householdsAt({column * 100'000 + 25'000, 50'000}, heavy ? 100 : 1));
      points.push_back(householdsAt({column * 100'000 + 75'000, 50'000}, heavy ? 390 : 1));
    }
    Source source;
    source.name = "register", source.role = Role::Households;
    source.households = std::make_shared<const HouseholdSet>(std::move(points));
    drawn.households = drawn.project.sources.add(source);
    recountAll(drawn.project);
    return strict(std::move(drawn));
  }();
  // 632 households in a row, 172 of them before those 390 that are at one place.
  const Outcome outcome = proposed(plan.project, standard());
  CHECK(outcome.status == Status::Unproven);
  CHECK(outcome.proofs.empty());
}

TEST_CASE("how the line between two places is drawn proves nothing", "[propose]") {
  // 260 and 260 in the west, where the shortest line leaves one of them beside the other alone, and 40 and 40 in the
  // east: a line straight across would do.
  const AsciiPlan plan =
      pieces({"aab", "aab"}, {householdsAt({100'000, 150'000}, 260), householdsAt({100'000, 50'000}, 260),
                              householdsAt({250'000, 150'000}, 40), householdsAt({250'000, 50'000}, 40)});
  CHECK(proposed(plan.project, standard()).status != Status::Infeasible);
}

TEST_CASE("places a step apart are no territory of their own", "[propose]") {
  SECTION("a piece of nothing else") {
    const AsciiPlan plan = strict(onePiece(kField, lattice({300'000, 200'000}, 8, 1'200, 15)));
    checkInBand(plan.project, proposed(plan.project, standard()));
  }
  SECTION("among others") {
    std::mt19937 random(11);
    std::vector<HouseholdPoint> points = scattered(random, tries(1500, 300), 600, 400, tries(1, 5));
    for (const HouseholdPoint& point : lattice({300'000, 200'000}, 6, 1'200, 20)) points.push_back(point);
    const AsciiPlan plan = strict(onePiece(kField, points));
    const Outcome outcome = proposed(plan.project, standard());
    CHECK_FALSE(says(outcome, "propose.proof_arithmetic"));
    checkInBand(plan.project, outcome);
  }
}

TEST_CASE("a division between places is not called the best", "[propose]") {
  std::mt19937 random(12);
  const AsciiPlan plan = strict(onePiece(kField, scattered(random, 900, 600, 400, 1)));
  CHECK(proposed(plan.project, standard()).status == Status::InBand);
}

TEST_CASE("only one place is said to be one place", "[propose]") {
  SECTION("not a grid of many pieces that loses nothing") {
    AsciiOptions options;
    options.grids = {"aaaaaaaaaa...."};
    options.households = {"77777777777777"};
    options.householdsPerDigit = 10;
    const AsciiPlan plan = strict(asciiPlan(options));
    const Outcome outcome = proposed(plan.project, standard(propose::Scope::Unassigned));
    CHECK(outcome.status == Status::Infeasible);
    CHECK(says(outcome, "propose.proof_oversize"));
    CHECK_FALSE(says(outcome, "propose.proof_oversize_place"));
    CHECK(advises(plan.project, outcome, "propose.remedy_split_block"));
  }
  SECTION("nor one of many places") {
    std::mt19937 random(13);
    std::vector<HouseholdPoint> points = scattered(random, 700, 300, 200, 1);
    for (HouseholdPoint point : scattered(random, 320, 300, 200, 1)) point.at.x += 300'000, points.push_back(point);
    const AsciiPlan plan = pieces({"aaa...", "aaa..."}, points);
    const Outcome outcome = proposed(plan.project, standard(propose::Scope::Unassigned));
    CHECK(outcome.status == Status::Infeasible);
    CHECK_FALSE(says(outcome, "propose.proof_oversize_place"));
    CHECK_FALSE(advises(plan.project, outcome, "propose.remedy_split_place"));
  }
  SECTION("nor units that go with a place") {
    AsciiPlan plan = strict(onePiece(kField, {householdsAt({200'000, 200'000}, 5)}));
    Unit unit;
    unit.tally.households = 600, unit.tally.persons = 1'200, unit.tally.points = 1;
    const UnitId id = plan.project.units.add(unit);
    setUnitGrid(plan.project, id, plan.grids.at('a'));
    const Outcome outcome = proposed(plan.project, standard());
    CHECK(propose::outOfBand(outcome.status));
    CHECK_FALSE(says(outcome, "propose.proof_oversize_place"));
    CHECK_FALSE(advises(plan.project, outcome, "propose.remedy_split_place"));
  }
  SECTION("nor places that share a cell because there are too many") {
    std::mt19937 random(14);
    // A cell is heavier than any grid may be.
    AsciiPlan plan =
        strict(onePiece(Drawing(10, std::string(15, 'A')), scattered(random, tries(9'000, 2'600), 1500, 1000, 1)));
    for (SizeRule& rule : plan.project.profile.sizes)
      rule.minHouseholds = tries(4, 1), rule.maxHouseholds = tries(6, 2);
    const Outcome outcome = proposed(plan.project, optionsFor(propose::Scope::Whole, propose::Mode::Quick));
    CHECK(outcome.status != Status::Infeasible);
    CHECK_FALSE(says(outcome, "propose.proof_oversize_place"));
  }
}

TEST_CASE("nothing is divided once a proposal is to stop", "[propose]") {
  std::mt19937 random(15);
  const AsciiPlan plan = strict(onePiece(kField, scattered(random, 900, 600, 400, 1)));
  propose::Divided divided;
  divided.plan = plan.project;
  std::stop_source source;
  source.request_stop();
  CHECK_FALSE(propose::divideHeavy(divided, plan.communities.at('A'), plan.grid('a').zone.faces, 500, 500, {}, false,
                                   source.get_token()));
  CHECK(divided.blocks.empty());
  // What was not tried is not proven.
  const Outcome outcome =
      propose::proposeFor(plan.project, plan.communities.at('A'), standard(), source.get_token()).value();
  CHECK(outcome.stopped);
  CHECK(outcome.status != Status::Infeasible);
}

TEST_CASE("once places miss the band by no more than they must, cells need not be finer", "[propose]") {
  std::mt19937 random(16);
  std::vector<HouseholdPoint> points = scattered(random, 2'000, 600, 400, 1);
  points.push_back(householdsAt({300'500, 200'500}, 640));
  const AsciiPlan plan = strict(onePiece(kField, points));
  const Outcome outcome = proposed(plan.project, standard());
  CHECK(outcome.status == Status::Infeasible);
  CHECK(outcome.plans[0].cost.outside == 140);
  CHECK(says(outcome, "propose.proof_oversize_place"));
  CHECK(outcome.fineness == Fineness::Coarse);
}

TEST_CASE("a proposal between places whose numbers are others by now is out of date", "[propose]") {
  std::mt19937 random(17);
  std::vector<HouseholdPoint> points = scattered(random, 900, 600, 400, 1);
  const AsciiPlan plan = strict(onePiece(kField, points));
  const Outcome outcome = proposed(plan.project, standard());
  REQUIRE_FALSE(propose::outOfBand(outcome.status));
  Project later = plan.project;
  points[0].households = 40, points[0].row = 1;
  for (std::size_t i = 1; i < points.size(); ++i) points[i].row = static_cast<std::uint32_t>(i + 1);
  later.sources.edit(plan.households).households = std::make_shared<const HouseholdSet>(points);
  recountAll(later);
  const auto step = propose::apply(later, outcome, 0, kContext);
  REQUIRE_FALSE(step);
  CHECK(step.error().code == "propose.outdated");
  CHECK(propose::apply(plan.project, outcome, 0, kContext));
}

TEST_CASE("buildings are not parted for a number of grids that was asked for", "[propose]") {
  AsciiPlan plan =
      strict(onePiece(kField, {householdsAt({115'000, 110'000}, 350), householdsAt({415'000, 110'000}, 350)}));
  for (std::int32_t x : {100'000, 400'000}) {
    Building building;
    building.outline = std::make_shared<const Polygon>(
        Polygon{{{x, 100'000}, {x + 30'000, 100'000}, {x + 30'000, 120'000}, {x, 120'000}}, {}});
    plan.project.buildings.add(building);
  }
  propose::Options options = standard();
  options.request.grids = 2;
  const auto outcome = propose::proposeFor(plan.project, plan.communities.at('A'), options);
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == "propose.number_unmet");
  options.request.grids = 0;
  CHECK(proposed(plan.project, options).plans[0].grids.size() == 2);
}
