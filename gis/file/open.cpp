// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a project file: from bytes of unknown origin to a plan that keeps its guarantees, or an error.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>

#include "core/plan/references.h"
#include "core/topology/validate.h"
#include "gis/file/layers.h"
#include "gis/file/primary_tables.h"
#include "gis/file/project_file.h"
#include "gis/file/schema.h"
#include "gis/file/settings.h"
#include "gis/file/unfinished.h"
#include "gis/gpkg/file_header.h"

namespace wangge::gis {
namespace {

Error corrupt(const std::string& path, std::string_view what) {
  return Error("file.corrupt").with("file", path).with("what", what);
}

// A connection that can read. A journal left behind by a crash is rolled back first, which needs writing.
std::unique_ptr<Database> connect(const std::string& path, const FileHeader& header) {
  const bool unfinished = !unfinishedBeside(path).empty();
  auto database = std::make_unique<Database>(path, unfinished ? OpenMode::Write : OpenMode::Read);
  database->run("BEGIN");
  const bool readable = database->integer("SELECT count(*) FROM sqlite_master") >= 0 && database->ok();
  if (!readable && header.wal && !unfinished) {
    database = std::make_unique<Database>(path, OpenMode::ReadFrozen);
    database->run("BEGIN");
  }
  return database;
}

// What another program put in place of a table of ours: reading a view or a virtual table may never end.
std::string falseTable(Database& database) {
  Statement read(database, "SELECT lower(name) FROM sqlite_master WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%'");
  while (read.step()) {
    const std::string name(read.text(0));
    if (name.starts_with("wangge_")) return name;
    for (MapLayer layer : kProjectFileLayers)
      if (name == nameOf(layer)) return name;
  }
  return {};
}

// No value is longer than the file, unless a column that is worked out on reading makes it so.
void limitValues(Database& database, const std::string& path) {
  std::int64_t bytes = 1 << 20;
  for (const char* suffix : {"", "-wal"}) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path + suffix, error);
    if (!error) bytes += static_cast<std::int64_t>(size);
  }
  sqlite3_limit(database.handle(), SQLITE_LIMIT_LENGTH, static_cast<int>(std::min<std::int64_t>(bytes, 1000000000)));
}

// A copy in memory that a migration may change.
std::unique_ptr<Database> copyInMemory(Database& from) {
  auto copy = std::make_unique<Database>(":memory:", OpenMode::New);
  sqlite3_backup* backup = sqlite3_backup_init(copy->handle(), "main", from.handle(), "main");
  if (!backup) return copy;
  const int code = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) copy->fail(code);
  return copy;
}

int versionOf(const Settings& settings) {
  const auto found = settings.find(kSchemaVersionKey);
  int version = 0;
  if (found != settings.end())
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), version);
  return version;
}

// Tables whose content is not what was written; empty when all are.
std::vector<std::string> changedTables(const Checksums& written, const Checksums& found) {
  std::vector<std::string> names;
  for (const auto& [name, sum] : found) {
    const auto entry = written.find(name);
    if (entry == written.end() || entry->second != sum) names.push_back(name);
  }
  return names;
}

}  // namespace

Result<OpenOutcome> openProject(const std::string& path, const Progress& progress) {
  progress("file.reading", 0);
  const auto header = readHeader(path);
  if (!header) return fail(header.error());
  const Error notAPlan = Error("file.not_a_plan").with("file", path);
  if (!header->sqlite) return fail(notAPlan);
  const bool unfinished = !unfinishedBeside(path).empty();
  if (header->truncated && !unfinished) return fail(corrupt(path, "truncated"));
  auto database = connect(path, *header);
  limitValues(*database, path);
  const bool ours = database->integer("SELECT count(*) FROM sqlite_master WHERE name = 'wangge_settings'") == 1;
  const std::string unread = falseTable(*database);
  if (!database->ok()) {
    const Error error = readError(*database, path);
    return fail(unfinished && error.code == "file.unreadable" ? unfinishedError(*database, path) : error);
  }
  if (!ours) return fail(notAPlan);
  if (!unread.empty()) return fail(corrupt(path, unread));

  Settings settings = readSettings(*database);
  const int version = versionOf(settings);
  if (!database->ok() || version <= 0) return fail(corrupt(path, kSettingsTable));
  if (version > kSchemaVersion)
    return fail(Error("file.newer_version").with("file", path).with("version", version).with("known", kSchemaVersion));
  if (version < kSchemaVersion) {
    database = copyInMemory(*database);
    if (!migrate(*database, version, migrations())) return fail(corrupt(path, "schema"));
    settings = readSettings(*database);
  }

  OpenOutcome outcome;
  Project& project = outcome.project;
  Checksums found;
  const Checksums written = readChecksums(*database);
  if (!applySettings(settings, project)) return fail(corrupt(path, kSettingsTable));
  const std::string damaged = readPrimaryTables(*database, project, found);
  if (!database->ok()) return fail(readError(*database, path));
  if (!damaged.empty()) return fail(corrupt(path, damaged));
  if (progress.cancelled()) return fail(Error("job.cancelled"));

  progress("file.checking", 0.5);
  if (const std::string fault = unsafeToFollow(project); !fault.empty()) return fail(corrupt(path, fault));
  project.subdivision.rebuildIndex();
  if (const auto broken = brokenGuarantees(project.subdivision); !broken.empty())
    return fail(corrupt(path, broken.front()));
  for (const BrokenReference& b : mendReferences(project))
    outcome.warnings.push_back(Message("file.reference_mended")
                                   .with("file", path)
                                   .with("table", b.table)
                                   .with("record", b.record)
                                   .with("field", b.field));
  found[kSettingsTable] = sumOf(settings);
  // A migration changes rows; its result is not what was written.
  if (version < kSchemaVersion) found.clear();
  for (const std::string& table : changedTables(written, found)) {
    if (database->text("PRAGMA quick_check(1)") != "ok") return fail(corrupt(path, table));
    outcome.warnings.push_back(Message("file.table_edited_elsewhere").with("file", path).with("table", table));
  }
  const auto counter = settings.find(kChangeCounterKey);
  if (header->wal || counter == settings.end() || counter->second != std::to_string(header->counter)) {
    for (MapLayer layer : editedLayers(*database, written))
      outcome.warnings.push_back(
          Message("file.layer_edited_elsewhere").with("file", path).with("layer", nameOf(layer)));
  }
  progress("file.reading", 1);
  return outcome;
}

}  // namespace wangge::gis
