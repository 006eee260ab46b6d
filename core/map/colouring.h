// SPDX-License-Identifier: GPL-3.0-or-later
// Colours for units so that no two neighbours share one.
#pragma once

#include <map>

#include "core/map/unit.h"

namespace wangge::map {

// A colour in [0, 6) for every unit of the level: neighbours (through an arc) differ wherever six colours suffice,
// which they do unless exclaves tie the map together; fewest first, order by id.
std::map<Unit, int> colouredByAdjacency(const Project& project, const Hierarchy& hierarchy, Level level);
// The same for precincts.
std::map<PrecinctId, int> precinctsByAdjacency(const Project& project);

}  // namespace wangge::map
