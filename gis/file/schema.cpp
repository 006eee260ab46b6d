// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/schema.h"

#include "gis/file/layers.h"
#include "gis/file/primary_tables.h"
#include "gis/file/project_file.h"
#include "gis/file/settings.h"
#include "gis/gpkg/geopackage.h"
#include "gis/onemap/styles.h"

namespace wangge::gis {

namespace {

// Versions of the plan kept under a name.
void addKeptVersions(Database& database) {
  const std::string when = database.text("SELECT last_change FROM gpkg_contents WHERE table_name = 'wangge_settings'");
  database.run(
      "CREATE TABLE wangge_kept_versions (id INTEGER PRIMARY KEY NOT NULL, \"name\" TEXT NOT NULL,"
      " \"author\" TEXT NOT NULL, \"happened\" INTEGER NOT NULL, \"grids\" INTEGER NOT NULL,"
      " \"households\" INTEGER NOT NULL, \"pages\" BLOB);"
      "CREATE TABLE wangge_kept_pages (id INTEGER PRIMARY KEY NOT NULL, \"hash\" INTEGER NOT NULL,"
      " \"size\" INTEGER NOT NULL, \"content\" BLOB);");
  for (const char* table : {"wangge_kept_versions", "wangge_kept_pages"}) registerAttributes(database, table, when);
}

// Locks of kinds: until then a lock was a grid's or a community's.
void addKindLocks(Database& database) {
  const Settings before = readSettings(database);
  Settings after = before;
  after[kLockedKindsKey] = "[]";
  writeSettings(database, after, before);
}

// How large a grid was when its size was approved: until then an exemption held whatever became of the grid.
void addApprovedSizes(Database& database) {
  database.run(
      "ALTER TABLE wangge_exemptions ADD COLUMN \"households\" INTEGER NOT NULL DEFAULT -1;"
      "ALTER TABLE wangge_exemptions ADD COLUMN \"persons\" INTEGER NOT NULL DEFAULT -1;");
}

// What registers call their rows: until then only a row's place told which it was when the register came again.
void addRowKeys(Database& database) {
  database.run("ALTER TABLE wangge_sources ADD COLUMN \"row_keys\" BLOB;");
}

// Police stations as places, persons and what they do for grids; descriptions of borders, declared mismatches,
// officers.
void addStationsAndStaff(Database& database) {
  const std::string when = database.text("SELECT last_change FROM gpkg_contents WHERE table_name = 'wangge_settings'");
  database.run(
      "CREATE TABLE wangge_stations (id INTEGER PRIMARY KEY NOT NULL, \"code\" TEXT NOT NULL, \"name\" TEXT NOT NULL,"
      " \"source\" INTEGER, \"placed\" INTEGER NOT NULL, \"x_mm\" INTEGER NOT NULL, \"y_mm\" INTEGER NOT NULL,"
      " \"officers\" INTEGER NOT NULL);"
      "CREATE TABLE wangge_persons (id INTEGER PRIMARY KEY NOT NULL, \"name\" TEXT NOT NULL, \"phone\" TEXT NOT NULL,"
      " \"note\" TEXT NOT NULL, \"photo\" BLOB);"
      "CREATE TABLE wangge_posts (id INTEGER PRIMARY KEY NOT NULL, \"person\" INTEGER, \"grid\" INTEGER,"
      " \"role\" TEXT NOT NULL, \"from_day\" INTEGER NOT NULL, \"until_day\" INTEGER NOT NULL);"
      "ALTER TABLE wangge_grids ADD COLUMN \"four_bounds\" TEXT;"
      "ALTER TABLE wangge_grids ADD COLUMN \"four_bounds_of\" INTEGER;"
      "ALTER TABLE wangge_precincts ADD COLUMN \"exemption\" TEXT;"
      "ALTER TABLE wangge_beats ADD COLUMN \"officers\" INTEGER;");
  for (const char* table : {"wangge_stations", "wangge_persons", "wangge_posts"})
    registerAttributes(database, table, when);
}

// Several layers of precincts: until then there was the one in force.
void addPrecinctLayers(Database& database) {
  const std::string when = database.text("SELECT last_change FROM gpkg_contents WHERE table_name = 'wangge_settings'");
  database.run(
      "CREATE TABLE wangge_precinct_layers (id INTEGER PRIMARY KEY NOT NULL, \"name\" TEXT NOT NULL,"
      " \"in_force\" INTEGER NOT NULL, \"sources\" BLOB, \"beats_without\" BLOB);"
      "CREATE TABLE wangge_layer_precincts (id INTEGER PRIMARY KEY NOT NULL, \"layer\" INTEGER, \"code\" TEXT NOT NULL,"
      " \"name\" TEXT NOT NULL, \"source\" INTEGER, \"exemption\" TEXT NOT NULL, \"beats\" BLOB);"
      "CREATE TABLE wangge_layer_labels (id INTEGER PRIMARY KEY NOT NULL, \"precincts\" BLOB);"
      "ALTER TABLE wangge_faces ADD COLUMN \"layers\" INTEGER;");
  for (const char* table : {"wangge_precinct_layers", "wangge_layer_precincts", "wangge_layer_labels"})
    registerAttributes(database, table, when);
}

constexpr Migration kMigrations[] = {{1, addKeptVersions}, {2, addKindLocks},        {3, addApprovedSizes},
                                     {4, addRowKeys},      {5, addStationsAndStaff}, {6, addPrecinctLayers}};

}  // namespace

// To add one: raise kSchemaVersion, append {old version, function}, and make the golden files of the new version
// (tests/gis/goldens/README.md).
std::span<const Migration> migrations() {
  return kMigrations;
}

bool migrate(Database& database, int version, std::span<const Migration> steps) {
  int reached = version;
  for (const Migration& step : steps) {
    if (step.from < reached) continue;
    if (step.from > reached) return false;
    step.apply(database);
    ++reached;
  }
  const Settings before = readSettings(database);
  Settings after = before;
  after[kSchemaVersionKey] = std::to_string(reached);
  writeSettings(database, after, before);
  return database.ok();
}

void writeNewFile(Database& database, const Project& project, std::int64_t counter) {
  createGeoPackage(database, project.info.crs);
  createPrimaryTables(database);
  createLayers(database, project);
  createStyles(database, kProjectFileLayers);
  const std::string lastChange = lastChangeOf(project);
  for (const std::string& table : primaryTableNames()) registerAttributes(database, table, lastChange);
  registerAttributes(database, kStyleTable, lastChange);
  Settings settings = settingsOf(project);
  settings[kSchemaVersionKey] = std::to_string(kSchemaVersion);
  settings[kChangeCounterKey] = std::to_string(counter);
  writeSettings(database, settings, {});
  Checksums checksums;
  checksums[kSettingsTable] = sumOf(settings);
  writePrimaryTables(database, project, checksums);
  writeLayers(database, project, checksums);
  writeChecksums(database, checksums, {});
}

}  // namespace wangge::gis
