// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/rule_profile.h"

#include <catch2/catch.hpp>

using namespace wangge;

namespace {

// Households and persons at ten points, all counted.
Tally counted(std::int64_t households, std::int64_t persons) {
  return {households, persons, 10, 0, 0, 0};
}

Tally personsMissing(Tally tally) {
  tally.personsUnknown = 1;
  return tally;
}

Tally householdsMissing(Tally tally) {
  tally.householdsUnknown = 1;
  return tally;
}

SizeRule with(Criterion criterion) {
  SizeRule rule;
  rule.criterion = criterion;
  return rule;
}

}  // namespace

TEST_CASE("The default size rule is GB/T 34300: 300 to 500 households, or about 1,000 persons", "[profile]") {
  const SizeRule rule;
  CHECK(bandOf(rule, counted(300, 3000)) == GridStatus::InBand);
  CHECK(bandOf(rule, counted(500, 10)) == GridStatus::InBand);
  CHECK(bandOf(rule, counted(299, 700)) == GridStatus::TooSmall);
  CHECK(bandOf(rule, counted(501, 1500)) == GridStatus::TooLarge);
  // domain.md §2: a community of 585 households and 1,156 persons may be one grid.
  CHECK(bandOf(rule, counted(585, 1156)) == GridStatus::InBandByPersons);
  CHECK(bandOf(rule, counted(299, 800)) == GridStatus::InBandByPersons);
  CHECK(bandOf(rule, counted(299, 799)) == GridStatus::TooSmall);
  CHECK(bandOf(rule, counted(501, 1200)) == GridStatus::InBandByPersons);
  CHECK(bandOf(rule, counted(501, 1201)) == GridStatus::TooLarge);
  CHECK(bandOf(rule, Tally()) == GridStatus::TooSmall);
}

TEST_CASE("Unknown counts are not zero: they never decide against a grid", "[profile]") {
  const SizeRule rule;
  CHECK(bandOf(rule, personsMissing(counted(585, 1156))) == GridStatus::TooLarge);
  // Some of the households are missing: they may well be 300 to 500, whatever the persons say.
  CHECK(bandOf(rule, householdsMissing(counted(200, 300))) == GridStatus::NotCounted);
  CHECK(bandOf(rule, householdsMissing(counted(290, 1300))) == GridStatus::NotCounted);
  CHECK(bandOf(rule, personsMissing(householdsMissing(counted(200, 300)))) == GridStatus::NotCounted);
  CHECK(bandOf(rule, householdsMissing(counted(501, 300))) == GridStatus::TooLarge);
  const Tally noHouseholds{0, 1000, 10, 10, 0, 0};
  CHECK(bandOf(rule, noHouseholds) == GridStatus::InBandByPersons);
  CHECK(bandOf(rule, Tally{0, 1300, 10, 10, 0, 0}) == GridStatus::TooLarge);
  CHECK(judgeSize(rule, Tally{0, 300, 10, 10, 0, 0}).byPersons);
}

TEST_CASE("The limb that decides is the profile's choice", "[profile]") {
  CHECK(bandOf(with(Criterion::HouseholdsOnly), counted(585, 1156)) == GridStatus::TooLarge);
  CHECK(bandOf(with(Criterion::PersonsOnly), counted(585, 1156)) == GridStatus::InBandByPersons);
  CHECK(bandOf(with(Criterion::PersonsOnly), counted(400, 1300)) == GridStatus::TooLarge);
  CHECK(bandOf(with(Criterion::PersonsOnly), personsMissing(counted(400, 500))) == GridStatus::NotCounted);
  CHECK(bandOf(with(Criterion::Both), counted(400, 1000)) == GridStatus::InBand);
  CHECK(bandOf(with(Criterion::Both), counted(400, 1300)) == GridStatus::TooLarge);
  CHECK(judgeSize(with(Criterion::Both), counted(400, 1300)).byPersons);
  CHECK(bandOf(with(Criterion::Both), counted(200, 1000)) == GridStatus::TooSmall);
  CHECK(bandOf(with(Criterion::Both), personsMissing(counted(400, 1300))) == GridStatus::TooLarge);
  CHECK(bandOf(with(Criterion::Both), personsMissing(counted(400, 900))) == GridStatus::InBand);
}

TEST_CASE("The rule for a type of community, the first one for types not listed", "[profile]") {
  RuleProfile profile;
  SizeRule rural;
  rural.type = "rural";
  rural.minHouseholds = 100;
  profile.sizes.push_back(rural);
  CHECK(profile.sizeRuleFor("rural").minHouseholds == 100);
  CHECK(profile.sizeRuleFor("urban").minHouseholds == 300);
  CHECK(profile.sizeRuleFor("").minHouseholds == 300);
}
