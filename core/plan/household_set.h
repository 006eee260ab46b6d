// SPDX-License-Identifier: GPL-3.0-or-later
// The household points of one source: counts at places, never names or ID numbers. The set is immutable and shared by
// all versions; points are kept in a raster order so that those near a box are found without reading the rest.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/tally.h"
#include "core/geometry/point.h"
#include "core/plan/domain.h"

namespace wangge {

struct HouseholdPoint {
  Point at;
  std::int32_t households = 0;  // >= 0; meaningless when NotCounted
  std::int32_t persons = 0;     // >= 0; meaningless when NotCounted
  CountState householdsState = CountState::Known;
  CountState personsState = CountState::Known;
  std::uint32_t row = 0;  // row (feature) of the source it came from, from 1: names it in messages and Units
  friend auto operator<=>(const HouseholdPoint&, const HouseholdPoint&) = default;
};

Tally tallyOf(const HouseholdPoint& point);

class HouseholdSet {
 public:
  HouseholdSet() = default;
  // Sorts the points into raster order; the order given does not matter.
  explicit HouseholdSet(std::vector<HouseholdPoint> points);

  const std::vector<HouseholdPoint>& points() const { return m_points; }
  const Tally& total() const { return m_total; }
  const Box& box() const { return m_box; }

  // visit(const HouseholdPoint&) for the points inside the box.
  template <class Visit>
  void forEachIn(const Box& box, Visit&& visit) const;

  friend bool operator==(const HouseholdSet& a, const HouseholdSet& b) { return a.m_points == b.m_points; }

 private:
  std::int64_t columnOf(std::int32_t x) const { return (std::int64_t{x} - m_box.minX) >> m_shift; }
  std::int64_t rowOf(std::int32_t y) const { return (std::int64_t{y} - m_box.minY) >> m_shift; }

  std::vector<HouseholdPoint> m_points;  // by raster cell (row, column), then by value
  std::vector<std::uint32_t> m_starts;   // first point of each cell, one more at the end
  Box m_box;
  Tally m_total;
  int m_shift = 0;
  std::int64_t m_columns = 0, m_rows = 0;
};

template <class Visit>
void HouseholdSet::forEachIn(const Box& box, Visit&& visit) const {
  if (m_points.empty() || !box.touches(m_box)) return;
  const auto x0 = columnOf(std::max(box.minX, m_box.minX)), x1 = columnOf(std::min(box.maxX, m_box.maxX));
  const auto y0 = rowOf(std::max(box.minY, m_box.minY)), y1 = rowOf(std::min(box.maxY, m_box.maxY));
  for (auto y = y0; y <= y1; ++y) {
    const auto begin = m_starts[static_cast<std::size_t>(y * m_columns + x0)];
    const auto end = m_starts[static_cast<std::size_t>(y * m_columns + x1) + 1];
    for (auto i = begin; i < end; ++i)
      if (box.contains(m_points[i].at)) visit(m_points[i]);
  }
}

}  // namespace wangge
