// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of truth in a project file: everything a Project holds, row by row. The polygon layers are made from them.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/project.h"
#include "gis/file/sums.h"
#include "gis/gpkg/database.h"

namespace wangge::gis {

// Names of all tables of truth and of book-keeping, in order of creation.
std::vector<std::string> truthTableNames();
void createTruthTables(Database& database);

// Writes the whole plan into empty tables.
void writeTruth(Database& database, const Project& project, Sums& sums);
// Brings the tables from `saved` to `project`, touching only rows that differ.
void updateTruth(Database& database, const Project& project, const Project& saved, Sums& sums);
// Whether the file holds `saved` as far as its UUID, the ids handed out and the last entry of the journal tell.
bool holds(Database& database, const Project& saved);

// Reads the plan; `sums` receives what was found. Empty: the tables were read (look at the database for failures);
// otherwise the table that holds something impossible.
std::string readTruth(Database& database, Project& project, Sums& sums);

// Household points (household_rows.cpp).
inline constexpr const char* kPointsTable = "wangge_household_points";
void writePoints(Database& database, SourceId source, const HouseholdSet& points, Sum& sum);
void removePoints(Database& database, SourceId source, Sum& sum);
bool readPoints(Database& database, Project& project, Sum& sum);

}  // namespace wangge::gis
