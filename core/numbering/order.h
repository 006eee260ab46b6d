// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which grids are numbered (domain.md §4): read like a page, there and back, along a line, from a place
// outwards, or as a list says. The same grids in any order give the same answer.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/words.h"
#include "core/plan/project.h"

namespace wangge {

enum class NumberOrder {
  Rows,        // from the north-west: bands from north to south, west to east in each
  Serpentine,  // the same bands, every other one from east to west
  Line,        // as a line enters them; those that it does not touch behind, in rows
  Distance,    // nearest to a place first
  List,        // as listed; those that are not listed behind, in rows
};

struct OrderSpec {
  NumberOrder order = NumberOrder::Rows;
  double bandMetres = 0;     // height of the bands; 0: the square root of the mean area of the grids
  Polyline line;             // Line
  Point from;                // Distance
  std::vector<GridId> list;  // List; each once
  friend bool operator==(const OrderSpec&, const OrderSpec&) = default;
};

// The grids in the order; without a spec as a page is read. Grids without territory come last in rows and by distance.
// Ties: west, north, code, id.
std::vector<GridId> inOrder(const Project& project, const std::vector<GridId>& grids, const OrderSpec& spec = {});

// The height of bands where none is stated, metres; 0 where no grid has territory.
double bandHeight(const Project& project, const std::vector<GridId>& grids);

// How many of the grids the line touches.
std::size_t touchedByLine(const Project& project, const std::vector<GridId>& grids, const Polyline& line);

}  // namespace wangge

template <>
inline constexpr wangge::WordList<5> wangge::kWordsOf<wangge::NumberOrder> = {"rows", "serpentine", "line", "distance",
                                                                              "list"};
