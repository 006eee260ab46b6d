// SPDX-License-Identifier: GPL-3.0-or-later
// Laying labelled territory into a plan: borders of a cover become arcs, faces get labels from the cover's owners, and
// arcs outside every community go. Zones, tallies and the register of codes follow.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/topology/cover.h"
#include "gis/build/build.h"

namespace wangge::gis {

// Makes the plan's communities those of the cover: `ids[owner]` are records that exist. Lines, grids and precincts that
// were there stay where their community does; territory that is new to a community with one grid goes to that grid,
// else it is unassigned. `fresh` communities get one comprehensive grid each; `gone` ones end, and their grids.
// Findings: "import.faces_unassigned" (code) and those of endGrid. Errors as insertLines, and of requireUnlocked when a
// locked grid would end.
Result<void> layCommunities(Build& build, const Cover& cover, const Owners& owners, const std::vector<CommunityId>& ids,
                            const std::vector<CommunityId>& fresh, const std::vector<CommunityId>& gone);

// Removes all arcs that have no community on either side.
void trimOutside(Project& project);

// Grids that have faces now: only these can lose their last one to an import.
std::set<GridId> gridsWithTerritory(const Project& project);

// Ends a grid: its code is retired, its units are without a grid. `what`, `heirs`: as for eraseGrid. Findings:
// "import.grid_abolished" (code), "import.units_freed" (code, count, households, persons).
void endGrid(Build& build, GridId grid, std::string what, const std::set<GridId>& heirs);
// The same for a grid that has neither faces nor units, as edits do it; others stay.
void endIfEmpty(Build& build, GridId grid, std::string what, const std::set<GridId>& heirs);

}  // namespace wangge::gis
