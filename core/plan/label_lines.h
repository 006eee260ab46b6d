// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that exist for a label's sake: taken out where the labels on both sides, of all layers, have become the same.
#pragma once

#include <span>

#include "core/plan/project.h"

namespace wangge {

// Takes the class off arcs whose faces do not differ in what it stands for (Precinct: precincts of any layer; Grid:
// grids; Drawn: anything, only from arcs that follow something as well), and removes arcs that then divide nothing and
// follow nothing. Of these arcs (those that no longer exist are passed over), or of all.
void removeUselessLines(Project& project, ArcClass type, std::span<const ArcId> arcs);
void removeUselessLines(Project& project, ArcClass type);

// What becomes of lines in what is locked.
enum class InLocked { Stay, Go };

// Removes those of the arcs that were only drawn and divide nothing any more: both sides agree in every label, no lock
// keeps them apart, and no other line runs between the two pieces. What the planner drew to move a boundary goes when
// the boundary goes; lines drawn to divide a block stay. Arcs that no longer exist are passed over.
void removeNeedlessArcs(Project& project, std::span<const ArcId> arcs, InLocked inLocked = InLocked::Stay);

}  // namespace wangge
