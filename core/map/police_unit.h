// SPDX-License-Identifier: GPL-3.0-or-later
// Territory of the police as units: what unit.h answers for them. Used by unit.cpp alone.
#pragma once

#include "core/map/unit.h"

namespace wangge::map {

// The lowest division that is above all communities of a precinct or beat.
DivisionId commonDivision(const Project& project, const Unit& unit);
// The names from the city down; of several that share a name, or have none, the codes tell.
std::vector<std::string> policeName(const Project& project, const Unit& unit);
// The grids of a beat that are still there, each once; a grid of several beats is the first one's.
std::vector<GridId> gridsOfBeat(const Project& project, BeatId beat);
// Units of the kind that `like` is with a face in the territory, ascending by id.
std::vector<Unit> unitsAt(const Project& project, const std::vector<FaceId>& faces, const Unit& like);

}  // namespace wangge::map
