// SPDX-License-Identifier: GPL-3.0-or-later
// The looks that QGIS gives to the layers of a project file: table layer_styles with one default style a layer.
#pragma once

#include <span>
#include <string>

#include "gis/gpkg/database.h"
#include "gis/onemap/one_map.h"

namespace wangge::gis {

inline constexpr const char* kStyleTable = "layer_styles";

void createStyles(Database& database, std::span<const MapLayer> layers);

// A QML document for the layer. Grids are told apart by status, in colour and hatching, and carry their names.
std::string styleOf(MapLayer layer);

}  // namespace wangge::gis
