// SPDX-License-Identifier: GPL-3.0-or-later
// Places known in two systems, and the similarity (shift, turn and scale) that carries the one into the other: for
// local drawings, and for old datums whose parameters nobody gives out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "gis/crs/coordinates.h"

namespace wangge::gis {

struct ControlPoint {
  RawPoint from, to;     // x east, y north; `to` in metres
  std::int64_t row = 0;  // of the table they stand in
};

// to = middleTo + [a -b; b a] (from - middleFrom)
struct Similarity {
  double a = 1, b = 0;
  RawPoint middleFrom, middleTo;
  RawPoint apply(RawPoint p) const;
  double scale() const;    // metres of a unit
  double degrees() const;  // turned to the left, -180 to 180
};

struct FittedPoints {
  Similarity similarity;
  std::vector<double> residuals;      // metres, in the order of the points
  double meanResidual = 0;            // root of the mean square, metres; 0 for two points
  std::vector<std::size_t> outliers;  // indexes of points with more than three times the median residual
};

// By least squares. Errors: "control_points.too_few" (count), "control_points.degenerate" (all at one place),
// "control_points.mirrored" when they only fit with one axis turned over, "control_points.do_not_fit" (metres, row: the
// point without which the others fit best), "control_points.scale" (scale) for two points with an unusual one.
Result<FittedPoints> fitControlPoints(const std::vector<ControlPoint>& points);

}  // namespace wangge::gis
