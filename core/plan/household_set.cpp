// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/household_set.h"

#include <algorithm>

#include "core/base/contract.h"

namespace wangge {

Tally tallyOf(const HouseholdPoint& point) {
  const bool households = point.householdsState != CountState::NotCounted,
             persons = point.personsState != CountState::NotCounted,
             estimated = point.householdsState == CountState::Estimated || point.personsState == CountState::Estimated;
  return {households ? point.households : 0, persons ? point.persons : 0, 1, !households, !persons, estimated};
}

HouseholdSet::HouseholdSet(std::vector<HouseholdPoint> points) : m_points(std::move(points)) {
  if (m_points.empty()) return;
  for (const HouseholdPoint& point : m_points) {
    m_box.include(point.at);
    m_total += tallyOf(point);
  }
  // About four points a cell.
  const std::int64_t side = std::max<std::int64_t>({m_box.width(), m_box.height(), 1});
  while (((m_box.width() >> m_shift) + 1) * ((m_box.height() >> m_shift) + 1) >
             static_cast<std::int64_t>(m_points.size() / 4 + 1) &&
         (side >> m_shift) > 0)
    ++m_shift;
  m_columns = (m_box.width() >> m_shift) + 1;
  m_rows = (m_box.height() >> m_shift) + 1;
  const auto cellOf = [&](const HouseholdPoint& p) {
    return static_cast<std::size_t>(rowOf(p.at.y) * m_columns + columnOf(p.at.x));
  };
  m_starts.assign(static_cast<std::size_t>(m_columns * m_rows) + 1, 0);
  for (const HouseholdPoint& point : m_points) ++m_starts[cellOf(point) + 1];
  for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
  std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
  std::vector<HouseholdPoint> sorted(m_points.size());
  for (const HouseholdPoint& point : m_points) sorted[next[cellOf(point)]++] = point;
  for (std::size_t c = 0; c + 1 < m_starts.size(); ++c)
    std::sort(sorted.begin() + m_starts[c], sorted.begin() + m_starts[c + 1]);
  m_points = std::move(sorted);
}

}  // namespace wangge
