// SPDX-License-Identifier: GPL-3.0-or-later
// From GDAL's geometries to plain coordinates: curves become lines, heights and measures are left out.
#pragma once

#include "gis/source_data.h"

class OGRGeometry;

namespace wangge::gis {

// Whether the feature has any place.
bool hasGeometry(const RawFeature& feature);

// Adds polygons, lines and points of a geometry, whatever its nesting; empty parts add nothing.
void addGeometry(const OGRGeometry& geometry, RawFeature& feature);

}  // namespace wangge::gis
