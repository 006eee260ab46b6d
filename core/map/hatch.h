// SPDX-License-Identifier: GPL-3.0-or-later
// Hatches as lines and dots inside rings, computed rather than clipped: the same on every device, and vector in a PDF.
#pragma once

#include <utility>
#include <vector>

#include "core/map/scene.h"

namespace wangge::map {

struct HatchMarks {
  std::vector<std::pair<Position, Position>> lines;
  std::vector<Position> dots;
};

// Marks inside the rings (odd-even rule), on a raster of `fill.hatchSpacing` mm that passes through `anchor`.
HatchMarks hatchMarks(const std::vector<std::vector<Position>>& rings, const Fill& fill, Position anchor);

}  // namespace wangge::map
