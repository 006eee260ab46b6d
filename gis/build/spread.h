// SPDX-License-Identifier: GPL-3.0-or-later
// Spreading a count over places in whole numbers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace wangge::gis {

// Shares of `total` (>= 0) in proportion to the weights (>= 0, one at least), by largest remainder; ties go to the
// earlier place. The shares add up to the total exactly. All weights 0: as if all were 1.
std::vector<std::int64_t> spreadWhole(std::int64_t total, std::span<const std::int64_t> weights);

}  // namespace wangge::gis
