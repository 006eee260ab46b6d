// SPDX-License-Identifier: GPL-3.0-or-later
// Other ways of making grids, for comparison on the same problems: greedy max-p, recursive bisection and (where the
// library is there) METIS. The first two are our own short versions of the published ideas.
#pragma once

#include <optional>

#include "core/partition/instance.h"

namespace wangge::bench {

using partition::Groups;
using partition::Instance;

struct Place {
  double x = 0, y = 0;
};

// Grids grown from random atoms until they are full enough, what is left given to the lightest neighbour; best of
// `starts`.
Groups greedyMaxP(const Instance& instance, int starts);

// Cut in two across the best of eight directions, in proportion to the grids on each side, again and again. Grids may
// come out in pieces.
Groups recursiveBisection(const Instance& instance, const std::vector<Place>& places);

// METIS k-way with contiguity, every number of grids that arithmetic allows (the nearest one else), 20 seeds each. None
// when built without METIS.
std::optional<Groups> metisContiguous(const Instance& instance);

}  // namespace wangge::bench
