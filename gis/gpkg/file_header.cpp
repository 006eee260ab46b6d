// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gpkg/file_header.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace wangge::gis {
namespace {

std::uint32_t bigEndian(const unsigned char* at, int bytes) {
  std::uint32_t value = 0;
  for (int i = 0; i < bytes; ++i) value = value << 8 | at[i];
  return value;
}

}  // namespace

Result<FileHeader> readHeader(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return fail(Error("file.missing").with("file", path));
    return fail(Error("file.unreadable").with("file", path).with("what", std::strerror(errno)));
  }
  std::array<unsigned char, 100> bytes{};
  const ssize_t got = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  const int error = errno;
  struct stat status {};
  ::fstat(descriptor, &status);
  ::close(descriptor);
  if (got < 0) return fail(Error("file.unreadable").with("file", path).with("what", std::strerror(error)));
  FileHeader header;
  header.sqlite = got == 100 && std::memcmp(bytes.data(), "SQLite format 3", 16) == 0;
  if (!header.sqlite) return header;
  header.wal = bytes[18] == 2;
  header.counter = bigEndian(&bytes[24], 4);
  const std::uint32_t pageSize = bigEndian(&bytes[16], 2), pages = bigEndian(&bytes[28], 4);
  // The page count is only to be trusted when it was written together with the counter.
  if (bigEndian(&bytes[92], 4) == header.counter)
    header.truncated = status.st_size < static_cast<off_t>(std::int64_t{pages} * (pageSize == 1 ? 65536 : pageSize));
  return header;
}

std::optional<std::int64_t> changeCounterOf(const Database& database) {
  sqlite3_file* file = nullptr;
  std::array<unsigned char, 4> bytes{};
  if (sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file ||
      !file->pMethods || file->pMethods->xRead(file, bytes.data(), 4, 24) != SQLITE_OK)
    return std::nullopt;
  return bigEndian(bytes.data(), 4);
}

}  // namespace wangge::gis
