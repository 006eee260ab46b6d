// SPDX-License-Identifier: GPL-3.0-or-later
// The listed guarantees of a plan, checked from scratch and independently of the code that keeps them.
#pragma once

#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// Every broken guarantee as a short technical line; empty when all hold: references (references.h); those of the
// subdivision; faces, areas and tallies of every zone; grids inside one community; grids + unassigned = communities;
// every household of every source in a face, a unit or the list of those outside, once; units that stand for a row of
// their source, with its numbers; precinct layers that are not in force.
std::vector<std::string> brokenGuarantees(const Project& project);

}  // namespace wangge
