// SPDX-License-Identifier: GPL-3.0-or-later
// What those ask of segments and polylines that cut lines and pull them straight.
#pragma once

#include <span>

#include "core/geometry/point.h"

namespace wangge {

// The place of the lattice nearest to a + t · (b - a).
Point pointAlong(Point a, Point b, double t);
// From the point to the nearest place of the line, in mm; more than any plan is wide for a line without segments.
double distanceToLine(std::span<const Point> line, Point p);
// Whether the segment from `a` to `b` conflicts with one of the line's, as segmentsConflict says.
bool meetsLine(Point a, Point b, std::span<const Point> line);

}  // namespace wangge
