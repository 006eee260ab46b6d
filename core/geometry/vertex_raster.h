// SPDX-License-Identifier: GPL-3.0-or-later
// Vertices and straight pieces in rows of square cells, so that those near a segment are found without looking at all
// of them.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "core/base/sorted.h"
#include "core/geometry/point.h"

namespace wangge {

struct Segment {
  Point a, b;
};

// Square cells over a box, about one for each of `count` things.
class CellRows {
 public:
  CellRows(const Box& box, std::size_t count) : m_box(box) {
    const auto side = static_cast<double>(std::max(box.width(), box.height()));
    m_cell =
        std::max<std::int64_t>(100, std::llround(side / std::sqrt(std::max<double>(1, static_cast<double>(count)))));
  }

  std::int64_t column(std::int64_t x) const { return (x - m_box.minX) / m_cell; }
  std::int64_t row(std::int64_t y) const { return (y - m_box.minY + m_cell) / m_cell; }

  // Visits each row that the segment runs through, grown by the margin, with its westernmost and easternmost x there.
  template <class Visit>
  void along(Segment s, std::int32_t margin, const Visit& visit) const {
    const std::int64_t firstRow = row(std::min(s.a.y, s.b.y) - margin), lastRow = row(std::max(s.a.y, s.b.y) + margin);
    for (std::int64_t r = firstRow; r <= lastRow; ++r) {
      const auto [west, east] = reach(s, r, margin);
      visit(r, west, east);
    }
  }

 private:
  std::pair<std::int64_t, std::int64_t> reach(Segment s, std::int64_t r, std::int32_t margin) const {
    const std::int64_t low = (r - 1) * m_cell + m_box.minY - margin, high = low + m_cell + 2 * std::int64_t{margin};
    if (s.a.y > s.b.y) std::swap(s.a, s.b);
    double x0 = s.a.x, x1 = s.b.x;
    if (s.b.y > s.a.y) {
      const double slope = (double(s.b.x) - s.a.x) / (double(s.b.y) - s.a.y);
      if (s.a.y < low) x0 = s.a.x + slope * double(low - s.a.y);
      if (s.b.y > high) x1 = s.a.x + slope * double(high - s.a.y);
    }
    const double wide = margin + 1.0;
    return {std::max<std::int64_t>(m_box.minX, static_cast<std::int64_t>(std::floor(std::min(x0, x1) - wide))),
            static_cast<std::int64_t>(std::ceil(std::max(x0, x1) + wide))};
  }

  Box m_box;
  std::int64_t m_cell = 1;
};

// All distinct vertices, found by a sorted list of (cell, point).
class VertexRaster {
 public:
  explicit VertexRaster(const std::vector<Polyline>& lines) : m_rows(boxOf(lines), countOf(lines)) {
    m_entries.reserve(countOf(lines));
    for (const Polyline& line : lines)
      for (Point p : line) m_entries.push_back({m_rows.row(p.y), m_rows.column(p.x), p});
    std::sort(m_entries.begin(), m_entries.end());
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
  }

  // Visits the vertices in rows of cells along the segment that lie no further west or east than it does there, each
  // once. In a row they are in the order of x, so that it does not matter how much of the plan one cell holds: a single
  // point far away makes all of them wide.
  template <class Visit>
  void along(Point a, Point b, std::int32_t margin, const Visit& visit) const {
    m_rows.along({a, b}, margin, [&](std::int64_t r, std::int64_t west, std::int64_t east) {
      const auto from = static_cast<std::int32_t>(std::clamp<std::int64_t>(west, INT32_MIN, INT32_MAX));
      for (auto it = std::lower_bound(m_entries.begin(), m_entries.end(),
                                      Entry{r, m_rows.column(west), Point{from, INT32_MIN}});
           it != m_entries.end() && it->row == r && it->at.x <= east; ++it)
        visit(it->at);
    });
  }

 private:
  struct Entry {
    std::int64_t row, column;
    Point at;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  static Box boxOf(const std::vector<Polyline>& lines) {
    Box box;
    for (const Polyline& line : lines) box.include(wangge::boxOf(line));
    return box;
  }
  static std::size_t countOf(const std::vector<Polyline>& lines) {
    std::size_t count = 0;
    for (const Polyline& line : lines) count += line.size();
    return count;
  }

  CellRows m_rows;
  std::vector<Entry> m_entries;
};

// Visits all pairs (i, k) of segments whose boxes come within `margin` of each other, some more than once.
template <class Visit>
void forEachNearPair(std::span<const Segment> segments, std::int32_t margin, const Visit& visit) {
  struct Entry {
    std::int64_t row, west, east;
    std::size_t segment;
    auto operator<=>(const Entry&) const = default;
  };
  std::vector<Box> boxes;
  Box extent;
  for (const Segment& s : segments) extent.include(boxes.emplace_back(boxOf(Polyline{s.a, s.b})));
  const CellRows rows(extent, segments.size());
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < segments.size(); ++i)
    rows.along(segments[i], margin, [&](std::int64_t row, std::int64_t west, std::int64_t east) {
      entries.push_back({row, west, east, i});
    });
  std::sort(entries.begin(), entries.end());
  for (std::size_t e = 0; e < entries.size(); ++e)
    for (std::size_t f = e + 1; f < entries.size() && entries[f].row == entries[e].row; ++f) {
      if (entries[f].west > entries[e].east) break;
      const std::size_t i = entries[e].segment, k = entries[f].segment;
      if (boxes[i].grown(margin).touches(boxes[k])) visit(i, k);
    }
}

}  // namespace wangge
