// SPDX-License-Identifier: GPL-3.0-or-later
// The GeoPackage frame (OGC 12-128r18, version 1.3) around tables: reference systems, contents, geometry columns.
// Shared by the project file and the GeoPackage export; written through SQLite alone, so that equal content makes equal
// bytes.
#pragma once

#include <string>
#include <string_view>

#include "core/plan/project.h"
#include "gis/gpkg/database.h"

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

// Registers a table without geometry.
void registerAttributes(Database& database, std::string_view table, const std::string& lastChange);

}  // namespace wangge::gis
