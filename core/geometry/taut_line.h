// SPDX-License-Identifier: GPL-3.0-or-later
// The straightest way through a row of gaps.
#pragma once

#include <span>

#include "core/geometry/point.h"

namespace wangge {

// A gap that a line passes, as seen by whoever walks along it. The ends may be touched.
struct Gap {
  Point left, right;
};

// The shortest line from start to end that passes the gaps in their order. Neighbouring gaps span quadrilaterals (or
// triangles) that do not overlap their neighbours; the line stays in them. Its corners are ends of gaps.
Polyline tautLine(Point start, std::span<const Gap> gaps, Point end);

}  // namespace wangge
