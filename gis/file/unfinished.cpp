// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/unfinished.h"

#include <unistd.h>

#include <filesystem>

namespace wangge::gis {
namespace {

// SQLite keeps the journal beside the file itself, whatever links lead there.
std::string behindLinks(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

Error unfinished(const std::string& path, std::string_view what) {
  return Error("file.unfinished_save").with("file", path).with("journal", unfinishedBeside(path)).with("what", what);
}

}  // namespace

std::string unfinishedBeside(const std::string& path) {
  const std::string real = behindLinks(path);
  for (const char* suffix : {"-journal", "-wal"}) {
    std::error_code ignored;
    if (std::filesystem::exists(real + suffix, ignored)) return real + suffix;
  }
  return {};
}

Result<void> completeUnfinishedSave(const std::string& path) {
  if (!unfinishedBeside(path).empty()) {
    Database old(path, OpenMode::Write);
    old.integer("SELECT count(*) FROM sqlite_master");
    const std::string mode = old.text("PRAGMA journal_mode = DELETE");
    // Alone: what another program is just saving is not ours to undo.
    old.run("BEGIN EXCLUSIVE; ROLLBACK");
    if (!old.ok()) return fail(unfinished(path, old.reason()));
    if (mode != "delete") return fail(unfinished(path, "SQLITE_BUSY"));
  }
  for (const char* suffix : {"-journal", "-wal", "-shm"}) ::unlink((behindLinks(path) + suffix).c_str());
  return {};
}

Error unfinishedError(const Database& database, const std::string& path) {
  return unfinished(path, database.reason());
}

}  // namespace wangge::gis
