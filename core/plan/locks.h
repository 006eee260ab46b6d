// SPDX-License-Identifier: GPL-3.0-or-later
// What may not change: grids that are locked themselves, through their community or through their kind. A locked grid
// keeps labels, code and attributes; its outline moves by a lattice step at most, where a line ends on it.
#pragma once

#include "core/plan/project.h"

namespace wangge {

enum class LockedBy { Nothing, Grid, Community, Kind };

// What keeps the grid closed; of several reasons the one that has to go first: community, kind, the grid's own lock.
LockedBy lockOf(const Project& project, const Grid& grid);

bool isLocked(const Project& project, const Grid& grid);
// The grid has to exist.
bool isLocked(const Project& project, GridId grid);
// Whether the face's labels may not change: by its grid, or by its community where it has none.
bool isLocked(const Project& project, const Face& face);

}  // namespace wangge
