// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gpkg/database.h"

#include <fmt/format.h>

#include <cctype>
#include <cerrno>
#include <cstring>

namespace wangge::gis {

Statement::Statement(Database& database, std::string_view sql) : m_database(&database) {
  if (!database.ok()) return;
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  m_statement.reset(statement);
  if (code != SQLITE_OK) database.fail(code);
}

// A parameter that was not bound would be written as null.
void Statement::check(int code) {
  if (m_statement && code != SQLITE_OK) m_database->fail(code);
}

void Statement::bind(int index, std::int64_t value) {
  check(sqlite3_bind_int64(m_statement.get(), index + 1, value));
}
void Statement::bind(int index, double value) {
  check(sqlite3_bind_double(m_statement.get(), index + 1, value));
}
void Statement::bind(int index, std::string_view text) {
  check(sqlite3_bind_text64(m_statement.get(), index + 1, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}
void Statement::bindBlob(int index, std::span<const std::byte> bytes) {
  check(sqlite3_bind_blob64(m_statement.get(), index + 1, bytes.data() ? static_cast<const void*>(bytes.data()) : "",
                            bytes.size(), SQLITE_TRANSIENT));
}
void Statement::bindNull(int index) {
  check(sqlite3_bind_null(m_statement.get(), index + 1));
}

bool Statement::step() {
  if (!m_statement || !m_database->ok()) return false;
  const int code = sqlite3_step(m_statement.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) m_database->fail(code);
  sqlite3_reset(m_statement.get());
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::reset() {
  sqlite3_reset(m_statement.get());
}

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
  return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::span<const std::byte> Statement::blob(int column) const {
  const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(m_statement.get(), column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

namespace {

// "file:PATH?immutable=1" with everything but plain characters escaped.
std::string frozenUri(const std::string& path) {
  std::string uri = "file:";
  for (const unsigned char c : path)
    uri += std::isalnum(c) || c == '/' ? std::string(1, char(c)) : fmt::format("%{:02X}", c);
  return uri + "?immutable=1";
}

}  // namespace

Database::Database(const std::string& path, OpenMode mode) {
  int flags = SQLITE_OPEN_READWRITE;
  if (mode == OpenMode::Read) flags = SQLITE_OPEN_READONLY;
  if (mode == OpenMode::ReadFrozen) flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  if (mode == OpenMode::New) flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  const std::string name = mode == OpenMode::ReadFrozen ? frozenUri(path) : path;
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
  m_handle.reset(handle);
  if (code != SQLITE_OK) {
    fail(code);
    return;
  }
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, 2000);
  // Views and triggers of a file from elsewhere may only call harmless functions.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // A column that is gone is an error, not a text of its name.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  run("PRAGMA cell_size_check = ON");
  if (mode == OpenMode::New) run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
  // Freed space is overwritten: nothing deleted stays readable, and equal plans make equal bytes.
  if (mode == OpenMode::Write) run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
}

void Database::run(const std::string& sql) {
  if (!ok()) return;
  const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::integer(std::string_view sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql) {
  Statement statement(*this, sql);
  return statement.step() ? std::string(statement.text(0)) : std::string();
}

void Database::fail(int code) {
  if (!ok()) return;
  m_code = code;
  m_systemError = m_handle ? sqlite3_system_errno(handle()) : 0;
  // Rolling back may have forgotten it; the file itself remembers why it could not be written.
  if (m_systemError == 0 && m_handle && (code & 0xff) == SQLITE_IOERR)
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_LAST_ERRNO, &m_systemError);
  m_reason = m_handle ? sqlite3_errmsg(handle()) : sqlite3_errstr(code);
}

Error writeError(int systemError, const std::string& path) {
  switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return Error("file.disk_full").with("file", path);
    case EACCES:
    case EPERM:
    case EROFS:
      return Error("file.read_only").with("file", path);
    default:
      return Error("file.unwritable").with("file", path).with("what", std::strerror(systemError));
  }
}

Error writeError(const Database& database, const std::string& path) {
  const int primary = database.code() & 0xff;
  if (primary == SQLITE_FULL) return Error("file.disk_full").with("file", path);
  if (primary == SQLITE_READONLY || primary == SQLITE_PERM) return Error("file.read_only").with("file", path);
  const bool system = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
  if (system && database.systemError() != 0) return writeError(database.systemError(), path);
  return Error("file.unwritable").with("file", path).with("what", database.reason());
}

Error readError(const Database& database, const std::string& path) {
  const int primary = database.code() & 0xff;
  // Too big is what no file of its size can hold (file/open.cpp).
  const bool damaged =
      primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_ERROR || primary == SQLITE_TOOBIG;
  return Error(damaged ? "file.corrupt" : "file.unreadable").with("file", path).with("what", database.reason());
}

}  // namespace wangge::gis
