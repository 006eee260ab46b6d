// SPDX-License-Identifier: GPL-3.0-or-later
// Polygons as GeoPackage geometry blobs (OGC 12-128r18 §2.1.3: header with envelope, then ISO WKB), little-endian.
// Coordinates are the plan's CRS in metres, exact to the millimetre; rings are closed by repeating the first point.
#pragma once

#include <cstddef>
#include <vector>

#include "core/geometry/lattice.h"
#include "core/geometry/polygon.h"

namespace wangge::gis {

// A MULTIPOLYGON. An empty one has an empty envelope and the header's empty flag.
std::vector<std::byte> gpkgGeometry(const MultiPolygon& polygons, const Lattice& lattice, int srsId);
// A POINT, without an envelope, which would repeat it.
std::vector<std::byte> gpkgPoint(Point point, const Lattice& lattice, int srsId);

}  // namespace wangge::gis
