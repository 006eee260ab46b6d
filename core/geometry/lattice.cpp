// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/lattice.h"

#include <cmath>

namespace wangge {

std::optional<Point> Lattice::toLattice(double x, double y) const {
  const double dx = std::round((x - originX) * 1000.0), dy = std::round((y - originY) * 1000.0);
  if (!(std::abs(dx) <= kLatticeLimit && std::abs(dy) <= kLatticeLimit)) return std::nullopt;
  return Point{static_cast<std::int32_t>(dx), static_cast<std::int32_t>(dy)};
}

}  // namespace wangge
