// SPDX-License-Identifier: GPL-3.0-or-later
// The raster between the project's projected CRS (metres, x east, y north) and lattice points (whole millimetres).
#pragma once

#include <optional>

#include "core/geometry/point.h"

namespace wangge {

struct Lattice {
  // CRS coordinates of the lattice's (0, 0), in metres; whole numbers, near the extent's centre.
  double originX = 0, originY = 0;

  // Rounds to the nearest lattice point. Empty when the coordinate is not finite or lies beyond 2^29 mm.
  std::optional<Point> toLattice(double x, double y) const;
  double toX(Point p) const { return originX + p.x / 1000.0; }
  double toY(Point p) const { return originY + p.y / 1000.0; }
  friend bool operator==(const Lattice&, const Lattice&) = default;
};

}  // namespace wangge
