// SPDX-License-Identifier: GPL-3.0-or-later
// What edits share: refusals, abolishing grids that lost everything.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/edit/edits.h"

namespace wangge {

// "edit.community_locked" (community), "edit.comprehensive_locked" or "edit.dedicated_locked" (grid) for a locked kind,
// or "edit.locked" (grid): what has to be unlocked. "edit.no_such_grid" for an id that names none; no id at all
// (unassigned territory) is fine, see requireGrid.
Result<void> requireUnlocked(const Project& project, GridId grid);
// The same, and there has to be a grid.
Result<void> requireGrid(const Project& project, GridId grid);
Result<void> requireFaces(const Project& project, std::span<const FaceId> faces);
// The same, and none of them is of a locked grid.
Result<void> requireMovable(const Project& project, std::span<const FaceId> faces);

// Grids among these that have neither faces nor units cease to exist: codes retired, lineage towards the heirs
// recorded. An heir stays, empty or not; none of them need be given.
void abolishEmpty(Project& project, const std::vector<GridId>& grids, std::vector<GridId> heirs,
                  const EditContext& context);

// Grids that own the faces, ascending, without none.
std::vector<GridId> ownersOf(const Project& project, std::span<const FaceId> faces);

// Removes those of the arcs that were only drawn and divide nothing any more: both sides agree in every label, and no
// other line runs between the two pieces. What the planner drew to move a boundary goes when the boundary goes; lines
// drawn to divide a block stay. Arcs that no longer exist are passed over.
void removeNeedlessArcs(Project& project, std::span<const ArcId> arcs);
// Arcs with one of the faces on a side whose two sides differ in grid or community, ascending: what may be healed once
// the faces were moved.
std::vector<ArcId> bordersOf(const Project& project, std::span<const FaceId> faces);

// Pieces beside the drawn arcs in which none of the points lies (corners of open ground) go with the neighbour with
// the longest border.
void joinEmptyCells(Project& project, std::span<const ArcId> drawn, std::span<const Point> inhabited);

// Inserts lines that stay inside `inside`: clipped to it, with what the overshoot cut off in neighbours given back.
// Returns the arcs that lie on the new lines only. `classes`: of the new arcs.
Result<std::vector<ArcId>> insertInside(Project& project, std::span<const Polyline> lines, const MultiPolygon& inside,
                                        const std::function<bool(const Face&)>& belongs,
                                        ArcClasses classes = ArcClass::Drawn);

}  // namespace wangge
