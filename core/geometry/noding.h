// SPDX-License-Identifier: GPL-3.0-or-later
// Noding on the lattice: lines are given vertices wherever they cross, touch or overlap, by snap rounding. Vertices
// that are given stay where they are; only segments bend, by less than one lattice step.
#pragma once

#include <vector>

#include "core/geometry/point.h"

namespace wangge {

// Lines with added vertices, in the order given, each still from its first to its last point. One pass of GEOS's
// snap-rounding noder (or of snap_rounding.h where GEOS fails): a line that bent may now cross another one, so callers
// repeat until nothing bends (see topology/insert.h). A line that collapses to one point comes back with fewer than two
// points.
std::vector<Polyline> nodeOnce(const std::vector<Polyline>& lines);

}  // namespace wangge
