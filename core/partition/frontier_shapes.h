// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of the exact search: what becomes of a shape when an atom is given to one of its grids or to a new one.
#pragma once

#include "core/partition/frontier_moves.h"
#include "core/partition/frontier_state.h"

namespace wangge::partition {

// One way of giving the atom to a grid.
struct Way {
  Cost cost;                   // of edges, precincts, sides, pieces of blocks, residents moved and seeds
  std::int64_t forbidden = 0;  // households that open grids will be found outside by for their seeds
  std::uint32_t shape = 0;     // in the next level
  std::uint8_t choice = kNew;  // grid before; kNew: a new one
  std::uint8_t open = 0, finished = 0;
  // Of each open grid, then of each finished one, its number before; a new one comes after all others.
  std::array<std::uint8_t, kMostWidth + 1> from{};
};

class FrontierShapes {
 public:
  FrontierShapes(const Instance& instance, const Cost& bound);

  // The shape of nothing.
  std::uint32_t begin(FrontierLevel& level);
  // Adds the ways that a shape has; those that cannot lead to a plan below the bound may be missing. Gives the number
  // of its grids.
  int waysOf(const std::uint8_t* shape, const Move& move, FrontierLevel& next, std::vector<Way>& ways);
  // Finished grids, when their number is asked for.
  std::int64_t closedIn(const std::uint8_t* shape);

 private:
  void pack(const Shape& s);
  void unpack(const std::uint8_t* in);
  void choose(const Move& move, std::uint8_t choice, int claim, const Cost& cost, FrontierLevel& next,
              std::vector<Way>& ways);
  void takeInBits(const Move& move, const Atom& atom, Open& open, Cost& cost);
  bool close(const Move& move, Way& way);
  void tidy(Way& way);

  const Instance& m_instance;
  Cost m_bound;
  bool m_hasPrecincts = false, m_hasBlocks = false, m_hasSides = false, m_hasSeeds = false;
  Shape m_before, m_after;
  std::array<Open, kMostWidth + 1> m_sorted;
  std::array<std::uint8_t, kMostWidth + 1> m_finished{};
  std::array<std::uint8_t, 2048> m_packed;  // more than the widest shape takes
  std::uint32_t m_length = 0;
};

}  // namespace wangge::partition
