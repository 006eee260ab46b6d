// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which exact search takes atoms in: from several far-apart starts, always the atom that leaves the
// frontier smallest; the order with the least work is taken.
#include <algorithm>
#include <limits>

#include "core/partition/frontier.h"

namespace wangge::partition {
namespace {

constexpr int kStarts = 8;

struct Sweep {
  std::vector<int> order;
  int width = 0;
  double work = 0;  // sum of 3^width: how the number of situations grows
};

// Given up when it is no less work than `most`.
Sweep sweepFrom(const Instance& instance, int start, double most) {
  const auto n = static_cast<std::size_t>(instance.size());
  std::vector<int> open(n), taken(n, 0),
      reached(n, -1);  // open neighbours left; step at which it came near the frontier
  for (std::size_t i = 0; i < n; ++i) open[i] = static_cast<int>(instance.steps(static_cast<int>(i)).size());
  Sweep sweep;
  std::vector<int> near;
  int width = 0, next = start;
  while (true) {
    const auto v = static_cast<std::size_t>(next);
    taken[v] = 1;
    sweep.order.push_back(next);
    if (open[v] > 0) ++width;
    for (const Step& step : instance.steps(next)) {
      const auto t = static_cast<std::size_t>(step.to);
      if (--open[t] == 0 && taken[t]) --width;
      if (!taken[t] && reached[t] < 0) reached[t] = static_cast<int>(sweep.order.size()), near.push_back(step.to);
    }
    sweep.width = std::max(sweep.width, width);
    double work = 1;
    for (int i = 0; i < width; ++i) work *= 3;
    sweep.work += work;
    if (sweep.work >= most) return sweep;
    std::erase(near, next);
    if (near.empty()) break;
    int best = -1, bestGrowth = 0;
    for (int candidate : near) {
      int growth = open[static_cast<std::size_t>(candidate)] > 0 ? 1 : 0;
      for (const Step& step : instance.steps(candidate))
        if (taken[static_cast<std::size_t>(step.to)] && open[static_cast<std::size_t>(step.to)] == 1) --growth;
      const auto earlier = [&] {
        const int a = reached[static_cast<std::size_t>(candidate)], b = reached[static_cast<std::size_t>(best)];
        return a != b ? a < b : candidate < best;
      };
      if (best < 0 || growth < bestGrowth || (growth == bestGrowth && earlier())) best = candidate, bestGrowth = growth;
    }
    next = best;
  }
  return sweep;
}

int farthestFrom(const Instance& instance, const std::vector<int>& starts) {
  std::vector<int> distance(static_cast<std::size_t>(instance.size()), -1), queue = starts;
  for (int start : starts) distance[static_cast<std::size_t>(start)] = 0;
  for (std::size_t i = 0; i < queue.size(); ++i)
    for (const Step& step : instance.steps(queue[i]))
      if (distance[static_cast<std::size_t>(step.to)] < 0)
        distance[static_cast<std::size_t>(step.to)] = distance[static_cast<std::size_t>(queue[i])] + 1,
        queue.push_back(step.to);
  return queue.back();
}

}  // namespace

FrontierOrder frontierOrder(const Instance& instance) {
  std::vector<int> starts{farthestFrom(instance, {0})};
  const int wanted = std::min(kStarts, instance.size());
  while (static_cast<int>(starts.size()) < wanted) {
    const int next = farthestFrom(instance, starts);
    if (std::find(starts.begin(), starts.end(), next) != starts.end()) break;
    starts.push_back(next);
  }
  Sweep best;
  best.work = std::numeric_limits<double>::infinity();
  for (int start : starts) {
    Sweep sweep = sweepFrom(instance, start, best.work);
    if (sweep.work < best.work) best = std::move(sweep);
  }
  return {std::move(best.order), best.width};
}

}  // namespace wangge::partition
