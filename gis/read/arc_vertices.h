// SPDX-License-Identifier: GPL-3.0-or-later
// Arcs as lines of vertices: no further than a centimetre from the arc, and the same vertices whichever way it was
// drawn, so that neighbours who share it share its line.
#pragma once

#include "gis/source_data.h"

namespace wangge::gis {

// The step in degrees at which GDAL is to divide arcs: closer than needed, and no part of usual angles, so that both
// ways round have the same number of steps.
inline constexpr double kArcStep = 0.1973;

// Leaves out vertices of such arcs that are not needed. What is no arc in steps of kArcStep or less stays.
void thinArcs(RawLine& line);

}  // namespace wangge::gis
