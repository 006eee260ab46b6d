// SPDX-License-Identifier: GPL-3.0-or-later
// Local search: single moves, then neighbouring pairs and triples of grids merged and divided anew (by exact search
// where it is small enough, by trees else), until nothing gets better.
#pragma once

#include <stop_token>
#include <unordered_set>

#include "core/partition/partition.h"
#include "core/partition/random.h"
#include "core/partition/solve.h"

namespace wangge::partition {

// Sets of groups that were divided anew in vain; shared by the starts of one instance, for they often meet again.
using TriedStates = std::unordered_set<std::uint64_t>;

void improve(Partition& plan, const Effort& effort, TriedStates& triedStates, Random& random, std::stop_token stop);

}  // namespace wangge::partition
