// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of things numbered from 0 that are joined and never parted. A set is named by one of its members: the least one,
// unless joinInto() named another.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace wangge {

class DisjointSets {
 public:
  explicit DisjointSets(std::size_t n) : m_up(n) { std::iota(m_up.begin(), m_up.end(), 0); }

  // The name of the set that has `x`.
  int find(int x) {
    while (up(x) != x) x = up(x) = up(up(x));
    return x;
  }
  // False when they were in one set already.
  bool join(int a, int b) {
    a = find(a), b = find(b);
    return joinInto(std::max(a, b), std::min(a, b));
  }
  // The same; what becomes one keeps the name that the set of `to` has.
  bool joinInto(int from, int to) {
    from = find(from), to = find(to);
    up(from) = to;
    return from != to;
  }

 private:
  int& up(int x) { return m_up[static_cast<std::size_t>(x)]; }
  std::vector<int> m_up;
};

}  // namespace wangge
