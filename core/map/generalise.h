// SPDX-License-Identifier: GPL-3.0-or-later
// Lines on paper made lighter: points that cannot be seen are dropped, what lies outside the frame is cut off. Both
// depend on the line alone, so two neighbours that share an arc keep sharing it.
#pragma once

#include <vector>

#include "core/map/view.h"

namespace wangge::map {

using Line = std::vector<Position>;

// Drops points that lie within `tolerance` mm of the line through the kept ones (Douglas-Peucker); ends stay.
Line simplified(const Line& line, double tolerance);

// The pieces of an open line inside the rectangle.
std::vector<Line> clippedLine(const Line& line, const Rectangle& to);

// A closed ring cut to the rectangle (it may run along the rectangle's edge); empty when nothing is inside.
Line clippedRing(const Line& ring, const Rectangle& to);

Rectangle boundsOf(const Line& line);
double lengthOf(const Line& line);

}  // namespace wangge::map
