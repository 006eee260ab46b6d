// SPDX-License-Identifier: GPL-3.0-or-later
// Vertices in square cells, so that those near a segment are found without looking at all of them.
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/base/sorted.h"
#include "core/geometry/point.h"

namespace wangge {

// All distinct vertices in square cells, found by a sorted list of (cell, point).
class VertexRaster {
 public:
  explicit VertexRaster(const std::vector<Polyline>& lines) {
    std::size_t count = 0;
    for (const Polyline& line : lines) {
      count += line.size();
      for (Point p : line) m_box.include(p);
    }
    const double side = static_cast<double>(std::max(m_box.width(), m_box.height()));
    m_cell =
        std::max<std::int64_t>(100, std::llround(side / std::sqrt(std::max<double>(1, static_cast<double>(count)))));
    m_entries.reserve(count);
    for (const Polyline& line : lines)
      for (Point p : line) m_entries.push_back({row(p.y), column(p.x), p});
    sortUnique(m_entries);
  }

  // Visits the vertices in cells along the segment, each once.
  template <class Visit>
  void along(Point a, Point b, std::int32_t margin, const Visit& visit) const {
    const std::int64_t firstRow = row(std::min(a.y, b.y) - margin), lastRow = row(std::max(a.y, b.y) + margin);
    for (std::int64_t r = firstRow; r <= lastRow; ++r) {
      const auto [west, east] = span(a, b, r, margin);
      auto it =
          std::lower_bound(m_entries.begin(), m_entries.end(), Entry{r, column(west), Point{INT32_MIN, INT32_MIN}});
      for (const std::int64_t last = column(east); it != m_entries.end() && it->row == r && it->column <= last; ++it)
        visit(it->at);
    }
  }

 private:
  struct Entry {
    std::int64_t row, column;
    Point at;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  std::int64_t column(std::int64_t x) const { return (x - m_box.minX) / m_cell; }
  std::int64_t row(std::int64_t y) const { return (y - m_box.minY + m_cell) / m_cell; }

  // Where the segment runs within a row of cells, grown by the margin.
  std::pair<std::int64_t, std::int64_t> span(Point a, Point b, std::int64_t r, std::int32_t margin) const {
    const std::int64_t low = (r - 1) * m_cell + m_box.minY - margin, high = low + m_cell + 2 * std::int64_t{margin};
    if (a.y > b.y) std::swap(a, b);
    double x0 = a.x, x1 = b.x;
    if (b.y > a.y) {
      const double slope = (double(b.x) - a.x) / (double(b.y) - a.y);
      if (a.y < low) x0 = a.x + slope * double(low - a.y);
      if (b.y > high) x1 = a.x + slope * double(high - a.y);
    }
    const double wide = margin + 1.0;
    return {std::max<std::int64_t>(m_box.minX, static_cast<std::int64_t>(std::floor(std::min(x0, x1) - wide))),
            static_cast<std::int64_t>(std::ceil(std::max(x0, x1) + wide))};
  }

  Box m_box;
  std::int64_t m_cell = 1;
  std::vector<Entry> m_entries;
};

}  // namespace wangge
