// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/sum_rows.h"

#include <algorithm>

namespace wangge::gis {
namespace {

constexpr std::size_t kMostCompared = 2000;  // sums before or behind another one that it may begin or end at

}  // namespace

void SumRows::add(const RawCount& households, const RawCount& persons) {
  ++m_sum.rows;
  m_sum.households += households.value.value_or(0);
  m_sum.persons += persons.value.value_or(0);
}

void SumRows::addSum(std::int64_t row, Counts told) {
  m_told.push_back({row, told, m_sum});
}

bool SumRows::equalsSum(const Counts& counts) const {
  const auto equals = [&](const Sum& from) {
    if (m_sum.rows - from.rows < 2) return false;
    const auto same = [](const std::optional<std::int64_t>& told, std::int64_t sum) { return !told || *told == sum; };
    return counts.households.value_or(0) + counts.persons.value_or(0) > 0 &&
           same(counts.households, m_sum.households - from.households) &&
           same(counts.persons, m_sum.persons - from.persons);
  };
  return equals({}) || (!m_told.empty() && equals(m_told.back().before));
}

void SumRows::tell(std::vector<Finding>& findings) const {
  std::vector<Sum> borders = {Sum{}};
  for (const Told& told : m_told) borders.push_back(told.before);
  borders.push_back(m_sum);
  const auto compare = [&](std::size_t i, const char* key, const std::optional<std::int64_t>& told,
                           std::int64_t Sum::*part) {
    if (!told) return;
    const std::int64_t here = borders[i + 1].*part;
    for (std::size_t j = i + 1; j-- > 0 && i - j < kMostCompared;)
      if (here - borders[j].*part == *told) return;
    for (std::size_t j = i + 1; j < borders.size() && j - i < kMostCompared; ++j)
      if (borders[j].*part - here == *told) return;
    if (m_sum.*part == *told) return;
    // Rows since the sum before are what it most likely is about; of the last one all of them.
    const bool last = i + 1 == m_told.size() && i > 0;
    std::int64_t sum = last ? m_sum.*part : here - borders[i].*part;
    if (borders[i + 1].rows == borders[i].rows && !last) sum = m_sum.*part;
    findings.push_back({FindingKind::Left,
                        Message("table.sum_differs").with("key", key).with("told", *told).with("sum", sum),
                        {},
                        {},
                        m_told[i].row});
  };
  for (std::size_t i = 0; i < m_told.size(); ++i) {
    compare(i, "households", m_told[i].counts.households, &Sum::households);
    compare(i, "persons", m_told[i].counts.persons, &Sum::persons);
  }
}

}  // namespace wangge::gis
