// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/tiling.h"

#include <algorithm>
#include <cmath>

namespace wangge::sheet {
namespace {

constexpr double kLeastCell = 1;
constexpr double kMostCells = 1500;

// How many windows of this length cover so much, and how much they cover.
int windowsFor(double length, double window, double overlap) {
  return std::max(1, static_cast<int>(std::ceil((length - overlap) / (window - overlap) - 1e-9)));
}
double coveredBy(int windows, double window, double overlap) {
  return windows * window - (windows - 1) * overlap;
}

// In rows, or columns where `rows` is false.
std::vector<Rectangle> tiledBy(const Occupancy& where, double width, double height, double overlap, double margin,
                               std::size_t most, bool rows) {
  const double along = rows ? width : height, across = rows ? height : width;
  const Rectangle all = where.bounds().grown(margin);
  const double from = rows ? all.min.y : all.min.x, to = rows ? all.max.y : all.max.x;
  const int bands = windowsFor(to - from, across, overlap);
  const double first = (from + to - coveredBy(bands, across, overlap)) / 2;
  std::vector<Rectangle> windows;
  for (int i = 0; i < bands; ++i) {
    const double low = first + i * (across - overlap), high = low + across;
    // What lies in two bands belongs to the nearer one.
    const double own = i > 0 ? low + overlap / 2 : low, end = i + 1 < bands ? high - overlap / 2 : high;
    const auto stretches = where.between(own, end, rows);
    for (std::size_t k = 0; k < stretches.size();) {
      const double start = stretches[k].first - margin;
      double last = stretches[k].second + margin;
      int count = windowsFor(last - start, along, overlap);
      for (++k; k < stretches.size() && stretches[k].first <= start + coveredBy(count, along, overlap); ++k) {
        last = stretches[k].second + margin;
        count = windowsFor(last - start, along, overlap);
      }
      const double at = (start + last - coveredBy(count, along, overlap)) / 2;
      for (int n = 0; n < count; ++n) {
        const double a = at + n * (along - overlap), b = a + along;
        const double inA = n > 0 ? a + overlap / 2 : a, inB = n + 1 < count ? b - overlap / 2 : b;
        const Rectangle core = rows ? Rectangle{{inA, own}, {inB, end}} : Rectangle{{own, inA}, {end, inB}};
        if (where.any(core)) windows.push_back(rows ? Rectangle{{a, low}, {b, high}} : Rectangle{{low, a}, {high, b}});
      }
      if (windows.size() > most) return {};
    }
  }
  return windows;
}

}  // namespace

Occupancy::Occupancy(const std::vector<Line>& rings) {
  if (rings.empty()) return;
  m_bounds = map::boundsOf(rings);
  const double width = m_bounds.width(), height = m_bounds.height();
  if (!(width >= 0 && height >= 0)) return;
  m_cell = std::max({kLeastCell, width / kMostCells, height / kMostCells});
  m_columns = static_cast<int>(width / m_cell) + 1, m_rows = static_cast<int>(height / m_cell) + 1;
  std::vector<char> taken(at(m_columns, m_rows), 0);
  std::vector<std::vector<double>> crossings(static_cast<std::size_t>(m_rows));
  for (const Line& ring : rings)
    for (std::size_t i = 0; i < ring.size(); ++i) {
      map::Position a = ring[i], b = ring[(i + 1) % ring.size()];
      const int steps = static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / m_cell * 2) + 1;
      for (int s = 0; s <= steps; ++s) {
        const double t = static_cast<double>(s) / steps;
        taken[at(columnOf(a.x + (b.x - a.x) * t), rowOf(a.y + (b.y - a.y) * t))] = 1;
      }
      if (a.y > b.y) std::swap(a, b);
      for (int row = rowOf(a.y); row <= rowOf(b.y); ++row) {
        const double y = m_bounds.min.y + (row + 0.5) * m_cell;
        if (y >= a.y && y < b.y)
          crossings[static_cast<std::size_t>(row)].push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
      }
    }
  m_sums.assign(at(m_columns, m_rows) + 1, 0);
  for (int row = 0; row < m_rows; ++row) {
    std::vector<double>& line = crossings[static_cast<std::size_t>(row)];
    std::sort(line.begin(), line.end());
    for (std::size_t i = 0; i + 1 < line.size(); i += 2)
      for (int column = columnOf(line[i]); column <= columnOf(line[i + 1]); ++column) taken[at(column, row)] = 1;
    int before = 0;
    for (int column = 0; column < m_columns; ++column) {
      before += taken[at(column, row)];
      m_sums[at(column + 1, row + 1)] = m_sums[at(column + 1, row)] + before;
    }
  }
}

int Occupancy::columnOf(double x) const {
  return std::clamp(static_cast<int>((x - m_bounds.min.x) / m_cell), 0, m_columns - 1);
}

int Occupancy::rowOf(double y) const {
  return std::clamp(static_cast<int>((y - m_bounds.min.y) / m_cell), 0, m_rows - 1);
}

int Occupancy::sum(int column0, int row0, int column1, int row1) const {
  return m_sums[at(column1, row1)] - m_sums[at(column0, row1)] - m_sums[at(column1, row0)] + m_sums[at(column0, row0)];
}

bool Occupancy::any(const Rectangle& r) const {
  if (empty() || !r.grown(1e-9).overlaps(m_bounds.grown(1e-9))) return false;
  return sum(columnOf(r.min.x), rowOf(r.min.y), columnOf(r.max.x) + 1, rowOf(r.max.y) + 1) > 0;
}

std::vector<std::pair<double, double>> Occupancy::between(double from, double to, bool rows) const {
  std::vector<std::pair<double, double>> stretches;
  const double low = rows ? m_bounds.min.y : m_bounds.min.x, high = rows ? m_bounds.max.y : m_bounds.max.x;
  if (empty() || to < low || from > high) return stretches;
  const int first = rows ? rowOf(from) : columnOf(from), last = (rows ? rowOf(to) : columnOf(to)) + 1;
  const double start = rows ? m_bounds.min.x : m_bounds.min.y, end = rows ? m_bounds.max.x : m_bounds.max.y;
  for (int i = 0; i < (rows ? m_columns : m_rows); ++i) {
    if ((rows ? sum(i, first, i + 1, last) : sum(first, i, last, i + 1)) == 0) continue;
    const double a = start + i * m_cell, b = std::min(end, a + m_cell);
    if (!stretches.empty() && stretches.back().second >= a - 1e-9)
      stretches.back().second = b;
    else
      stretches.emplace_back(a, b);
  }
  return stretches;
}

std::vector<Rectangle> tiled(const Occupancy& where, double width, double height, double overlap, double margin,
                             std::size_t most) {
  if (where.empty() || width <= 2 * overlap || height <= 2 * overlap) return {};
  std::vector<Rectangle> rows = tiledBy(where, width, height, overlap, margin, most, true);
  std::vector<Rectangle> columns = tiledBy(where, width, height, overlap, margin, most, false);
  if (rows.empty()) return columns;
  return !columns.empty() && columns.size() < rows.size() ? columns : rows;
}

}  // namespace wangge::sheet
