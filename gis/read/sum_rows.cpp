// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/sum_rows.h"

#include <algorithm>
#include <utility>

namespace wangge::gis {
namespace {

constexpr std::size_t kMostCompared = 2000;  // sums before or behind another one that it may begin or end at
constexpr std::size_t kLargestKept = 16;     // of which some may turn out to be sums

}  // namespace

bool SumRows::same(const Counts& counts, const Sum& from, const Sum& to, std::int64_t least) {
  const auto agree = [](const std::optional<std::int64_t>& told, std::int64_t sum) { return !told || *told == sum; };
  return counts.any() && to.rows - from.rows >= least && agree(counts.households, to.households - from.households) &&
         agree(counts.persons, to.persons - from.persons);
}

void SumRows::add(std::int64_t row, const Counts& counts, Doubt doubt, const std::string& key) {
  if (doubt != Doubt::None && counts.any()) m_told.push_back({row, counts, m_sum, doubt, false});
  if (key != m_key) m_key = key, m_beforeKey = m_sum;
  const auto size = [](const Largest& l) {
    return std::pair(l.counts.households.value_or(0), l.counts.persons.value_or(0));
  };
  const Largest own = {row, counts, doubt == Doubt::None};
  const auto smaller = std::ranges::find_if(m_largest, [&](const Largest& l) { return size(l) < size(own); });
  m_largest.insert(smaller, own);
  if (m_largest.size() > kLargestKept) m_largest.pop_back();
  if (m_sum.rows == 0) m_first = row;
  ++m_sum.rows;
  m_sum.households += counts.households.value_or(0);
  m_sum.persons += counts.persons.value_or(0);
}

void SumRows::addSum(std::int64_t row, Counts told, bool fits) {
  m_told.push_back({row, told, m_sum, Doubt::None, fits});
}

bool SumRows::equalsSum(const Counts& counts, std::int64_t least) const {
  if (same(counts, {}, m_sum, least)) return true;
  const auto last =
      std::find_if(m_told.rbegin(), m_told.rend(), [](const Told& told) { return told.doubt == Doubt::None; });
  return last != m_told.rend() && same(counts, last->before, m_sum, least);
}

bool SumRows::equalsPart(const Counts& counts, const std::string& key) const {
  if (same(counts, {}, m_sum, 2)) return true;
  if (!key.empty() && key == m_key && same(counts, m_beforeKey, m_sum, 1)) return true;
  std::size_t compared = 0;
  for (auto told = m_told.rbegin(); told != m_told.rend() && compared++ < kMostCompared; ++told)
    if (told->doubt == Doubt::None &&
        same(counts, told->before, m_sum,
             !key.empty() && key == m_key && told->before.rows >= m_beforeKey.rows ? 1 : 2))
      return true;
  return false;
}

void SumRows::takeOutFirst(const Counts& counts) {
  const auto without = [&](Sum& sum) {
    if (sum.rows == 0) return;
    --sum.rows;
    sum.households -= counts.households.value_or(0), sum.persons -= counts.persons.value_or(0);
  };
  for (Told& told : m_told) without(told.before);
  without(m_sum);
  std::erase_if(m_largest, [&](const Largest& l) { return l.row == m_first; });
}

std::vector<SumRows::Above> SumRows::sumsAbove(bool namedAreData) {
  std::vector<Above> found;
  for (std::size_t i = 0; i < m_told.size(); ++i) {
    Told& told = m_told[i];
    if (told.doubt == Doubt::None || (namedAreData && told.doubt == Doubt::Named)) continue;
    const std::int64_t least = told.counts.both() ? 2 : 3;
    const auto without = [&](Sum sum) {  // of the rows below, this one left out
      --sum.rows;
      sum.households -= told.counts.households.value_or(0);
      sum.persons -= told.counts.persons.value_or(0);
      return sum;
    };
    const bool all = same(told.counts, {}, without(m_sum), least);
    const Sum next = i + 1 < m_told.size() ? m_told[i + 1].before : m_sum;
    if (!all && !same(told.counts, told.before, without(next), least)) continue;
    found.push_back({told.row, told.doubt});
    told.doubt = Doubt::None;
    std::erase_if(m_largest, [&](const Largest& l) { return l.row == told.row; });
    for (std::size_t j = i + 1; j < m_told.size(); ++j) m_told[j].before = without(m_told[j].before);
    m_sum = without(m_sum);
  }
  std::erase_if(m_told, [](const Told& told) { return told.doubt != Doubt::None; });
  return found;
}

// It may be their sum, under the name of what they lie in.
void SumRows::tellLargest(std::vector<Finding>& findings) const {
  if (m_largest.empty()) return;
  const Largest& largest = m_largest.front();
  const Counts& counts = largest.counts;
  const auto half = [](const std::optional<std::int64_t>& own, std::int64_t sum) { return !own || *own * 2 == sum; };
  if (!counts.any() || m_sum.rows < (counts.both() || !largest.placed ? 3 : 6)) return;
  if (!half(counts.households, m_sum.households) || !half(counts.persons, m_sum.persons)) return;
  Message what("table.row_equals_rest");
  if (counts.households) what.with("households", *counts.households);
  if (counts.persons) what.with("persons", *counts.persons);
  findings.push_back({FindingKind::Left, std::move(what), {}, {}, largest.row});
}

void SumRows::tell(std::vector<Finding>& findings) const {
  tellLargest(findings);
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
    if (m_told[i].fits) continue;
    compare(i, "households", m_told[i].counts.households, &Sum::households);
    compare(i, "persons", m_told[i].counts.persons, &Sum::persons);
  }
}

}  // namespace wangge::gis
