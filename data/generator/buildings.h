// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of houses in a block: footprints along the block's street front, facing south where the plan allows.
#pragma once

#include "data/generator/random.h"
#include "data/generator/settlement.h"

namespace wangge::demo {

// The buildings of one block by its use; without codes, addresses. Empty for ground that is not built up.
std::vector<Building> buildBlock(const Line& ring, Use use, Random& random);

}  // namespace wangge::demo
