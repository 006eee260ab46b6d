// SPDX-License-Identifier: GPL-3.0-or-later
// Starts for the search: a random spanning tree is cut into grids by dynamic programming, optimally for the tree. Many
// trees give many plans; edges that are dear to cut are likely to be in a tree, so grids keep together what no line
// divides.
#pragma once

#include "core/partition/instance.h"
#include "core/partition/random.h"

namespace wangge::partition {

// Beyond these the dearest states are dropped (the split stays a valid plan).
struct TreeLimits {
  int allStates = 30'000;  // over all atoms
  int atomStates = 400;    // of one atom
};

// A grouping into connected groups (of a connected instance) from one random tree. Grids out of band are allowed and
// paid for, so there always is a plan.
Groups splitByTree(const Instance& instance, Random& random, const TreeLimits& limits = {});

}  // namespace wangge::partition
