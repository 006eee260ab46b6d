// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/arc_index.h"

#include <algorithm>
#include <cmath>

#include "core/base/sorted.h"

namespace wangge {

ArcIndex::ArcIndex(const Box& extent, std::size_t arcs) : m_sizedFor(arcs), m_extent(extent) {
  if (extent.empty()) return;
  m_minX = extent.minX, m_minY = extent.minY;
  const std::int64_t side = std::max<std::int64_t>({extent.width(), extent.height(), 1});
  // About one cell for each arc, so that a cell holds a handful of segments.
  const double perSide = std::clamp(std::sqrt(static_cast<double>(std::max<std::size_t>(arcs, 1))), 1.0, 1024.0);
  m_shift = 0;
  while (m_shift < 30 && (side >> m_shift) >= static_cast<std::int64_t>(perSide * 1.5)) ++m_shift;
  m_columns = static_cast<int>(extent.width() >> m_shift) + 1;
  m_rows = static_cast<int>(extent.height() >> m_shift) + 1;
}

template <class Visit>
void ArcIndex::visitCells(const Polyline& line, std::int32_t margin, Visit&& visit) const {
  const std::int64_t slack = std::int64_t{margin} + 1;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    Point a = line[i], b = line[i + 1];
    if (a.y > b.y) std::swap(a, b);
    const auto clampCoordinate = [](std::int64_t v) {
      return static_cast<std::int32_t>(std::clamp<std::int64_t>(v, INT32_MIN, INT32_MAX));
    };
    const int firstRow = rowOf(clampCoordinate(a.y - slack)), lastRow = rowOf(clampCoordinate(b.y + slack));
    for (int row = firstRow; row <= lastRow; ++row) {
      // The part of the segment that may lie in this row, by its ends' x; border rows are unbounded.
      double low = a.y, high = b.y;
      if (row > 0) low = std::max(low, static_cast<double>(m_minY + (std::int64_t{row} << m_shift) - slack));
      if (row + 1 < m_rows)
        high = std::min(high, static_cast<double>(m_minY + (std::int64_t{row + 1} << m_shift) + slack));
      low = std::clamp<double>(low, a.y, b.y), high = std::clamp<double>(high, a.y, b.y);
      double x0 = a.x, x1 = b.x;
      if (a.y != b.y) {
        const double slope = (static_cast<double>(b.x) - a.x) / (static_cast<double>(b.y) - a.y);
        x0 = a.x + (low - a.y) * slope, x1 = a.x + (high - a.y) * slope;
      }
      const auto west = static_cast<std::int64_t>(std::floor(std::min(x0, x1))) - slack;
      const auto east = static_cast<std::int64_t>(std::ceil(std::max(x0, x1))) + slack;
      const int lastColumn = columnOf(clampCoordinate(east));
      for (int column = columnOf(clampCoordinate(west)); column <= lastColumn; ++column) visit(column, row);
    }
  }
}

void ArcIndex::add(ArcId arc, const Polyline& shape) {
  visitCells(shape, 0, [&](int column, int row) {
    const CellId id = idOf(column, row);
    const std::vector<ArcId>* known = m_cells.find(id);
    if (!known) {
      m_cells.set(id, {arc});
      return;
    }
    const auto at = std::lower_bound(known->begin(), known->end(), arc) - known->begin();
    if (at < static_cast<std::ptrdiff_t>(known->size()) && (*known)[static_cast<std::size_t>(at)] == arc) return;
    std::vector<ArcId>& arcs = m_cells.edit(id);
    arcs.insert(arcs.begin() + at, arc);
  });
}

void ArcIndex::remove(ArcId arc, const Polyline& shape) {
  visitCells(shape, 0, [&](int column, int row) {
    const CellId id = idOf(column, row);
    const std::vector<ArcId>* known = m_cells.find(id);
    if (!known || !std::binary_search(known->begin(), known->end(), arc)) return;
    std::vector<ArcId>& arcs = m_cells.edit(id);
    arcs.erase(std::lower_bound(arcs.begin(), arcs.end(), arc));
  });
}

const std::vector<ArcId>& ArcIndex::cell(int column, int row) const {
  static const std::vector<ArcId> none;
  const std::vector<ArcId>* arcs = m_cells.find(idOf(column, row));
  return arcs ? *arcs : none;
}

std::vector<ArcId> ArcIndex::near(const Box& box) const {
  std::vector<ArcId> result;
  if (box.empty()) return result;
  for (int row = rowOf(box.minY); row <= rowOf(box.maxY); ++row)
    for (int column = columnOf(box.minX); column <= columnOf(box.maxX); ++column) {
      const std::vector<ArcId>& arcs = cell(column, row);
      result.insert(result.end(), arcs.begin(), arcs.end());
    }
  sortUnique(result);
  return result;
}

std::vector<ArcId> ArcIndex::along(const Polyline& line, std::int32_t margin) const {
  std::vector<ArcId> result;
  visitCells(line, margin, [&](int column, int row) {
    const std::vector<ArcId>& arcs = cell(column, row);
    result.insert(result.end(), arcs.begin(), arcs.end());
  });
  sortUnique(result);
  return result;
}

bool ArcIndex::suits(const Box& extent, std::size_t arcs) const {
  if (arcs < 64 && m_sizedFor < 64) return m_sizedFor > 0 || arcs == 0;
  if (arcs > m_sizedFor * 4) return false;
  return extent.empty() || (extent.width() <= m_extent.width() * 2 && extent.height() <= m_extent.height() * 2);
}

}  // namespace wangge
