// SPDX-License-Identifier: GPL-3.0-or-later
// Where the header of a table is: registers often begin with a title line or two.
#pragma once

#include <string>
#include <vector>

namespace wangge::gis {

struct TableHeader {
  int index = -1;                  // of the header among the rows given; -1: there is none
  std::vector<std::string> names;  // one for each column; columns without a name are A, B, C …
};

// Looks at the first rows of a table (cells as text, blank rows left out).
TableHeader findHeader(const std::vector<std::vector<std::string>>& rows);

}  // namespace wangge::gis
