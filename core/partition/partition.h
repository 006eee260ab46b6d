// SPDX-License-Identifier: GPL-3.0-or-later
// A plan while it is being improved: groups with their members and sums, single atoms moved at the cost of what they
// touch. Every group stays connected.
#pragma once

#include "core/partition/instance.h"

namespace wangge::partition {

class Partition {
 public:
  Partition(const Instance& instance, Groups groups);

  const Instance& instance() const { return m_instance; }
  const Groups& groups() const { return m_groups; }
  // Groups have numbers with gaps: empty ones have no members.
  int capacity() const { return static_cast<int>(m_members.size()); }
  const std::vector<int>& members(int group) const { return m_members[static_cast<std::size_t>(group)]; }
  // Stands for the set of atoms: equal for equal sets.
  std::uint64_t fingerprint(int group) const { return m_fingerprints[static_cast<std::size_t>(group)]; }
  Cost cost() const { return m_cost; }
  // Groups beside a group, ascending.
  std::vector<int> neighbours(int group) const;

  // Moves single atoms between neighbouring groups while that makes the plan cheaper. True when any moved.
  bool moveAtoms();
  // Replaces some groups by others on the same atoms: `inner` is a grouping of `atoms`.
  void replace(std::span<const int> groups, std::span<const int> atoms, const Groups& inner);

 private:
  bool tryMove(int atom);
  bool staysConnected(int atom) const;
  void move(int atom, int to);

  const Instance& m_instance;
  Groups m_groups;
  std::vector<std::vector<int>> m_members;  // ascending
  std::vector<Sum> m_sums;
  std::vector<std::uint64_t> m_fingerprints;
  int m_count = 0;
  Cost m_cost;
  mutable std::vector<int> m_mark, m_queue;
  mutable int m_stamp = 0;
};

}  // namespace wangge::partition
