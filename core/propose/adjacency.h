// SPDX-License-Identifier: GPL-3.0-or-later
// Which faces of a community lie beside each other, along how much of which lines, and whether one can cross.
#pragma once

#include "core/propose/problem.h"

namespace wangge::propose {

inline constexpr std::int64_t kShortestBorder = 2000;  // mm of common border that make neighbours; corners never do

struct Border {
  int a = 0, b = 0;  // indices of faces, a < b
  std::int64_t millimetres = 0;
  std::int64_t cut = 0;                // millimetres times ten times the factor
  std::int64_t barrier = 0;            // millimetres of what should not lie inside a grid
  Follows follows = Follows::Nothing;  // what most of it follows
  bool crossed = true;                 // false: too short, or a river without a bridge all along
  bool drawn = false;                  // between two cells of one block, and open however short it is
};

// Ten times the price of a metre of border along it: grids and beats are bounded by what people see on the ground.
std::int64_t priceOf(Follows follows);

// Opens borders between cells of one block that are short only because the cells are small, and those that hold a block
// together. `blocks`: of each face its block's name, or none.
void openCells(std::vector<Border>& borders, std::span<const FaceId> blocks);

// Every pair of the faces (ascending) with an arc between them, by (a, b).
std::vector<Border> bordersAmong(const Subdivision& subdivision, std::span<const FaceId> faces);

}  // namespace wangge::propose
