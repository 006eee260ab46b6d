// SPDX-License-Identifier: GPL-3.0-or-later
// From an old datum to CGCS2000 by three or seven parameters that a surveying office has given out. Their direction is
// always old → CGCS2000. For seven the sense of the rotations must be named: the two conventions in use differ by their
// signs, and the wrong one misplaces a city by metres without looking wrong.
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"
#include "gis/crs/shifted_datums.h"

namespace wangge::gis {

struct Ellipsoid {
  double semiMajor = 6378137.0, inverseFlattening = 298.257222101;  // metres; CGCS2000
};

struct DatumShift {
  double x = 0, y = 0, z = 0;     // metres
  double rx = 0, ry = 0, rz = 0;  // seconds of arc
  double scale = 0;               // parts per million
  bool seven = false;
  bool coordinateFrame = false;  // else position vector (EPSG methods 9607 and 9606)
};

// "dx,dy,dz" or "dx,dy,dz,rx,ry,rz,scale,position-vector" (or "coordinate-frame"). Errors: "datum_shift.malformed"
// (value), "datum_shift.no_convention" (value).
Result<DatumShift> datumShiftNamed(std::string_view text);

// The parameters as they would be typed.
std::string labelOf(const DatumShift& shift);

// From longitude and latitude on the old ellipsoid to CGCS2000; heights are taken as on the ellipsoid.
Degrees shifted(const DatumShift& shift, const Ellipsoid& from, Degrees at);

// Metres from one place to another on CGCS2000, for places near each other.
struct Metres {
  double east = 0, north = 0;
};
Metres between(Degrees from, Degrees to);

}  // namespace wangge::gis
