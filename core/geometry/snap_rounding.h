// SPDX-License-Identifier: GPL-3.0-or-later
// Snap rounding in whole numbers (Hobby 1999): each line is led through the centre of every lattice cell that holds an
// end or a crossing of any line and that the line runs through. What comes out meets in vertices only. Vertices that
// are given stay where they are; only segments bend, by less than one lattice step. It cannot fail and needs one pass.
#pragma once

#include <vector>

#include "core/geometry/point.h"

namespace wangge {

// Lines with added vertices, in the order given, each still from its first to its last point. Does not depend on the
// order of the lines.
std::vector<Polyline> snapRounded(const std::vector<Polyline>& lines);

}  // namespace wangge
