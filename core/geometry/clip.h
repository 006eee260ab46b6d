// SPDX-License-Identifier: GPL-3.0-or-later
// Lines against polygons on the lattice.
#pragma once

#include <vector>

#include "core/geometry/polygon.h"

namespace wangge {

// The stretches of a line that run inside the polygons, each reaching `overshoot` millimetres beyond where it crosses
// their boundary (so that noding finds the crossing). Stretches outside are dropped.
std::vector<Polyline> clipLine(const Polyline& line, const MultiPolygon& polygons, std::int32_t overshoot);

// Whether every point of `part` lies within `tolerance` millimetres of `line`.
bool runsAlong(const Polyline& part, const Polyline& line, double tolerance);

}  // namespace wangge
