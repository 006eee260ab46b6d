// SPDX-License-Identifier: GPL-3.0-or-later
// Where two states of a plan look different on paper. What no place shows (names of divisions, settings, sources) is
// told as everything.
#pragma once

#include <set>
#include <vector>

#include "core/plan/project.h"
#include "core/sheet/template.h"

namespace wangge {

struct ChangedGround {
  bool everything = false;
  std::vector<Box> boxes;          // what lies outside of them looks the same
  std::set<CommunityId> inside;    // communities in which a line or what it parts differs: their grids' small maps
  std::set<CommunityId> outlines;  // communities of another outline: the small maps of what lies above them
  std::set<GridId> staffed;        // grids with other people
  bool police = false;             // lines of precincts or beats
  bool meets(const std::vector<Box>& shown) const;
  // Whether the small map of where the unit lies looks different: it has its own frame. `project`: the state after.
  bool changesLocator(const Project& project, const map::Unit& unit) const;
};

// `byNeighbours`: whether units are told apart by colours, which depend on all of them.
ChangedGround changedGround(const Project& before, const Project& after, bool byNeighbours);

}  // namespace wangge
