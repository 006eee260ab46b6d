// SPDX-License-Identifier: GPL-3.0-or-later
// Windows of one size that cover a territory, each overlapping the next by the same width; none that has nothing of
// the territory to itself.
#pragma once

#include <utility>
#include <vector>

#include "core/map/generalise.h"

namespace wangge::sheet {

using map::Line;
using map::Rectangle;

// Where a territory is, in cells of a raster.
class Occupancy {
 public:
  // `rings` as on paper, mm, odd-even. Cells have 1 mm at least, and are as many as 1,500 in a row at most.
  explicit Occupancy(const std::vector<Line>& rings);

  bool empty() const { return m_columns == 0; }
  const Rectangle& bounds() const { return m_bounds; }  // of the rings
  // Whether any of the territory lies in the rectangle, give or take a cell.
  bool any(const Rectangle& r) const;
  // The stretches along x of what lies between two y (`rows`), or along y of what lies between two x.
  std::vector<std::pair<double, double>> between(double from, double to, bool rows) const;

 private:
  std::size_t at(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns + 1) + static_cast<std::size_t>(column);
  }
  // How many cells of the columns and rows [from, to) are taken.
  int sum(int column0, int row0, int column1, int row1) const;
  int columnOf(double x) const;
  int rowOf(double y) const;

  Rectangle m_bounds;
  double m_cell = 1;
  int m_columns = 0, m_rows = 0;
  std::vector<int> m_sums;  // of all cells above and to the left
};

// Windows `width` by `height` mm with `margin` mm around the territory at its ends, in rows from the top, each from the
// left; or in columns from the left, whichever takes fewer. More than `most` are not looked for: then there are none.
std::vector<Rectangle> tiled(const Occupancy& where, double width, double height, double overlap, double margin,
                             std::size_t most);

}  // namespace wangge::sheet
