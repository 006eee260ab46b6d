// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/partition.h"

#include <algorithm>
#include <array>

#include "core/partition/random.h"

namespace wangge::partition {
namespace {
constexpr int kMostRounds = 50;
std::uint64_t markOf(int atom) {
  return mixed(static_cast<std::uint64_t>(atom) + 0x51ed2701u);
}
}  // namespace

Partition::Partition(const Instance& instance, Groups groups) : m_instance(instance), m_groups(std::move(groups)) {
  m_count = groupCount(m_groups);
  const auto count = static_cast<std::size_t>(m_count);
  m_members.resize(count), m_sums.resize(count), m_fingerprints.resize(count, 0);
  for (int i = 0; i < instance.size(); ++i) {
    const auto group = static_cast<std::size_t>(m_groups[static_cast<std::size_t>(i)]);
    m_members[group].push_back(i);
    m_sums[group] += sumOf(instance.atom(i));
    m_fingerprints[group] ^= markOf(i);
  }
  m_mark.assign(static_cast<std::size_t>(instance.size()), 0);
  m_cost = costOf(instance, m_groups, false);
}

std::vector<int> Partition::neighbours(int group) const {
  std::vector<int> result;
  for (int atom : members(group))
    for (const Step& step : m_instance.steps(atom)) {
      const int other = m_groups[static_cast<std::size_t>(step.to)];
      if (other != group && std::find(result.begin(), result.end(), other) == result.end()) result.push_back(other);
    }
  std::sort(result.begin(), result.end());
  return result;
}

bool Partition::moveAtoms() {
  bool any = false;
  for (int round = 0; round < kMostRounds; ++round) {
    bool moved = false;
    for (int atom = 0; atom < m_instance.size(); ++atom) moved = tryMove(atom) || moved;
    if (!moved) break;
    any = true;
  }
  return any;
}

bool Partition::tryMove(int atom) {
  const int from = m_groups[static_cast<std::size_t>(atom)];
  std::array<int, 16> targets;
  std::size_t count = 0;
  for (const Step& step : m_instance.steps(atom)) {
    const int other = m_groups[static_cast<std::size_t>(step.to)];
    if (other == from || count == targets.size()) continue;
    if (std::find(targets.begin(), targets.begin() + count, other) == targets.begin() + count) targets[count++] = other;
  }
  if (count == 0 || (m_instance.wanted != 0 && members(from).size() == 1)) return false;
  Sum left;
  for (int member : members(from))
    if (member != atom) left += sumOf(m_instance.atom(member));
  Cost base = Cost{} - closingCost(m_instance, m_sums[static_cast<std::size_t>(from)]);
  if (members(from).size() > 1) base += closingCost(m_instance, left);
  for (const Step& step : m_instance.steps(atom))
    if (m_groups[static_cast<std::size_t>(step.to)] == from) base += cutCost(m_instance.edge(step.edge));
  Cost best;
  int to = -1;
  for (std::size_t t = 0; t < count; ++t) {
    Sum joined = m_sums[static_cast<std::size_t>(targets[t])];
    Cost change = base - closingCost(m_instance, joined);
    joined += sumOf(m_instance.atom(atom));
    change += closingCost(m_instance, joined);
    for (const Step& step : m_instance.steps(atom))
      if (m_groups[static_cast<std::size_t>(step.to)] == targets[t]) change -= cutCost(m_instance.edge(step.edge));
    if (change < best) best = change, to = targets[t];
  }
  if (to < 0 || !staysConnected(atom)) return false;
  m_cost += best;
  move(atom, to);
  return true;
}

bool Partition::staysConnected(int atom) const {
  const int group = m_groups[static_cast<std::size_t>(atom)];
  const std::size_t others = members(group).size() - 1;
  if (others <= 1) return true;
  m_mark[static_cast<std::size_t>(atom)] = ++m_stamp;
  m_queue.clear();
  for (const Step& step : m_instance.steps(atom))
    if (m_groups[static_cast<std::size_t>(step.to)] == group) {
      m_queue.push_back(step.to);
      m_mark[static_cast<std::size_t>(step.to)] = m_stamp;
      break;
    }
  for (std::size_t i = 0; i < m_queue.size(); ++i)
    for (const Step& step : m_instance.steps(m_queue[i]))
      if (m_groups[static_cast<std::size_t>(step.to)] == group && m_mark[static_cast<std::size_t>(step.to)] != m_stamp)
        m_mark[static_cast<std::size_t>(step.to)] = m_stamp, m_queue.push_back(step.to);
  return m_queue.size() == others;
}

void Partition::move(int atom, int to) {
  const auto from = static_cast<std::size_t>(m_groups[static_cast<std::size_t>(atom)]),
             into = static_cast<std::size_t>(to);
  std::erase(m_members[from], atom);
  m_sums[from] = {};
  for (int member : m_members[from]) m_sums[from] += sumOf(m_instance.atom(member));
  m_members[into].insert(std::lower_bound(m_members[into].begin(), m_members[into].end(), atom), atom);
  m_sums[into] += sumOf(m_instance.atom(atom));
  m_fingerprints[from] ^= markOf(atom), m_fingerprints[into] ^= markOf(atom);
  m_groups[static_cast<std::size_t>(atom)] = to;
  if (m_members[from].empty()) {
    m_cost += countCost(m_instance, m_count - 1) - countCost(m_instance, m_count);
    --m_count;
  }
}

void Partition::replace(std::span<const int> groups, std::span<const int> atoms, const Groups& inner) {
  std::vector<int> numbers(groups.begin(), groups.end());
  const auto count = static_cast<std::size_t>(groupCount(inner));
  for (std::size_t g = 0; numbers.size() < count && g < m_members.size(); ++g)
    if (m_members[g].empty()) numbers.push_back(static_cast<int>(g));
  while (numbers.size() < count) {
    numbers.push_back(capacity());
    m_members.emplace_back(), m_sums.emplace_back(), m_fingerprints.push_back(0);
  }
  for (int group : groups) {
    m_members[static_cast<std::size_t>(group)].clear();
    m_sums[static_cast<std::size_t>(group)] = {}, m_fingerprints[static_cast<std::size_t>(group)] = 0;
  }
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    const auto group = static_cast<std::size_t>(numbers[static_cast<std::size_t>(inner[i])]);
    m_groups[static_cast<std::size_t>(atoms[i])] = static_cast<int>(group);
    m_members[group].push_back(atoms[i]);
    m_sums[group] += sumOf(m_instance.atom(atoms[i]));
    m_fingerprints[group] ^= markOf(atoms[i]);
  }
  m_count += static_cast<int>(count) - static_cast<int>(groups.size());
  Groups dense = m_groups;
  renumber(dense);
  m_cost = costOf(m_instance, dense, false);
}

}  // namespace wangge::partition
