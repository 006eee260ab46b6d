// SPDX-License-Identifier: GPL-3.0-or-later
// Number of rows and hash of every table that the program writes, kept in the table wangge_tables: by them opening
// tells whether a table is as it was saved.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "gis/gpkg/database.h"

namespace wangge::gis {

struct Sum {
  std::int64_t rows = 0;
  std::uint64_t hash = 0;  // sum of the rows' hashes, modulo 2^64

  void add(std::uint64_t rowHash) { ++rows, hash += rowHash; }
  void remove(std::uint64_t rowHash) { --rows, hash -= rowHash; }
  friend bool operator==(const Sum&, const Sum&) = default;
};

using Sums = std::map<std::string, Sum, std::less<>>;

Sums readSums(Database& database);
// Writes the entries that differ from `before`.
void writeSums(Database& database, const Sums& sums, const Sums& before);

}  // namespace wangge::gis
