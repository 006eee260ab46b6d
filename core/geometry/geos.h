// SPDX-License-Identifier: GPL-3.0-or-later
// All that GEOS is asked for, and the only way to it. GEOS computes in floating point and may fail on valid input, by a
// null pointer or an exception: every answer is optional, and empty where it failed. Callers go on without it, or say
// so in an error.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/geometry/polygon.h"

namespace wangge::geos {

// Grown by so many mm (shrunk by a negative number), corners mitred.
std::optional<MultiPolygon> buffered(const MultiPolygon& polygons, double by);
// Whether nothing is left then.
std::optional<bool> vanishes(const MultiPolygon& polygons, double by);

// Corners of each triangle of the Delaunay triangulation of at least three points.
std::optional<std::vector<std::array<Point, 3>>> triangulated(const Polyline& points);

// For tests: while one lives, everything that this thread asks of GEOS fails.
class Failing {
 public:
  Failing();
  ~Failing();
  Failing(const Failing&) = delete;
  Failing& operator=(const Failing&) = delete;
};

}  // namespace wangge::geos
