// SPDX-License-Identifier: GPL-3.0-or-later
// Mending a plan: grids out of band are divided anew alone, or with as few neighbours as bring them into band, and of
// the ways to do so the one that moves fewest residents. What is not touched stays as it is.
#pragma once

#include "core/partition/solve.h"

namespace wangge::partition {

// `present` are connected groups, `broken` says which of them to mend. The instance asks for the least change. The
// result equals `present` when nothing is broken or nothing can be done.
Solution repair(const Instance& instance, const Groups& present, const std::vector<char>& broken, const Effort& effort,
                std::stop_token stop = {});

}  // namespace wangge::partition
