// SPDX-License-Identifier: GPL-3.0-or-later
// The table of contents of a zip archive, read for two things GDAL does not tell: whether the archive is whole, and
// what the bytes of its file names look like (Chinese Windows writes GBK without saying so).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace wangge::gis {

struct ZipEntry {
  std::string name;   // bytes as written
  bool utf8 = false;  // declared to be UTF-8
  bool encrypted = false;
  std::uint64_t size = 0;  // unpacked, as declared
};

// The entries of a central directory's bytes (without zip64 sizes: those show as 2^32 - 1). Error: "file.corrupt".
Result<std::vector<ZipEntry>> parseZipDirectory(const std::string& bytes, std::uint64_t entries);

// Errors: "file.unreadable", "file.corrupt" (file, detail): no table of contents where one must be.
Result<std::vector<ZipEntry>> readZipDirectory(const std::string& path);

// "" when all names are ASCII or declared, else "GBK", "UTF-8" or "CP437".
std::string zipNameEncoding(const std::vector<ZipEntry>& entries);

}  // namespace wangge::gis
