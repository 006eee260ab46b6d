// SPDX-License-Identifier: GPL-3.0-or-later
// Number of rows and hash of every table that the program writes, kept in the table wangge_tables: by them opening
// tells whether a table is as it was saved.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "gis/gpkg/database.h"

namespace wangge::gis {

struct TableChecksum {
  std::int64_t rows = 0;
  std::uint64_t hash = 0;  // sum of the rows' hashes, modulo 2^64

  void add(std::uint64_t rowHash) { ++rows, hash += rowHash; }
  void remove(std::uint64_t rowHash) { --rows, hash -= rowHash; }
  friend bool operator==(const TableChecksum&, const TableChecksum&) = default;
};

using Checksums = std::map<std::string, TableChecksum, std::less<>>;

Checksums readChecksums(Database& database);
// Writes the entries that differ from `before`.
void writeChecksums(Database& database, const Checksums& checksums, const Checksums& before);

}  // namespace wangge::gis
