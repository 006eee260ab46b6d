// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of the one map as tables of a GeoPackage: those of a project file and those of an export are made here.
#pragma once

#include <string>
#include <string_view>

#include "core/geometry/lattice.h"
#include "core/geometry/point.h"
#include "gis/gpkg/database.h"
#include "gis/onemap/one_map.h"

namespace wangge::gis {

// Creates the table of a layer and registers it. `geometryColumn` is "geom"; geometries are MULTIPOLYGON.
void createLayer(Database& database, MapLayer layer, int srsId, const std::string& lastChange);
// ", code, name …": the fields of a layer as SQL.
std::string fieldList(MapLayer layer);
// Puts a feature: parameters are fid, geometry, then the layer's fields. `verb`: INSERT or REPLACE.
std::string insertFeatureSql(std::string_view verb, MapLayer layer);
void bindValues(Statement& statement, int column, const MapValues& values);
// Removes the table, what was built around it (spatial index) and its registration.
void dropLayer(Database& database, MapLayer layer);
// Extent and time of a layer in gpkg_contents.
void describeLayer(Database& database, MapLayer layer, const std::string& lastChange, const Box& box,
                   const Lattice& lattice);

}  // namespace wangge::gis
