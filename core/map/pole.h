// SPDX-License-Identifier: GPL-3.0-or-later
// Where a label stands best in a polygon, and how far a place is from its boundary.
#pragma once

#include <vector>

#include "core/map/generalise.h"

namespace wangge::map {

// Distance from p to the nearest boundary in mm, positive inside (odd-even), negative outside.
double depthIn(const std::vector<Line>& rings, Position p);

struct Pole {
  Position at;
  double depth = 0;  // radius of the largest circle inside, within `precision`; not positive when nothing is inside
  int looks = 0;     // places whose depth was worked out
  static constexpr int kMostLooks = 1729;
};
// The pole of inaccessibility, to within `precision` mm; ties go to the northernmost, then westernmost place. After
// kMostLooks places, whatever the shape, the best one so far.
Pole poleOf(const std::vector<Line>& rings, double precision = 0.3);

// Whether the segment ab touches the rectangle.
bool segmentMeets(Position a, Position b, const Rectangle& r);
// Whether any of the lines (or rings, with the segment that closes them) comes into the rectangle.
bool comesInto(const std::vector<Line>& lines, bool closed, const Rectangle& r);

// Whether the rectangle lies inside the rings without touching any.
bool fitsInside(const std::vector<Line>& rings, const Rectangle& box);

// Whether the rectangle lies outside the rings without touching any.
bool liesOutside(const std::vector<Line>& rings, const Rectangle& box);

}  // namespace wangge::map
