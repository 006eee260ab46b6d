// SPDX-License-Identifier: GPL-3.0-or-later
// Exact search: dynamic programming over the frontier of an instance. Atoms are taken in one after the other; what
// still matters of those taken in is how the ones with open neighbours are grouped and connected and how heavy each
// open grid is. Of equal situations only the cheapest is kept. Finds the best plan below a bound, or proves that there
// is none.
#pragma once

#include <stop_token>

#include "core/partition/instance.h"

namespace wangge::partition {

struct FrontierLimits {
  std::int64_t layerStates = 20'000;  // situations kept after one atom
  std::int64_t allStates = 400'000;   // over all atoms
  int width = 20;                     // atoms in the frontier
};

enum class Search {
  Found,    // `groups` is the best plan of all, and costs less than the bound
  None,     // proven: no plan costs less than the bound
  Stopped,  // a limit was reached: nothing is known
};

struct FrontierResult {
  Search search = Search::Stopped;
  Groups groups;
  Cost cost;                // when Found
  std::int64_t states = 0;  // looked at
  int taken = 0;            // atoms taken in before it ended
};

// The plan of least cost below `bound` (kWorst: any; kInBandBound: one in band). Residents moved count when the
// instance asks for the least change, else they are left out of the cost.
FrontierResult searchFrontier(const Instance& instance, const Cost& bound, const FrontierLimits& limits,
                              std::stop_token stop = {});

// An order of the atoms that keeps the frontier narrow, and how wide it gets.
struct FrontierOrder {
  std::vector<int> atoms;
  int width = 0;
};
FrontierOrder frontierOrder(const Instance& instance);

}  // namespace wangge::partition
