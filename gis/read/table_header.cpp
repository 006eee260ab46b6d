// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/table_header.h"

#include <algorithm>

#include "gis/read/cell_values.h"

namespace wangge::gis {
namespace {

std::string letters(std::size_t column) {
  std::string name;
  for (++column; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

}  // namespace

TableHeader findHeader(const std::vector<std::vector<std::string>>& rows) {
  TableHeader header;
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  for (std::size_t i = 0; i < rows.size() && i < 10 && header.index < 0; ++i) {
    std::size_t filled = 0, numbers = 0;
    for (const std::string& cell : rows[i]) {
      const std::string text = trimmed(cell);
      filled += text.empty() ? 0 : 1;
      numbers += !text.empty() && parseCoordinate(text) ? 1 : 0;
    }
    // A title fills one cell of many; data have a number somewhere.
    if (numbers == 0 && filled * 2 > width && (filled >= 2 || width == 1)) header.index = static_cast<int>(i);
  }
  for (std::size_t c = 0; c < width; ++c) {
    std::string name;
    if (header.index >= 0 && c < rows[static_cast<std::size_t>(header.index)].size())
      name = trimmed(rows[static_cast<std::size_t>(header.index)][c]);
    header.names.push_back(name.empty() ? letters(c) : name);
  }
  return header;
}

}  // namespace wangge::gis
