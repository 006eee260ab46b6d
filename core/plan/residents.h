// SPDX-License-Identifier: GPL-3.0-or-later
// Residents in messages: a number that nobody counted is left out, and the sentence says so; it is never 0.
#pragma once

#include <utility>

#include "core/base/error.h"
#include "core/plan/project.h"

namespace wangge {

// What of a part's sums means anything: without a place in it nobody lives there, where somebody counted in the whole.
inline Counted countedIn(const Tally& part, const Counted& whole = {true, true}) {
  return part.points > 0 ? Counted{part.householdsCounted(), part.personsCounted()} : whole;
}

// What was counted in a community or plan.
inline Counted countedWhole(const Tally& whole) {
  return {whole.householdsCounted(), whole.personsCounted()};
}

inline Message withHouseholds(Message what, const Tally& tally, const Counted& counted) {
  if (counted.households) what.with("households", tally.households);
  return what;
}

inline Message withResidents(Message what, const Tally& tally, const Counted& counted) {
  what = withHouseholds(std::move(what), tally, counted);
  if (counted.persons) what.with("persons", tally.persons);
  return what;
}

}  // namespace wangge
