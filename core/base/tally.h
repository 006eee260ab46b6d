// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of households and persons. Exact whole numbers; what was not counted is carried beside the sums, so that
// unknown is never taken for zero. Tallies add and subtract: inflow minus outflow keeps every total exact.
#pragma once

#include <cstdint>

namespace wangge {

struct Tally {
  std::int64_t households = 0;         // sum of the known and estimated household counts
  std::int64_t persons = 0;            // sum of the known and estimated person counts
  std::int64_t points = 0;             // household points (buildings, entrances, addresses) in the sum
  std::int64_t householdsUnknown = 0;  // of those points, how many have no household count
  std::int64_t personsUnknown = 0;     // of those points, how many have no person count
  std::int64_t estimated = 0;          // of those points, how many carry an estimate (spread from a polygon's count)

  Tally& operator+=(const Tally& o) {
    households += o.households, persons += o.persons, points += o.points;
    householdsUnknown += o.householdsUnknown, personsUnknown += o.personsUnknown, estimated += o.estimated;
    return *this;
  }
  Tally& operator-=(const Tally& o) {
    households -= o.households, persons -= o.persons, points -= o.points;
    householdsUnknown -= o.householdsUnknown, personsUnknown -= o.personsUnknown, estimated -= o.estimated;
    return *this;
  }
  friend Tally operator+(Tally a, const Tally& b) { return a += b; }
  friend Tally operator-(Tally a, const Tally& b) { return a -= b; }
  friend bool operator==(const Tally&, const Tally&) = default;

  // Whether somebody counted households, persons at a place of the sum. A part of a counted whole may have no place.
  bool householdsCounted() const { return points > householdsUnknown; }
  bool personsCounted() const { return points > personsUnknown; }
  // True when every point in the sum has a person count, so that rules on persons may be applied.
  bool personsComplete() const { return points > 0 && personsUnknown == 0; }
  // True when there are points and not one has a household count: only persons were counted.
  bool personsOnly() const { return points > 0 && householdsUnknown == points; }
};

}  // namespace wangge
