// SPDX-License-Identifier: GPL-3.0-or-later
// The GeoPackage frame (OGC 12-128r18, version 1.3) around tables: reference systems, contents, geometry columns.
// Shared by the project file and the GeoPackage export; written through SQLite alone, so that equal content makes equal
// bytes.
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/geometry/point.h"
#include "core/plan/project.h"
#include "gis/export/one_map.h"
#include "gis/file/database.h"

namespace wangge::gis {

inline constexpr int kUndefinedCartesian = -1;

// Id of a plan's reference system in the file: the EPSG number, or kUndefinedCartesian when the plan has none yet.
int srsIdOf(const std::string& crs);

// The time told in gpkg_contents: SOURCE_DATE_EPOCH when set, else the latest time that the plan itself knows. Never
// now.
std::string lastChangeOf(const Project& project);
// A moment as ISO 8601, UTC.
std::string isoOf(Seconds moment);
// SOURCE_DATE_EPOCH, else the latest time that the plan itself knows (0: none).
Seconds dateOf(const Project& project);

// Application id, version, and the frame's tables. Inside the caller's transaction, on an empty database.
void createGeoPackage(Database& database, const std::string& crs);

// Creates the table of a layer and registers it. `geometryColumn` is "geom"; geometries are MULTIPOLYGON.
void createLayer(Database& database, MapLayer layer, int srsId, const std::string& lastChange);
// ", code, name …": the fields of a layer as SQL.
std::string fieldList(MapLayer layer);
// Puts a feature: parameters are fid, geometry, then the layer's fields. `verb`: INSERT or REPLACE.
std::string insertFeatureSql(std::string_view verb, MapLayer layer);
void bindValues(Statement& statement, int column, const MapValues& values);
// Removes the table, what was built around it (spatial index) and its registration.
void dropLayer(Database& database, MapLayer layer);
void registerAttributes(Database& database, std::string_view table, const std::string& lastChange);
// Extent and time of a layer in gpkg_contents.
void describeLayer(Database& database, MapLayer layer, const std::string& lastChange, const Box& box,
                   const Lattice& lattice);

}  // namespace wangge::gis
