// SPDX-License-Identifier: GPL-3.0-or-later
// Rule profiles: the size rule as data, one class for each type of community. The default follows GB/T 34300-2017 as quoted
// in domain.md §2: 300-500 households, or about 1,000 persons (± 20 %).
#pragma once

#include <string>
#include <vector>

#include "core/base/tally.h"
#include "core/plan/domain.h"

namespace wangge {

// Which limb of the size rule decides.
enum class Limb { Either, Both, HouseholdsOnly, PersonsOnly };  // "either" "both" "households" "persons"
enum class Severity { Error, Warning, Note };                   // "error" "warning" "note"

struct SizeRule {
  std::string type = "urban";  // the community type it is for: "urban" "rural" "pastoral"
  std::int64_t minHouseholds = 300, maxHouseholds = 500;
  std::int64_t targetPersons = 1000;
  int personsTolerancePercent = 20;
  Limb limb = Limb::Either;
  Severity severity = Severity::Error;
  friend bool operator==(const SizeRule&, const SizeRule&) = default;
};

struct RuleProfile {
  std::string name = "urban";
  CountingBasis basis = CountingBasis::Unknown;
  std::vector<SizeRule> sizes = {SizeRule{}};  // never empty; the first serves types that are not listed
  Area tinyArea = Area::fromSquareMetres(200);  // grids smaller than this are "tiny"
  double needleWidth = 3.0;                     // metres: 2·area/perimeter below this is needle-like
  friend bool operator==(const RuleProfile&, const RuleProfile&) = default;

  const SizeRule& sizeRuleFor(const std::string& communityType) const;
};

// InBand, InBandByPersons, TooSmall or TooLarge. Unknown persons never decide: the persons limb needs all points counted.
GridStatus bandOf(const SizeRule& rule, const Tally& tally);

std::string_view toText(Limb);
std::string_view toText(Severity);

}  // namespace wangge
