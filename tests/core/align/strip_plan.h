// SPDX-License-Identifier: GPL-3.0-or-later
// A plan of square communities, each with a station of its own, into which strips beside their borders are put that
// belong to the neighbour's station: known ones, slivers and real differences alike. Records and lines are made in an
// order that a seed chooses.
#pragma once

#include <vector>

#include "core/plan/project.h"

namespace wangge::test {

//   +-----+-----+-----+-----+   400 m each; a strip lies west of an upright border, or south of a level one, and is its
//   |     |    [|     |     |   neighbour's; those of upright borders keep to the middle of them
//   |     |    [|     |  __ |
//   +-----+-----+-----+-----+
inline constexpr int kStripColumns = 4, kStripRows = 3, kStripCell = 400'000;

struct Strip {
  int community = 0, neighbour = 0;  // numbered from the south-west, row by row
  Polygon outline;                   // as drawn, lattice
  std::vector<Point> households;     // places in it
  int householdsEach = 1, personsEach = 2;
  bool sliver = false;
};

struct StripPlan {
  Project project;
  std::vector<CommunityId> communities;  // by number
  std::vector<PrecinctId> precincts;
};

StripPlan stripPlan(const std::vector<Strip>& strips, unsigned order = 0);

// Strips by chance, at most one a border.
std::vector<Strip> randomStrips(unsigned seed);

}  // namespace wangge::test
