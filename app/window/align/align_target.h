// SPDX-License-Identifier: GPL-3.0-or-later
// What a row or cell of the alignment means on the map, and what of the map's selection lies in which units.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/plan/step.h"

namespace wangge {

struct AlignTarget {
  // The units that it tells of; the lowest of them is selected: grid, else community, else precincts.
  PrecinctId precinct, other;
  DivisionId division;
  CommunityId community;
  GridId grid;
  std::vector<FaceId> part;    // of their territory, tinted; none: nothing is
  std::vector<FaceId> around;  // territory to be seen
  std::optional<Point> place;  // a spot to be pointed out
  bool empty() const { return around.empty() && !place; }
};

// What exists of it in the plan: a report may be of a version before.
AlignTarget standing(AlignTarget target, const Project& project);
// What it selects.
Selection selectionOf(const AlignTarget& target);

// Units that the selection is, or lies in.
struct AlignUnits {
  std::set<PrecinctId> precincts;
  std::set<DivisionId> subdistricts;
  std::set<CommunityId> communities;
  std::set<GridId> grids;
  bool hold(const AlignTarget& target) const;
};
AlignUnits unitsOf(const Project& project, const Selection& selection);

}  // namespace wangge
