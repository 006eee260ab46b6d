// SPDX-License-Identifier: GPL-3.0-or-later
// Size rules other than 300-500 households: other bands, persons in place of households, both at once. What is said to
// be in band is counted again here; what is said to be impossible carries the numbers of the rule.
#include "support/effort.h"
#include "tests/core/propose/plans.h"

using namespace wangge;
using namespace wangge::test;
using propose::CertificateKind;
using propose::Mode;
using propose::Outcome;
using propose::Status;

namespace {

SizeRule ruleOf(std::int64_t least, std::int64_t most, Criterion criterion = Criterion::HouseholdsOnly) {
  SizeRule rule;
  rule.minHouseholds = least, rule.maxHouseholds = most, rule.criterion = criterion;
  return rule;
}

bool keeps(const SizeRule& rule, const Tally& tally) {
  const bool byHouseholds = tally.households >= rule.minHouseholds && tally.households <= rule.maxHouseholds;
  const bool byPersons = tally.persons >= rule.minPersons() && tally.persons <= rule.maxPersons();
  switch (rule.criterion) {
    case Criterion::HouseholdsOnly:
      return byHouseholds;
    case Criterion::PersonsOnly:
      return byPersons;
    case Criterion::Both:
      return byHouseholds && byPersons;
    case Criterion::Either:
      break;
  }
  return byHouseholds || byPersons;
}

}  // namespace

TEST_CASE("Grids are proposed for any band, by households, by persons or by both", "[propose]") {
  SizeRule micro = ruleOf(50, 80), persons = ruleOf(300, 500, Criterion::PersonsOnly), village = persons;
  village.targetPersons = 2'250, village.personsTolerancePercent = 12;
  SizeRule narrow = persons;
  narrow.personsTolerancePercent = 5;
  const std::vector<SizeRule> rules = {
      ruleOf(200, 400), ruleOf(150, 500), ruleOf(360, 440), micro,
      persons,          narrow,           village,          ruleOf(300, 500, Criterion::Both)};
  std::mt19937 random(41);
  for (std::size_t r = 0; r < rules.size(); ++r) {
    const SizeRule& rule = rules[r];
    int inBand = 0, impossible = 0;
    for (int run = 0; run < test::tries(8, 1); ++run) {
      AsciiPlan plan = randomPlan(random, test::tries(9, 6), 4, 4 + static_cast<int>(random() % 20));
      plan.project.profile.sizes = {rule};
      const Outcome outcome = proposed(plan.project);
      INFO("rule " << r << " run " << run);
      REQUIRE(!outcome.plans.empty());
      const Project after = applied(plan.project, outcome);
      CHECK(brokenGuarantees(after).empty());
      bool all = true;
      for (GridId id : after.grids.ids()) {
        all = all && keeps(rule, after.grids.at(id).zone.tally);
        CHECK(partsOfGrid(after, id) == 1);
        CHECK(outOfBand(statusOf(after, id)) != keeps(rule, after.grids.at(id).zone.tally));
      }
      CHECK(all == (outcome.status == Status::Optimal || outcome.status == Status::InBand));
      if (all) ++inBand;
      if (outcome.status != Status::Infeasible) continue;
      ++impossible;
      REQUIRE(outcome.proofs.size() == 1);
      const auto& proof = outcome.proofs[0].certificate;
      const bool byPersons = rule.criterion == Criterion::PersonsOnly;
      CHECK(proof.least == (byPersons ? rule.minPersons() : rule.minHouseholds));
      CHECK(proof.most == (byPersons ? rule.maxPersons() : rule.maxHouseholds));
      if (proof.kind != CertificateKind::Arithmetic) continue;
      const Tally whole = totalOf(plan.project);
      CHECK(proof.households == (byPersons ? whole.persons : whole.households));
      CHECK(proof.below * proof.most < proof.households);
      CHECK((proof.below + 1) * proof.least > proof.households);
    }
    INFO("rule " << r);
    CHECK(inBand + impossible > 0);
  }
}

TEST_CASE("Persons that were not all counted never bring a grid in band by persons", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaaaa"};
  options.households = {"555555"};
  options.householdsPerDigit = 40;  // 1,200 households, 2,400 persons
  AsciiPlan plan = asciiPlan(options);
  SizeRule rule = ruleOf(300, 500, Criterion::PersonsOnly);
  plan.project.profile.sizes = {rule};
  CHECK(proposed(plan.project).status == Status::Optimal);
  std::vector<HouseholdPoint> points = plan.project.sources.at(plan.households).households->points();
  points.front().personsState = CountState::NotCounted;
  plan.project.sources.edit(plan.households).households = std::make_shared<const HouseholdSet>(std::move(points));
  recountAll(plan.project);
  const Outcome outcome = proposed(plan.project);
  CHECK((outcome.status == Status::Unproven || outcome.status == Status::Infeasible));
  CHECK(brokenGuarantees(applied(plan.project, outcome)).empty());
}
