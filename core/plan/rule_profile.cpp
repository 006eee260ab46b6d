// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/rule_profile.h"

#include <set>

#include "core/base/contract.h"

namespace wangge {
namespace {

enum class Position { Below, Inside, Above, Unknown };

// `complete`: nothing is missing in the sum.
Position positionOf(std::int64_t value, bool complete, std::int64_t least, std::int64_t most) {
  if (value > most) return Position::Above;
  if (!complete && value < least) return Position::Unknown;
  return value < least ? Position::Below : Position::Inside;
}

SizeVerdict verdictOf(Position position, bool byPersons) {
  if (position == Position::Inside) return {byPersons ? GridStatus::InBandByPersons : GridStatus::InBand, byPersons};
  if (position == Position::Unknown) return {GridStatus::NotCounted, byPersons};
  return {position == Position::Above ? GridStatus::TooLarge : GridStatus::TooSmall, byPersons};
}

}  // namespace

const SizeRule& RuleProfile::sizeRuleFor(const std::string& communityType) const {
  WANGGE_CONTRACT(!sizes.empty());
  for (const SizeRule& rule : sizes)
    if (rule.type == communityType) return rule;
  return sizes.front();
}

Result<void> validateProfile(const RuleProfile& profile) {
  const auto invalid = [](std::string_view key, std::string_view what) {
    return fail(Error("profile.invalid").with("key", key).with("what", what));
  };
  if (profile.sizes.empty()) return invalid("sizes", "empty");
  std::set<std::string_view> types;
  for (const SizeRule& rule : profile.sizes) {
    if (!types.insert(rule.type).second) return invalid("type", "type");
    if (rule.minHouseholds < 0 || rule.maxHouseholds < rule.minHouseholds) return invalid("households", "range");
    if (rule.targetPersons < 0 || rule.targetPersons > 1'000'000'000) return invalid("persons", "range");
    if (rule.personsTolerancePercent < 0 || rule.personsTolerancePercent > 100) return invalid("persons", "tolerance");
  }
  if (profile.tinyArea.twice < 0) return invalid("tinyArea", "measure");
  // Also refuses NaN.
  if (!(profile.needleWidth >= 0)) return invalid("needleWidth", "measure");
  return {};
}

SizeVerdict judgeSize(const SizeRule& rule, const Tally& tally) {
  const Position households =
      positionOf(tally.households, tally.householdsUnknown == 0, rule.minHouseholds, rule.maxHouseholds);
  Position persons = positionOf(tally.persons, tally.personsUnknown == 0, rule.minPersons(), rule.maxPersons());
  // A sum with gaps may lie inside by chance; only a complete one makes a grid in band by persons.
  if (persons == Position::Inside && !tally.personsComplete()) persons = Position::Unknown;

  switch (rule.criterion) {
    case Criterion::HouseholdsOnly:
      return verdictOf(households, false);
    case Criterion::PersonsOnly:
      return verdictOf(persons, true);
    case Criterion::Either:
      if (households == Position::Inside) return verdictOf(households, false);
      if (persons == Position::Inside) return verdictOf(persons, true);
      // Households decide between too small and too large (domain.md §2), unless nobody counted any.
      return tally.personsOnly() ? verdictOf(persons, true) : verdictOf(households, false);
    case Criterion::Both:
      if (households != Position::Inside || persons == Position::Unknown) return verdictOf(households, false);
      return persons == Position::Inside ? verdictOf(households, false) : verdictOf(persons, true);
  }
  return {};
}

GridStatus bandOf(const SizeRule& rule, const Tally& tally) {
  return judgeSize(rule, tally).status;
}

}  // namespace wangge
