// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an edit leaves grids in more parts, asked on every move of the pointer: the answer is looked for around what
// changed, and the whole of a grid is walked only where it may have come apart.
#pragma once

#include <set>

#include "core/plan/difference.h"
#include "core/plan/project.h"

namespace wangge {

// Grids of the version after that may lie in more parts than before; all others surely do not. `difference` is
// diff(before, after).
std::set<GridId> mayHaveComeApart(const Project& before, const Project& after, const Difference& difference);

}  // namespace wangge
