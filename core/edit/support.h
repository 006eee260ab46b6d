// SPDX-License-Identifier: GPL-3.0-or-later
// What edits share: refusals, the journal, abolishing grids that lost everything.
#pragma once

#include <span>
#include <vector>

#include "core/edit/edits.h"

namespace wangge {

// The grid as messages name it: its code, or its name, or "#id" where it has neither.
std::string labelOf(const Project& project, GridId grid);

// "edit.locked" (grid) when the grid or its community is locked; also when the id is none and the community is locked.
Result<void> requireUnlocked(const Project& project, GridId grid);
Result<void> requireFaces(const Project& project, std::span<const FaceId> faces);

// Grids among these that have neither faces nor units cease to exist: codes retired, lineage towards `into` recorded.
void abolishEmpty(Project& project, std::vector<GridId> grids, GridId into, const EditContext& context);

// Grids that own the faces, ascending, without none.
std::vector<GridId> ownersOf(const Project& project, std::span<const FaceId> faces);

void enterJournal(Project& project, Message what, const EditContext& context);

}  // namespace wangge
