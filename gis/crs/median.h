// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of numbers, whatever single ones of them do.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace wangge::gis {

// The upper one of the two in the middle where there are two; `values` are not none.
inline double medianOf(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace wangge::gis
