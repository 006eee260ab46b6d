// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of things numbered from 0 that are joined and never parted; a set's name is its least member.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

namespace wangge::propose {

class DisjointSets {
 public:
  explicit DisjointSets(std::size_t n) : m_up(n) { std::iota(m_up.begin(), m_up.end(), 0); }

  int find(int x) {
    while (up(x) != x) x = up(x) = up(up(x));
    return x;
  }
  void join(int a, int b) {
    a = find(a), b = find(b);
    up(std::max(a, b)) = std::min(a, b);
  }

 private:
  int& up(int x) { return m_up[static_cast<std::size_t>(x)]; }
  std::vector<int> m_up;
};

}  // namespace wangge::propose
