// SPDX-License-Identifier: GPL-3.0-or-later
// Where the header of a table is: registers often begin with a title and lines of who filled them in, have headers of
// two rows, and rows of units or column numbers below.
#pragma once

#include <string>
#include <vector>

namespace wangge::gis {

struct TableHeader {
  int index = -1;         // of the header among the rows given, the last one when it has two; -1: there is none
  int last = -1;          // the last row that is no data: the header's, or one of units or column numbers below it
  bool numbered = false;  // that row numbers the columns
  // One for each column; columns without a name are A, B, C …, names that come again have the letter behind: 户数@D.
  std::vector<std::string> names;
};

// Looks at the first rows of a table (cells as text, blank rows left out). `told` is the index of the header when the
// user has named it.
TableHeader findHeader(const std::vector<std::vector<std::string>>& rows, int told = -1);

// The letters a spreadsheet gives a column: 0 → A, 26 → AA.
std::string columnLetters(std::size_t column);

}  // namespace wangge::gis
