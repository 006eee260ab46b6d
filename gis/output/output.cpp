// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/output/output.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "gis/gpkg/database.h"

namespace wangge::gis {
namespace {

namespace fs = std::filesystem;

std::string_view specialName(mode_t mode) {
  if (S_ISDIR(mode)) return "folder";
  if (S_ISFIFO(mode) || S_ISSOCK(mode)) return "pipe";
  return "device";
}

// The first 64 KiB; empty when it cannot be read.
std::string headOf(const std::string& path) {
  std::string head(65536, '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return head;
}

// A word for what is there, when it is not what was expected.
std::string_view lookOf(std::string_view head) {
  if (head.empty()) return "unreadable_file";
  if (head.starts_with("%PDF-")) return "pdf";
  if (head.starts_with("PK\x03\x04")) return "packed_file";
  if (head.starts_with("\x89PNG") || head.starts_with("\xFF\xD8\xFF") || head.starts_with("II*") ||
      head.starts_with("GIF8"))
    return "picture";
  return head.find('\0') == std::string_view::npos ? "text_file" : "unknown_file";
}

bool hasUnfinished(const std::string& path) {
  std::error_code ignored;
  return fs::exists(path + "-journal", ignored) || fs::exists(path + "-wal", ignored);
}

Error otherKind(const std::string& file, std::string_view found, const FileKind& kind) {
  return Error("file.other_kind").with("file", file).with("found", found).with("kind", kind.name);
}

Result<void> mayReplaceDatabase(Database& database, const std::string& target, const FileKind& kind,
                                const std::string& plan) {
  const bool holdsPlan = database.integer("SELECT count(*) FROM sqlite_master WHERE name = 'wangge_settings'") > 0;
  // What cannot be looked into is kept, whatever it is.
  if (!database.ok()) return fail(otherKind(target, "unreadable_file", kind));
  if (!holdsPlan && kind.recognises(target, {})) return {};
  if (!holdsPlan) return fail(otherKind(target, "database_file", kind));
  const auto entry = [&](std::string_view key) {
    return database.text(fmt::format("SELECT value FROM wangge_settings WHERE key = '{}'", key));
  };
  if (&kind == &kPlanFile && entry("uuid") == plan) return {};
  return fail(Error("file.holds_plan").with("file", target).with("plan", entry("name")));
}

}  // namespace

const FileKind kPlanFile = {"plan", [](const std::string&, std::string_view) { return false; }};

Result<void> mayWrite(const std::string& target, const FileKind& kind, const std::string& plan) {
  struct stat status {};
  if (::lstat(target.c_str(), &status) != 0) return {};  // nothing there; a folder that is missing is told by writing
  const bool link = S_ISLNK(status.st_mode);
  if (link && ::stat(target.c_str(), &status) != 0)
    return fail(Error("file.not_a_file").with("file", target).with("found", "dead_link"));
  if (!S_ISREG(status.st_mode))
    return fail(Error("file.not_a_file").with("file", target).with("found", specialName(status.st_mode)));
  if (status.st_size == 0) return {};
  std::error_code ignored;
  const std::string path = fs::canonical(target, ignored).string();
  // What a save of a plan left half done is settled by the next one, which asks again then.
  if (&kind == &kPlanFile && hasUnfinished(path)) return {};
  Database database(path, OpenMode::Read);
  database.integer("SELECT count(*) FROM sqlite_master");
  if ((database.code() & 0xff) != SQLITE_NOTADB) return mayReplaceDatabase(database, target, kind, plan);
  const std::string head = headOf(path);
  if (head.empty() || !kind.recognises(target, head)) return fail(otherKind(target, lookOf(head), kind));
  return {};
}

}  // namespace wangge::gis
