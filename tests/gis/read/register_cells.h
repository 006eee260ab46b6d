// SPDX-License-Identifier: GPL-3.0-or-later
// Registers as tables of cells, and what is read of them.
#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gis/read/made_sheets.h"
#include "gis/read/source_files_made.h"

namespace wangge::test {

inline ReadOutcome readCells(const Cells& cells, std::map<std::string, std::string> fields = {},
                             const std::string& join = {}) {
  const TempFolder folder;
  writeBytes(folder.file("r.csv"), textOf(cells));
  return read({.role = Role::Households,
               .path = folder.file("r.csv"),
               .fields = std::move(fields),
               .sourceCrs = join.empty() ? "EPSG:4490" : "",
               .join = join});
}

// Four buildings with coordinates behind the given columns.
inline Cells placed(const std::vector<std::string>& names, const std::vector<std::vector<std::string>>& rows) {
  Cells cells = {names};
  cells[0].insert(cells[0].end(), {"经度", "纬度"});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    cells.push_back(rows[i]);
    cells.back().insert(cells.back().end(), {"123.9" + std::to_string(i + 10), "47.3"});
  }
  return cells;
}
// The same numbers in each of the columns for four buildings.
inline Cells fourRows(const std::vector<std::string>& names, const std::vector<std::string>& values) {
  return placed(names, std::vector<std::vector<std::string>>(4, values));
}

}  // namespace wangge::test
