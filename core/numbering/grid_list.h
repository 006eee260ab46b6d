// SPDX-License-Identifier: GPL-3.0-or-later
// Grids as a list names them, by code or by name: the order in which somebody wants them numbered.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

struct ListEntry {
  std::int64_t line = 0;  // as the file counts them, from 1
  std::string text;       // a code in force, else a name
};

// A row of a table that has such a list in one of its columns.
struct ListRow {
  std::int64_t line = 0;
  std::vector<std::string> cells;
};

struct GridList {
  std::vector<GridId> grids;
  std::string heading;  // the first entry, where it was taken for the heading of the others; else empty
};

// The column in which most rows name grids. Error "numbering.list_columns" (first, second: their places from 1) when
// two columns do so equally often and name different grids.
Result<std::vector<ListEntry>> listColumn(const Project& project, const std::vector<ListRow>& rows);

// Blanks around a text, and an apostrophe in front of it, are no part of it; empty entries are passed over. The first
// entry is a heading when it names no grid, has no digit in it, and the next one names a grid.
// Errors: "numbering.list_empty", "numbering.list_unknown" (line, text, count: how many entries are unknown),
// "numbering.list_retired" (line, text), "numbering.list_repeated" (line, text, first), "numbering.list_ambiguous"
// (line, text, count).
Result<GridList> gridsListed(const Project& project, const std::vector<ListEntry>& entries);

}  // namespace wangge
