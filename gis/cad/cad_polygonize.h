// SPDX-License-Identifier: GPL-3.0-or-later
// The areas that a set of lines encloses together.
#pragma once

#include <vector>

#include "gis/source_data.h"

namespace wangge::gis {

// Nodes the lines with each other and returns the outer rings of the areas they enclose, in an order that follows from
// their coordinates alone. Ends nearer than `tolerance` to each other are brought together first.
std::vector<RawLine> enclosedRings(std::vector<RawLine> lines, double tolerance);

}  // namespace wangge::gis
