// SPDX-License-Identifier: GPL-3.0-or-later
// A community's grids in a few numbers, the same for the plan as it is and for a proposal taken over: what alternatives
// are compared by.
#pragma once

#include "core/propose/problem.h"

namespace wangge::propose {

struct Summary {
  std::int64_t grids = 0;                        // comprehensive ones
  std::int64_t inBand = 0;                       // of these in band, by persons or exempt included
  std::int64_t least = 0, most = 0;              // households of the smallest and of the largest of them
  std::int64_t precinctsCut = 0;                 // sum over grids of (police precincts in it − 1)
  std::array<std::int64_t, kFollows> follows{};  // decimetres of line between two grids, each line once
  double compactness = 0, leastCompactness = 0;  // Polsby-Popper, mean and least; 1 for a circle
  std::int64_t households = 0;                   // of the community
  std::int64_t unassigned = 0;                   // pieces without a grid

  std::int64_t between() const;  // decimetres of all lines between grids
  // Share of them along a street or something stronger; 1 when there is no line.
  double onStreets() const;
  friend bool operator==(const Summary&, const Summary&) = default;
};

// Error: none; a community that is not there has an empty summary.
Summary summaryOf(const Project& project, CommunityId community);

// What the border of a grid follows, in decimetres: towards other territory of its community by class, and the boundary
// of the community.
struct GridBorder {
  std::array<std::int64_t, kFollows> follows{};
  std::int64_t community = 0;
  std::int64_t total() const;
  friend bool operator==(const GridBorder&, const GridBorder&) = default;
};
GridBorder borderOf(const Project& project, GridId grid);

// 4π·area / perimeter².
double compactnessOf(Area area, std::int64_t decimetres);

}  // namespace wangge::propose
