// SPDX-License-Identifier: GPL-3.0-or-later
// From walks around an area to polygons that are valid by OGC's rules: a ring passes no point twice, and each hole
// belongs to the polygon that it lies in.
#pragma once

#include <vector>

#include "core/geometry/polygon.h"

namespace wangge {

// Closed walks with the area to their left, each turning off at the first way out wherever walks meet. Where a walk
// passes a point twice, it comes apart: a hole that touches its shell from inside is a hole, shells and holes that
// touch each other stay apart. In canonical order (see overlay.h).
MultiPolygon polygonsFrom(const std::vector<Ring>& walks);

// Starts every ring at its lowest point and sorts holes and polygons by it.
MultiPolygon canonical(MultiPolygon polygons);

}  // namespace wangge
