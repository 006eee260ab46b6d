// SPDX-License-Identifier: GPL-3.0-or-later
// The first bytes of an SQLite file, which tell what has to be known before it is opened, and whether it has changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "gis/gpkg/database.h"

namespace wangge::gis {

struct FileHeader {
  bool sqlite = false;       // has the magic
  bool wal = false;          // is in write-ahead mode
  bool truncated = false;    // is shorter than it says
  std::int64_t counter = 0;  // changes so far
};
// Errors: "file.missing", "file.unreadable".
Result<FileHeader> readHeader(const std::string& path);
// The counter in the header of an open file, for use while it is locked: any other way of looking would end in closing
// a descriptor of the file, which takes back all locks that this process has on it. None when it cannot be read.
std::optional<std::int64_t> changeCounterOf(const Database& database);

}  // namespace wangge::gis
