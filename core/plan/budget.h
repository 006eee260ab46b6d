// SPDX-License-Identifier: GPL-3.0-or-later
// How many grids a number of households or persons makes by arithmetic: at least as many as full ones, at most as many
// as smallest ones. Where the ends cross, no division by this criterion exists (585 households: one grid is too large,
// two are too small). Households are tried first, then persons; the outcome names its criterion (domain.md §2).
#pragma once

#include <cstdint>
#include <optional>

#include "core/plan/project.h"

namespace wangge {

struct GridBudget {
  std::int64_t fewest = 0, most = 0;  // both ends included
  bool possible() const { return fewest <= most; }
  friend bool operator==(const GridBudget&, const GridBudget&) = default;
};

// ⌈total ∕ largest⌉ to ⌊total ∕ smallest⌋; nothing to divide makes no grid.
GridBudget budgetFor(std::int64_t total, std::int64_t smallest, std::int64_t largest);

// What a community's comprehensive grids must share, after what its dedicated ones hold, and what they are now.
struct CommunityBudget {
  Tally shared;                             // of the community without its dedicated grids
  std::optional<GridBudget> households;     // by the households criterion; none when only persons were counted
  std::optional<GridBudget> persons;        // by the persons criterion; none while persons are missing at some places
  Criterion criterion = Criterion::Either;  // of the profile
  std::int64_t comprehensive = 0, dedicated = 0, outOfBand = 0;
  friend bool operator==(const CommunityBudget&, const CommunityBudget&) = default;

  // The range that the profile's criterion allows: for "either" by households, else by persons where only these work
  // out; for "both" what they have in common. None when what decides is not counted.
  std::optional<GridBudget> allowed() const;
  // True when `allowed` rests on persons although households were asked first.
  bool byPersonsOnly() const;
};

// `grids`: those of the community.
CommunityBudget budgetOf(const Project& project, CommunityId community, const std::vector<GridId>& grids);

}  // namespace wangge
