// SPDX-License-Identifier: GPL-3.0-or-later
// By what shares of territory are told: in the alignment of precincts, its proposals and the sheets of stations alike.
#pragma once

#include <cstdint>

#include "core/base/tally.h"
#include "core/base/units.h"
#include "core/base/words.h"

namespace wangge {

enum class Measure { Persons, Households, Area };

// The count that is missing at fewer of the points, persons when both are alike; area where nobody was counted.
inline Measure measureFor(const Tally& all) {
  if (all.households == 0 && all.persons == 0) return Measure::Area;
  return all.personsUnknown <= all.householdsUnknown ? Measure::Persons : Measure::Households;
}

// Persons, households, or twice the mm².
inline std::int64_t amountOf(const Tally& tally, Area area, Measure measure) {
  return measure == Measure::Persons ? tally.persons : measure == Measure::Households ? tally.households : area.twice;
}

template <>
inline constexpr WordList<3> kWordsOf<Measure> = {"persons", "households", "area"};

}  // namespace wangge
