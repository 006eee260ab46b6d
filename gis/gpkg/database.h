// SPDX-License-Identifier: GPL-3.0-or-later
// A thin owner of one SQLite connection and its prepared statements. Failures are sticky: after the first one every
// call does nothing and `error()` tells the first reason, so that long runs of writes are checked once.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace wangge::gis {

class Database;

// A prepared statement. Parameters and columns count from 0.
class Statement {
 public:
  Statement() = default;
  Statement(Database& database, std::string_view sql);

  bool valid() const { return m_statement != nullptr; }
  // What SQLite refuses to take (a text longer than it holds) is a failure of the database.
  void bind(int index, std::int64_t value);
  void bind(int index, double value);
  void bind(int index, std::string_view text);
  void bindBlob(int index, std::span<const std::byte> bytes);
  void bindNull(int index);
  // True when a row is there to be read. At the end, and on failure, false; the statement is then reset.
  bool step();
  // For statements that return no rows: runs and resets.
  void run();
  void reset();

  int type(int column) const { return sqlite3_column_type(m_statement.get(), column); }
  int columns() const { return sqlite3_column_count(m_statement.get()); }
  std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
  double real(int column) const { return sqlite3_column_double(m_statement.get(), column); }
  std::string_view text(int column) const;
  // Valid until the next step.
  std::span<const std::byte> blob(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
  };
  void check(int code);

  Database* m_database = nullptr;
  std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

enum class OpenMode {
  Read,        // an existing file, never written
  ReadFrozen,  // the same without locks and without a look at journals: for a folder where nothing may be made
  Write,       // an existing file; what a crash left half done is rolled back
  New,         // an empty file whose journal is off: for files that are renamed into place when complete
};

class Database {
 public:
  Database(const std::string& path, OpenMode mode);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  bool ok() const { return m_code == SQLITE_OK; }
  int code() const { return m_code; }
  // errno of the failed system call, 0 when none; and SQLite's own words, for logs.
  int systemError() const { return m_systemError; }
  const std::string& reason() const { return m_reason; }

  void run(const std::string& sql);
  // First column of the first row; 0 or empty when there is none.
  std::int64_t integer(std::string_view sql);
  std::string text(std::string_view sql);
  sqlite3* handle() const { return m_handle.get(); }
  // Records the failure that the connection reports now, unless there is an earlier one.
  void fail(int code);
  // Forgets a failure that the caller expected.
  void forgive() { m_code = SQLITE_OK, m_reason.clear(), m_systemError = 0; }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  std::unique_ptr<sqlite3, Close> m_handle;
  int m_code = SQLITE_OK;
  int m_systemError = 0;
  std::string m_reason;
};

// Brings a small table of keys and values from `before` to `entries`. `bind` gives key and value to the parameters of
// either statement.
template <class Map, class Bind>
void writeEntries(Database& database, std::string_view insertSql, std::string_view updateSql, const Map& entries,
                  const Map& before, Bind&& bind) {
  Statement insert(database, insertSql), update(database, updateSql);
  if (!insert.valid() || !update.valid()) return;
  for (const auto& [key, value] : entries) {
    const auto old = before.find(key);
    if (old != before.end() && old->second == value) continue;
    Statement& statement = old == before.end() ? insert : update;
    bind(statement, key, value);
    statement.run();
  }
}

// The message for a failed write: "file.disk_full", "file.read_only" or "file.unwritable" (file, what).
Error writeError(const Database& database, const std::string& path);
// The same from an errno.
Error writeError(int systemError, const std::string& path);
// For a failed read: "file.unreadable", or "file.corrupt" (file, what) when SQLite says so.
Error readError(const Database& database, const std::string& path);

}  // namespace wangge::gis
