// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines and buildings of the base map are, so that a sheet or a screen looks at those near it only. Made for one
// version of the two tables; good for every version that shares them.
#pragma once

#include <vector>

#include "core/plan/project.h"

namespace wangge::map {

class BaseIndex {
 public:
  explicit BaseIndex(const Project& project);

  struct Line {
    LineFeatureId feature;
    std::uint32_t part = 0;  // of its lines
    Box box;
  };
  // Lines and buildings whose boxes touch `box`, in the order of the tables.
  std::vector<Line> linesIn(const Box& box) const;
  std::vector<BuildingId> buildingsIn(const Box& box) const;

 private:
  struct Footprint {
    BuildingId building;
    Box box;
  };
  // Entries by the cell of their box's centre; a cell's box holds all boxes of its entries.
  struct Cell {
    Box box;
    std::vector<std::uint32_t> entries;
  };
  template <class Entry>
  static std::vector<Cell> cellsOf(const std::vector<Entry>& entries);

  std::vector<Line> m_lines;
  std::vector<Footprint> m_buildings;
  std::vector<Cell> m_lineCells, m_buildingCells;
};

}  // namespace wangge::map
