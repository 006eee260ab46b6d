// SPDX-License-Identifier: GPL-3.0-or-later
// Vertices that a line should have because another line has them: T-junctions of a coverage, where one neighbour's
// border runs straight past the other's vertex and rounding to the lattice has parted them by a step.
#pragma once

#include <vector>

#include "core/geometry/point.h"

namespace wangge {

// Lines with the vertices of all other lines inserted that lie within `reach` millimetres of a segment and are not that
// close to its ends. In the order given; every vertex that was there stays. Does not depend on the order of the lines.
std::vector<Polyline> snapToVertices(const std::vector<Polyline>& lines, double reach);

}  // namespace wangge
