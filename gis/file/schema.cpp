// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/schema.h"

#include "gis/file/geopackage.h"
#include "gis/file/layers.h"
#include "gis/file/settings.h"
#include "gis/file/styles.h"
#include "gis/file/truth.h"
#include "gis/project_file.h"

namespace wangge::gis {

// To add one: raise kSchemaVersion, append {old version, function}, and keep a file of the old version among the tests.
std::span<const Migration> migrations() {
  return {};
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
  createTruthTables(database);
  createLayers(database, project);
  createStyles(database, kProjectFileLayers);
  const std::string lastChange = lastChangeOf(project);
  for (const std::string& table : truthTableNames()) registerAttributes(database, table, lastChange);
  registerAttributes(database, kStyleTable, lastChange);
  Settings settings = settingsOf(project);
  settings[kSchemaVersionKey] = std::to_string(kSchemaVersion);
  settings[kChangeCounterKey] = std::to_string(counter);
  writeSettings(database, settings, {});
  Sums sums;
  sums[kSettingsTable] = sumOf(settings);
  writeTruth(database, project, sums);
  writeLayers(database, project, sums);
  writeSums(database, sums, {});
}

}  // namespace wangge::gis
