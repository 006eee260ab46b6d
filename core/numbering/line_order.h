// SPDX-License-Identifier: GPL-3.0-or-later
// Where a drawn line enters grids.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// The grids that the line runs through or touches, with the length of the line up to there in whole mm: 0 where it
// begins. A line that comes back counts where it came first.
std::unordered_map<GridId, std::int64_t> entriesAlong(const Project& project, const std::vector<GridId>& grids,
                                                      const Polyline& line);

}  // namespace wangge
