// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that carry their places as text: WKT, EWKT, WKB and EWKB in hexadecimal digits, GeoJSON, or "lng,lat" in one
// column.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gis/read/layer_reader.h"

namespace wangge::gis {

// A shape in one cell; null when it is none. `srid`: the number of its system, 0 when it tells none.
std::unique_ptr<OGRGeometry> shapeIn(std::string_view cell, int& srid);

// The two numbers of "121.005,47.295", "(121.005 47.295)", "121.005；47.295" as they stand there.
std::optional<std::pair<std::string, std::string>> pairIn(std::string_view cell);

// The table itself, or one that shows such a column as geometry (areas and lines) or as two more columns X and Y
// (points and pairs). Visiting then has the errors "geometry.unreadable" (file, row, field, value) and
// "geometry.several_systems" (file, row).
std::unique_ptr<LayerReader> withPlaces(std::unique_ptr<LayerReader> table);

}  // namespace wangge::gis
