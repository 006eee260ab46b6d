// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/group_points.h"

#include <algorithm>
#include <tuple>

#include "core/base/contract.h"
#include "core/base/disjoint_sets.h"
#include "core/geometry/overlay.h"
#include "core/geometry/predicates.h"

namespace wangge {
namespace {

constexpr std::int64_t kSpot = 50, kPlace = 1'000;  // mm

struct Way {
  std::int64_t squared = 0;  // mm²
  int a = 0, b = 0;          // points, a < b
  friend auto operator<=>(const Way&, const Way&) = default;
};

// Between neighbours, the shortest first.
Result<std::vector<Way>> waysAmong(std::span<const Point> points) {
  std::vector<Way> ways;
  const auto way = [&](int a, int b) {
    if (a > b) std::swap(a, b);
    ways.push_back({squaredDistance(points[static_cast<std::size_t>(a)], points[static_cast<std::size_t>(b)]), a, b});
  };
  const auto triangles = points.size() < 3 ? std::vector<std::array<Point, 3>>() : triangulated(points);
  if (!triangles) return fail(triangles.error());
  const auto indexOf = [&](Point p) {
    return static_cast<int>(std::lower_bound(points.begin(), points.end(), p) - points.begin());
  };
  for (const std::array<Point, 3>& t : *triangles) {
    const int a = indexOf(t[0]), b = indexOf(t[1]), c = indexOf(t[2]);
    way(a, b), way(b, c), way(a, c);
  }
  // Points in a line have no triangles; from lowest to highest they lie one after the other.
  if (triangles->empty())
    for (int i = 1; i < static_cast<int>(points.size()); ++i) way(i - 1, i);
  std::sort(ways.begin(), ways.end());
  ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
  return ways;
}

class Grouper {
 public:
  explicit Grouper(std::span<const std::int64_t> weights)
      : m_sets(weights.size()), m_weights(weights.begin(), weights.end()) {}

  template <class May>
  void joinWhere(const std::vector<Way>& ways, const May& may) {
    for (const Way& way : ways) {
      const int a = m_sets.find(way.a), b = m_sets.find(way.b);
      const auto x = static_cast<std::size_t>(std::min(a, b)), y = static_cast<std::size_t>(std::max(a, b));
      if (x == y || !may(way, m_weights[x], m_weights[y])) continue;
      m_sets.join(a, b), m_weights[x] += m_weights[y];
    }
  }

  std::vector<int> groups() {
    std::vector<int> number(m_weights.size(), -1), result;
    int next = 0;
    for (int i = 0; i < static_cast<int>(m_weights.size()); ++i) {
      int& known = number[static_cast<std::size_t>(m_sets.find(i))];
      if (known < 0) known = next++;
      result.push_back(known);
    }
    return result;
  }

 private:
  DisjointSets m_sets;
  std::vector<std::int64_t> m_weights;
};

}  // namespace

Result<std::vector<int>> groupPoints(std::span<const Point> points, std::span<const std::int64_t> weights,
                                     const GroupLimits& limits) {
  WANGGE_CONTRACT(points.size() == weights.size());
  const auto ways = waysAmong(points);
  if (!ways) return fail(ways.error());
  Grouper grouper(weights);
  grouper.joinWhere(*ways, [&](const Way& way, std::int64_t a, std::int64_t b) {
    return way.squared <= kSpot * kSpot || (way.squared <= kPlace * kPlace && a + b <= limits.place);
  });
  // Room is left for those that find all neighbours full.
  grouper.joinWhere(*ways, [&](const Way&, std::int64_t a, std::int64_t b) { return a + b <= limits.most * 2 / 3; });
  grouper.joinWhere(*ways, [&](const Way&, std::int64_t a, std::int64_t b) {
    return std::min(a, b) <= limits.most / 3 && a + b <= limits.most;
  });
  return grouper.groups();
}

}  // namespace wangge
