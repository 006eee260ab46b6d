// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of the one map as tables of a GeoPackage: those of a project file and those of an export are made here.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/geometry/lattice.h"
#include "core/geometry/point.h"
#include "gis/gpkg/database.h"
#include "gis/onemap/one_map.h"

namespace wangge::gis {

// Creates the table of a layer with these fields and registers it. `geometryColumn` is "geom"; geometries are
// MULTIPOLYGON.
void createLayer(Database& database, MapLayer layer, std::span<const MapField> fields, int srsId,
                 const std::string& lastChange);
// ", code, name …": fields as SQL.
std::string fieldList(std::span<const MapField> fields);
// Puts a feature: parameters are fid, geometry, then the fields. `verb`: INSERT or REPLACE.
std::string insertFeatureSql(std::string_view verb, MapLayer layer, std::span<const MapField> fields);
void bindValues(Statement& statement, int column, const MapValues& values);
// Removes the table, what was built around it (spatial index) and its registration.
void dropLayer(Database& database, MapLayer layer);
// Extent and time of a layer in gpkg_contents.
void describeLayer(Database& database, MapLayer layer, const std::string& lastChange, const Box& box,
                   const Lattice& lattice);

}  // namespace wangge::gis
