// SPDX-License-Identifier: GPL-3.0-or-later
// A raster of about a hundred entries a cell.
#include "core/map/base_index.h"

#include <algorithm>
#include <cmath>

namespace wangge::map {
namespace {

template <class Cells, class Entries>
std::vector<std::uint32_t> found(const Cells& cells, const Entries& entries, const Box& box) {
  std::vector<std::uint32_t> result;
  for (const auto& cell : cells) {
    if (cell.entries.empty() || !cell.box.touches(box)) continue;
    for (const std::uint32_t entry : cell.entries)
      if (entries[entry].box.touches(box)) result.push_back(entry);
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

template <class Entry>
std::vector<BaseIndex::Cell> BaseIndex::cellsOf(const std::vector<Entry>& entries) {
  Box all;
  for (const Entry& entry : entries) all.include(entry.box.centre());
  if (entries.empty()) return {};
  const auto side =
      static_cast<std::int64_t>(std::clamp(std::sqrt(static_cast<double>(entries.size()) / 100), 1.0, 128.0));
  std::vector<Cell> cells(static_cast<std::size_t>(side * side));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Point centre = entries[i].box.centre();
    const std::int64_t column = (std::int64_t{centre.x} - all.minX) * side / (all.width() + 1);
    const std::int64_t row = (std::int64_t{centre.y} - all.minY) * side / (all.height() + 1);
    Cell& cell = cells[static_cast<std::size_t>(row * side + column)];
    cell.box.include(entries[i].box);
    cell.entries.push_back(static_cast<std::uint32_t>(i));
  }
  return cells;
}

BaseIndex::BaseIndex(const Project& project) {
  project.lineFeatures.forEach([&](LineFeatureId id, const LineFeature& feature) {
    if (!feature.lines) return;
    for (std::size_t part = 0; part < feature.lines->size(); ++part)
      m_lines.push_back({id, static_cast<std::uint32_t>(part), boxOf((*feature.lines)[part])});
  });
  project.buildings.forEach([&](BuildingId id, const Building& building) {
    if (building.outline) m_buildings.push_back({id, boxOf(building.outline->outer)});
  });
  m_lineCells = cellsOf(m_lines);
  m_buildingCells = cellsOf(m_buildings);
}

std::vector<BaseIndex::Line> BaseIndex::linesIn(const Box& box) const {
  std::vector<Line> result;
  for (const std::uint32_t entry : found(m_lineCells, m_lines, box)) result.push_back(m_lines[entry]);
  return result;
}

std::vector<BuildingId> BaseIndex::buildingsIn(const Box& box) const {
  std::vector<BuildingId> result;
  for (const std::uint32_t entry : found(m_buildingCells, m_buildings, box))
    result.push_back(m_buildings[entry].building);
  return result;
}

}  // namespace wangge::map
