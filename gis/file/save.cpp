// SPDX-License-Identifier: GPL-3.0-or-later
// Saving a project file: whole, by renaming a finished file into place, or in part, in one transaction with a rollback
// journal (which works on network shares and USB sticks, unlike a write-ahead log).
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <set>

#include "gis/file/content_hash.h"
#include "gis/file/layers.h"
#include "gis/file/primary_tables.h"
#include "gis/file/project_file.h"
#include "gis/file/schema.h"
#include "gis/file/settings.h"
#include "gis/file/unfinished.h"
#include "gis/gpkg/file_header.h"
#include "gis/gpkg/geopackage.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

// Layers that another program changed since the last save, or made unwritable for plain SQLite.
std::set<MapLayer> foreignLayers(Database& database, const Checksums& checksums, bool touched) {
  std::set<MapLayer> layers;
  if (!touched) return layers;
  for (MapLayer layer : editedLayers(database, checksums)) layers.insert(layer);
  for (MapLayer layer : layersWithTriggers(database)) layers.insert(layer);
  return layers;
}

// The sums of the rows as they are, in a file that another program wrote into; nothing when they are not those of
// `saved`.
std::optional<Checksums> sumsFound(Database& database, const Settings& settings, const Project& saved) {
  Project found;
  Checksums rows, checksums = readChecksums(database);
  if (!readPrimaryTables(database, found, rows).empty() || !database.ok()) return std::nullopt;
  rows[kSettingsTable] = sumOf(settings);
  for (const auto& [table, sum] : rows) checksums[table] = sum;
  return contentHashOf(checksums) == contentHashOf(checksumsOf(saved)) ? std::optional(checksums) : std::nullopt;
}

void writeChanges(Database& database, const Project& project, const Project& saved, const std::set<MapLayer>& rewrite,
                  const Settings& before, std::int64_t counter, const Checksums& found) {
  const Checksums oldSums = readChecksums(database);
  Checksums checksums = found;
  updatePrimaryTables(database, project, saved, checksums);
  for (MapLayer layer : rewrite) rewriteLayer(database, project, layer, checksums);
  updateLayers(database, project, saved, rewrite, checksums);
  Settings settings = settingsOf(project);
  settings[kSchemaVersionKey] = std::to_string(kSchemaVersion);
  settings[kChangeCounterKey] = std::to_string(counter);
  writeSettings(database, settings, before);
  checksums[kSettingsTable] = sumOf(settings);
  writeChecksums(database, checksums, oldSums);
}

}  // namespace

Result<void> saveProjectAs(const std::string& path, const Project& project, const Progress& progress) {
  progress("file.writing", 0);
  auto file = AtomicFile::beside(path, kPlanFile, project.info.uuid);
  if (!file) return fail(file.error());
  {
    Database database(file->path(), OpenMode::New);
    database.run("BEGIN");
    if (database.ok()) writeNewFile(database, project, 1);
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    database.run("COMMIT");
    if (!database.ok()) return fail(writeError(database, path));
  }
  progress("file.writing", 0.9);
  if (const auto settled = completeUnfinishedSave(path); !settled) return settled;
  const auto done = file->putInPlace();
  progress("file.writing", 1);
  return done;
}

Result<void> saveProject(const std::string& path, const Project& project, const Project& saved,
                         const Progress& progress, std::vector<Message>* warnings) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    const auto done = saveProjectAs(path, project, progress);
    if (done && warnings) warnings->push_back(Message("file.was_gone").with("file", path));
    return done;
  }
  if (::access(path.c_str(), W_OK) != 0) return fail(writeError(errno, path));
  {
    Database database(path, OpenMode::Write);
    database.run("PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE");
    const Settings settings = readSettings(database);
    const auto uuid = settings.find("uuid");
    const auto version = settings.find(kSchemaVersionKey);
    const bool present = version != settings.end() && version->second == std::to_string(kSchemaVersion);
    const bool ours = uuid != settings.end() && uuid->second == saved.info.uuid;
    if (database.ok() && (!ours || !holds(database, saved)))
      return fail(Error("file.changed_elsewhere").with("file", path));
    if (!database.ok()) return fail(writeError(database, path));
    const auto changes = changeCounterOf(database);
    if (!changes) return fail(Error("file.unreadable").with("file", path));
    // A new reference system or lattice moves every coordinate; an older schema is left behind: both are a new file.
    const bool incremental = present && project.info.crs == saved.info.crs && project.lattice == saved.lattice;
    if (incremental) {
      const auto counter = settings.find(kChangeCounterKey);
      const bool touched = counter == settings.end() || counter->second != std::to_string(*changes);
      Checksums found = readChecksums(database);
      if (touched) {
        auto rows = sumsFound(database, settings, saved);
        if (!rows && database.ok()) return fail(Error("file.changed_elsewhere").with("file", path));
        if (rows) found = std::move(*rows);
      }
      const std::set<MapLayer> rewrite = foreignLayers(database, readChecksums(database), touched);
      if (warnings)
        for (MapLayer layer : rewrite)
          warnings->push_back(Message("file.layer_restored").with("file", path).with("layer", nameOf(layer)));
      writeChanges(database, project, saved, rewrite, settings, *changes + 1, found);
      if (progress.cancelled()) return fail(Error("job.cancelled"));
      database.run("COMMIT");
      if (!database.ok()) return fail(writeError(database, path));
      return {};
    }
  }
  return saveProjectAs(path, project, progress);
}

}  // namespace wangge::gis
