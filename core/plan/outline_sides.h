// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of the four bounds: the ring around a piece of territory, and how much each of its segments shows to each
// side.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/plan/four_bounds.h"

namespace wangge {

struct RingSegment {
  Point from, to;
  HalfEdge arc;  // the territory is on its left
};

// The outer ring around connected faces, counter-clockwise, starting at its lowest point.
std::vector<RingSegment> outerRing(const Subdivision& subdivision, std::span<const FaceId> faces);

// Arms of the outline below this width are what registers leave along streets that two of them draw differently.
inline constexpr double kLeastWidth = 6'000;  // mm

// The part of each segment, 0 to 1, behind which the territory is at least kLeastWidth wide; 1 for all of them where it
// is narrow as a whole.
std::vector<double> wideParts(const std::vector<RingSegment>& ring);

// By Side, for each segment of a ring: its length as seen from that side, mm; 0 where it faces another one or is hidden
// behind the ring. A side that hardly any edge faces has those that are turned to it at all.
std::vector<std::array<double, 4>> shownLengths(const std::vector<RingSegment>& ring);

}  // namespace wangge
