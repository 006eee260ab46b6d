// SPDX-License-Identifier: GPL-3.0-or-later
// Splines of drawings (NURBS), of which GDAL keeps a few points that lie off the corners.
#pragma once

#include <string>
#include <string_view>

namespace wangge::gis {

// An entity SPLINE of a DXF, from its group 0 to the next one, as a LWPOLYLINE with the same properties, within a
// millionth of its size; empty when it has no control points.
std::string splineAsPolyline(std::string_view entity);

}  // namespace wangge::gis
