// SPDX-License-Identifier: GPL-3.0-or-later
// Points gathered into groups: those at one place, then neighbours up to a weight.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/geometry/point.h"

namespace wangge {

struct GroupLimits {
  std::int64_t place = 0;  // weight of points within a metre that are taken for one place
  std::int64_t most = 0;   // weight of a group of several places; 0: each place is a group
};

// Number of the group of each point, from 0 by first point. `points`: distinct, ascending; `weights`: of each, >= 0.
// Points within 50 mm of each other (or of one in between) are one place whatever they weigh. Groups grow by the
// shortest ways between neighbours first, so that wide open ground parts them; small ones that are left over join a
// neighbour. Error: "geometry.triangulation_failed".
Result<std::vector<int>> groupPoints(std::span<const Point> points, std::span<const std::int64_t> weights,
                                     const GroupLimits& limits);

}  // namespace wangge
