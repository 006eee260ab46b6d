// SPDX-License-Identifier: GPL-3.0-or-later
// Laying communities into a plan: borders of their coverage become arcs, faces get labels from its owners, and arcs
// outside every community go. Zones, tallies and the register of codes follow.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "gis/build/build.h"
#include "gis/coverage/coverage.h"

namespace wangge::gis {

// Records for a coverage of communities, which exist.
struct CommunityRecords {
  std::vector<CommunityId> ids;    // of each owner; none for one that owns nothing
  std::vector<CommunityId> fresh;  // of these, new ones: each gets one comprehensive grid
  std::vector<CommunityId> gone;   // to be ended, with their grids
};

// Makes the plan's communities those of the coverage. Lines, grids and precincts that were there stay where their
// community does; territory that is new to a community with one grid goes to that grid, else it is unassigned.
// Findings: those of tellUnassigned and endGrids. Errors as insertLines, and of requireUnlocked when a locked grid
// would end or move, and "edit.community_locked" (community).
Result<void> applyCommunityCoverage(Build& build, const Coverage& coverage, const CommunityRecords& records);

// What messages call it: its code, or its name where it has none.
const std::string& labelOf(const Community& community);

// What of a community is without a grid, where anything is. Finding: "import.faces_unassigned" (code).
void tellUnassigned(Build& build, CommunityId community, const std::vector<FaceId>& faces);

// Grids that have faces now: only these can lose their last one to an import.
std::set<GridId> gridsWithTerritory(const Project& project);

using HeirsOf = std::map<GridId, std::vector<GridId>>;

// Ends grids: their codes are retired, their units are without a grid. `what`, heirs: as for eraseGrid. Findings for
// each: "import.grid_abolished" (code), "import.units_freed" (code, count, households, persons).
void endGrids(Build& build, const HeirsOf& heirsOf, const std::string& what);
// The same for those of them that have neither faces nor units, as edits do it; others stay.
void endIfEmpty(Build& build, HeirsOf heirsOf, const std::string& what);

}  // namespace wangge::gis
