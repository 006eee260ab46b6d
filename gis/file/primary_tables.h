// SPDX-License-Identifier: GPL-3.0-or-later
// The primary tables in a project file: everything a Project holds, row by row. The polygon layers are made from them.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/project.h"
#include "gis/file/checksums.h"
#include "gis/gpkg/database.h"

namespace wangge::gis {

// Names of all primary tables and of book-keeping, in order of creation.
std::vector<std::string> primaryTableNames();
void createPrimaryTables(Database& database);

// Writes the whole plan into empty tables.
void writePrimaryTables(Database& database, const Project& project, Checksums& checksums);
// Brings the tables from `saved` to `project`, touching only rows that differ.
void updatePrimaryTables(Database& database, const Project& project, const Project& saved, Checksums& checksums);
// Whether the file holds `saved` as far as its UUID, the ids handed out and the last entry of the journal tell.
bool holds(Database& database, const Project& saved);

// Reads the plan; `sums` receives what was found. Empty: the tables were read (look at the database for failures);
// otherwise the table that holds something impossible.
std::string readPrimaryTables(Database& database, Project& project, Checksums& checksums);

// Household points (household_rows.cpp).
inline constexpr const char* kPointsTable = "wangge_household_points";
void writePoints(Database& database, SourceId source, const HouseholdSet& points, TableChecksum& sum);
void removePoints(Database& database, SourceId source, TableChecksum& sum);
bool readPoints(Database& database, Project& project, TableChecksum& sum);

}  // namespace wangge::gis
