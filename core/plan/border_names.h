// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of the four bounds: what a segment of a border is called by what runs beside it or lies beyond it. Most of the
// places looked at along it must agree.
#pragma once

#include <vector>

#include "core/plan/bound_ground.h"
#include "core/plan/outline_sides.h"

namespace wangge {

// How far from the border a line or an area may be that gives it its name, mm.
inline constexpr std::int32_t kNamedWithin = 20'000;

// The named line that the segment runs beside; null when there is none.
const LineFeature* namedLineBeside(const std::vector<BoundGround::Segment>& lines, const RingSegment& border);
// The water with a name that the segment runs through or that lies beyond it; null when there is none.
const BoundGround::Water* waterAt(const std::vector<BoundGround::Water>& waters, const RingSegment& border);
// Whether the segment runs through a water without a name.
bool isInNamelessWater(const std::vector<BoundGround::Water>& waters, const RingSegment& border);
// The park beyond the segment; null when there is none. One that the border runs through is on both sides.
const BoundGround::Park* parkAt(const std::vector<BoundGround::Park>& parks, const RingSegment& border);

}  // namespace wangge
