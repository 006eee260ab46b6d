// SPDX-License-Identifier: GPL-3.0-or-later
// What a step means for people: the grids that differ between two versions, with their numbers before and after, and
// the faces that go to another grid. Takes time in proportion to the difference.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// A grid as lists show it.
struct GridState {
  std::string code, name;
  CommunityId community;
  Tally tally;
  Area area;
  GridStatus status = GridStatus::InBand;
  bool locked = false;
  bool householdsCounted = true, personsCounted = true;  // whether the sums mean anything, see countedIn
  friend bool operator==(const GridState&, const GridState&) = default;
};

GridState stateOf(const Project& project, GridId grid);

struct GridChange {
  GridId grid;
  std::optional<GridState> before, after;  // none: the grid does not exist there; never both
  friend bool operator==(const GridChange&, const GridChange&) = default;
};

// The grids whose state differs, those with most households (before or after) first, then by id.
std::vector<GridChange> gridChanges(const Project& before, const Project& after);

// Faces of `shown` that are not there, or belong to another grid, community or precinct, in `other`; ascending.
std::vector<FaceId> facesThatDiffer(const Project& shown, const Project& other);

}  // namespace wangge
