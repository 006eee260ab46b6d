// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/checksums.h"

namespace wangge::gis {

Checksums readChecksums(Database& database) {
  Checksums checksums;
  Statement read(database, "SELECT name, row_count, hash FROM wangge_tables");
  while (read.step()) {
    const TableChecksum sum{read.integer(1), static_cast<std::uint64_t>(read.integer(2))};
    checksums.insert_or_assign(std::string(read.text(0)), sum);
  }
  return checksums;
}

void writeChecksums(Database& database, const Checksums& checksums, const Checksums& before) {
  writeEntries(database, "INSERT INTO wangge_tables (name, row_count, hash) VALUES (?, ?, ?)",
               "UPDATE wangge_tables SET row_count = ?2, hash = ?3 WHERE name = ?1", checksums, before,
               [](Statement& statement, const std::string& name, const TableChecksum& sum) {
                 statement.bind(0, std::string_view(name));
                 statement.bind(1, sum.rows);
                 statement.bind(2, static_cast<std::int64_t>(sum.hash));
               });
}

}  // namespace wangge::gis
