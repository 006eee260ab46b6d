// SPDX-License-Identifier: GPL-3.0-or-later
// Where arcs are: a raster of square cells, each with the arcs whose segments pass through it. Shared between versions
// like every table; adding or removing an arc touches only the cells along it.
#pragma once

#include <vector>

#include "core/base/table.h"
#include "core/geometry/point.h"

namespace wangge {

using CellId = Id<struct CellTag>;

class ArcIndex {
 public:
  ArcIndex() = default;
  // Cells for about `arcs` arcs within `extent`; what lies outside goes to the border cells.
  ArcIndex(const Box& extent, std::size_t arcs);

  void add(ArcId arc, const Polyline& shape);
  void remove(ArcId arc, const Polyline& shape);

  // Ids of arcs that may touch the box, ascending, each once.
  std::vector<ArcId> near(const Box& box) const;
  // Same for a line grown by `margin` millimetres: the cells along its segments only.
  std::vector<ArcId> along(const Polyline& line, std::int32_t margin) const;

  int columns() const { return m_columns; }
  int rows() const { return m_rows; }
  int columnOf(std::int32_t x) const { return clampCell((std::int64_t{x} - m_minX) >> m_shift, m_columns); }
  int rowOf(std::int32_t y) const { return clampCell((std::int64_t{y} - m_minY) >> m_shift, m_rows); }
  // West edge of a column; for the first one, minus infinity.
  std::int64_t westOf(int column) const { return column == 0 ? INT64_MIN : m_minX + (std::int64_t{column} << m_shift); }
  // Arcs in one cell, ascending; empty when there are none.
  const std::vector<ArcId>& cell(int column, int row) const;

  // Whether the raster still suits this many arcs in this box (else the owner builds a new one).
  bool suits(const Box& extent, std::size_t arcs) const;

 private:
  static int clampCell(std::int64_t c, int count) { return c < 0 ? 0 : c >= count ? count - 1 : static_cast<int>(c); }
  CellId idOf(int column, int row) const {
    return CellId(static_cast<std::uint64_t>(row) * static_cast<std::uint64_t>(m_columns) +
                  static_cast<std::uint64_t>(column) + 1);
  }
  template <class Visit>
  void visitCells(const Polyline& line, std::int32_t margin, Visit&& visit) const;

  std::int64_t m_minX = 0, m_minY = 0;
  int m_shift = 30, m_columns = 1, m_rows = 1;
  std::size_t m_sizedFor = 0;
  Box m_extent;
  Table<CellId, std::vector<ArcId>> m_cells;
};

}  // namespace wangge
