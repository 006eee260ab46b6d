// SPDX-License-Identifier: GPL-3.0-or-later
// A file that lists grids, by code or name, in the order in which they are to be numbered: a text with one grid a line,
// a CSV table, or the first visible sheet of a workbook.
#pragma once

#include <string>

#include "core/numbering/grid_list.h"

namespace wangge::gis {

// Errors: "file.missing", "file.unreadable", "file.too_large" (file), those of visitCsv and of workbooks, and those of
// listColumn and gridsListed.
Result<GridList> readGridList(const Project& project, const std::string& path);

}  // namespace wangge::gis
