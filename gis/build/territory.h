// SPDX-License-Identifier: GPL-3.0-or-later
// Laying labelled territory into a plan: borders of a cover become arcs, faces get labels from the cover's owners, and
// arcs outside every community go. Zones, tallies and the register of codes follow.
#pragma once

#include <vector>

#include "core/topology/cover.h"
#include "gis/build/build.h"

namespace wangge::gis {

// Makes the plan's communities those of the cover: `ids[owner]` are records that exist. Lines, grids and precincts that
// were there stay where their community does; territory that is new to a community with one grid goes to that grid,
// else it is unassigned. `fresh` communities get one comprehensive grid each. Findings: "import.faces_unassigned"
// (code), "import.grid_abolished" (code). Errors as insertLines.
Result<void> layCommunities(Build& build, const Cover& cover, const Owners& owners, const std::vector<CommunityId>& ids,
                            const std::vector<CommunityId>& fresh);

// Removes all arcs that have no community on either side.
void trimOutside(Project& project);

// Grids that own nothing any more cease to exist: their codes are retired, their units are without a grid.
void abolishEmptyGrids(Build& build);

}  // namespace wangge::gis
