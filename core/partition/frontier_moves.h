// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of the exact search: what taking in one atom does to the frontier, the same for all situations.
#pragma once

#include "core/partition/frontier.h"

namespace wangge::partition {

// A neighbour of an atom that was taken in before it.
struct Near {
  int position = 0;  // in the frontier
  Cost cut;          // of the edge to it
};

struct Move {
  int atom = 0;
  std::vector<Near> near;
  std::vector<int> leaving;   // positions that leave (the new atom is the last position), ascending
  std::vector<int> frontier;  // atoms after it, in order
  std::uint64_t begun = 0;    // divided blocks of which it is the first piece
  // Of which it is the last one.
  std::uint64_t doneBlocks = 0, donePrecincts = 0, doneSides = 0;
};

std::vector<Move> movesOf(const Instance& instance, const FrontierOrder& order);

}  // namespace wangge::partition
