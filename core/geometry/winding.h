// SPDX-License-Identifier: GPL-3.0-or-later
// Set operations by winding numbers, in whole numbers from end to end: rings are snap-rounded, the turns of both
// operands are followed across every edge, and edges between inside and outside become polygons. Nothing in it can
// fail.
#pragma once

#include <span>
#include <vector>

#include "core/geometry/polygon.h"

namespace wangge {

// Where rings of the first and of the second operand wind: the turns around a place, counter-clockwise.
struct Turns {
  std::int32_t first = 0, second = 0;
  friend bool operator==(const Turns&, const Turns&) = default;
};

// The area in which `inside` holds, valid, on the lattice, in canonical order. Rings may be anything: of any direction,
// crossing themselves and each other, doubled, spiked. `inside` is false for no turns at all.
MultiPolygon areaWhere(std::span<const Ring> first, std::span<const Ring> second, bool (*inside)(Turns));

}  // namespace wangge
