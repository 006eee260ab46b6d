// SPDX-License-Identifier: GPL-3.0-or-later
// Ponds, lakes and wide rivers: lines of water that enclose an area.
#pragma once

#include <vector>

#include "core/geometry/polygon.h"

namespace wangge {

// The shores of a water from its lines: the closed ones, or one that its pieces close when put end to end. Empty for
// lines that enclose nothing.
std::vector<Polyline> shoresOf(const std::vector<Polyline>& parts);

}  // namespace wangge
