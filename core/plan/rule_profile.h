// SPDX-License-Identifier: GPL-3.0-or-later
// Rule profiles: the size rule as data, one class for each type of community. The default follows GB/T 34300-2017 as
// quoted in domain.md §2: 300-500 households, or about 1,000 persons (± 20 %).
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/tally.h"
#include "core/plan/domain.h"

namespace wangge {

// Which criterion of the size rule decides.
enum class Criterion { Either, Both, HouseholdsOnly, PersonsOnly };
template <>
inline constexpr WordList<4> kWordsOf<Criterion> = {"either", "both", "households", "persons"};
enum class Severity { Error, Warning, Note };
template <>
inline constexpr WordList<3> kWordsOf<Severity> = {"error", "warning", "note"};

struct SizeRule {
  std::string type = "urban";  // the community type it is for: "urban" "rural" "pastoral"
  std::int64_t minHouseholds = 300, maxHouseholds = 500;
  std::int64_t targetPersons = 1000;
  int personsTolerancePercent = 20;
  Criterion criterion = Criterion::Either;
  Severity severity = Severity::Error;
  friend bool operator==(const SizeRule&, const SizeRule&) = default;

  // The persons criterion as whole persons, both ends included.
  std::int64_t minPersons() const { return (targetPersons * (100 - personsTolerancePercent) + 99) / 100; }
  std::int64_t maxPersons() const { return targetPersons * (100 + personsTolerancePercent) / 100; }
};

struct RuleProfile {
  std::string name = "urban";
  CountingBasis basis = CountingBasis::Unknown;
  std::vector<SizeRule> sizes = {SizeRule{}};   // never empty; the first serves types that are not listed
  Area tinyArea = Area::fromSquareMetres(200);  // grids smaller than this are "tiny"
  double needleWidth = 3.0;                     // metres: 2·area/perimeter below this is needle-like
  friend bool operator==(const RuleProfile&, const RuleProfile&) = default;

  const SizeRule& sizeRuleFor(const std::string& communityType) const;
};

// Every rule a profile must keep: at least one size rule, one for each type, ends in order, a tolerance of 0-100 %,
// measures not negative. Error "profile.invalid" (key: the field, what: "empty" "type" "range" "tolerance" "measure").
Result<void> validateProfile(const RuleProfile& profile);

// How the size rule goes for a tally.
struct SizeVerdict {
  GridStatus status = GridStatus::InBand;  // InBand, InBandByPersons, TooSmall, TooLarge or NotCounted
  bool byPersons = false;                  // the persons criterion decided
};

// Unknown counts never decide against a grid: the persons criterion needs all points counted, and "too small" by
// households needs all points counted too. Where either criterion will do and nobody counted households, persons decide
// alone. A sum of known counts beyond the upper end is too large whatever is missing.
SizeVerdict judgeSize(const SizeRule& rule, const Tally& tally);
// The status of the verdict.
GridStatus bandOf(const SizeRule& rule, const Tally& tally);

}  // namespace wangge
