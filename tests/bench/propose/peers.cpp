// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/propose/peers.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/partition/random.h"

#ifdef WANGGE_HAS_METIS
#include <metis.h>
#endif

namespace wangge::bench {
namespace {

using partition::Cost;
using partition::costOf;
using partition::Random;
using partition::Step;

void keepBetter(const Instance& instance, Groups groups, Groups& best, Cost& cost) {
  partition::renumber(groups);
  const Cost mine = costOf(instance, groups, false);
  if (best.empty() || mine < cost) best = std::move(groups), cost = mine;
}

Groups growOnce(const Instance& instance, Random& random) {
  const auto n = static_cast<std::size_t>(instance.size());
  std::vector<int> order(n);
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  Groups groups(n, -1);
  std::vector<std::int64_t> weight;
  for (int start : order) {
    if (groups[static_cast<std::size_t>(start)] >= 0) continue;
    std::vector<int> region{start};
    std::int64_t sum = instance.atom(start).households;
    groups[static_cast<std::size_t>(start)] = -2;
    while (sum < instance.band.least) {
      std::vector<int> near;
      for (int atom : region)
        for (const Step& step : instance.steps(atom))
          if (groups[static_cast<std::size_t>(step.to)] == -1) near.push_back(step.to);
      if (near.empty()) break;
      const int next = near[random.below(near.size())];
      groups[static_cast<std::size_t>(next)] = -2, region.push_back(next), sum += instance.atom(next).households;
    }
    const bool full = sum >= instance.band.least;
    for (int atom : region) groups[static_cast<std::size_t>(atom)] = full ? static_cast<int>(weight.size()) : -3;
    if (full) weight.push_back(sum);
  }
  if (weight.empty()) return Groups(n, 0);
  // What is left goes to the lightest neighbouring region, one atom after the other.
  for (bool any = true; any;) {
    any = false;
    for (std::size_t i = 0; i < n; ++i) {
      if (groups[i] >= 0) continue;
      int to = -1;
      for (const Step& step : instance.steps(static_cast<int>(i)))
        if (const int g = groups[static_cast<std::size_t>(step.to)]; g >= 0)
          if (to < 0 || weight[static_cast<std::size_t>(g)] < weight[static_cast<std::size_t>(to)]) to = g;
      if (to < 0) continue;
      groups[i] = to, weight[static_cast<std::size_t>(to)] += instance.atom(static_cast<int>(i)).households, any = true;
    }
  }
  return groups;
}

void bisect(const Instance& instance, const std::vector<Place>& places, std::vector<int> atoms, int grids,
            Groups& groups, int& next) {
  if (grids <= 1 || atoms.size() < 2) {
    for (int atom : atoms) groups[static_cast<std::size_t>(atom)] = next;
    ++next;
    return;
  }
  std::int64_t whole = 0;
  for (int atom : atoms) whole += instance.atom(atom).households;
  const int left = grids / 2;
  const std::int64_t wanted = whole * left / grids;
  std::vector<int> best;
  std::int64_t bestCut = -1;
  std::size_t bestAt = 0;
  for (int direction = 0; direction < 8; ++direction) {
    const double angle = std::numbers::pi * direction / 8, cx = std::cos(angle), cy = std::sin(angle);
    std::sort(atoms.begin(), atoms.end(), [&](int a, int b) {
      const Place &p = places[static_cast<std::size_t>(a)], &q = places[static_cast<std::size_t>(b)];
      const double u = p.x * cx + p.y * cy, v = q.x * cx + q.y * cy;
      return u != v ? u < v : a < b;
    });
    std::size_t at = 0;
    for (std::int64_t sum = 0; at + 1 < atoms.size();) {
      const std::int64_t more = sum + instance.atom(atoms[at]).households;
      if (at > 0 && std::abs(more - wanted) > std::abs(sum - wanted)) break;
      sum = more, ++at;
    }
    std::vector<char> side(static_cast<std::size_t>(instance.size()), 0);
    for (std::size_t i = 0; i < atoms.size(); ++i) side[static_cast<std::size_t>(atoms[i])] = i < at ? 1 : 2;
    std::int64_t cut = 0;
    for (const auto& edge : instance.edges())
      if (side[static_cast<std::size_t>(edge.a)] + side[static_cast<std::size_t>(edge.b)] == 3) cut += edge.cut;
    if (bestCut < 0 || cut < bestCut) bestCut = cut, best = atoms, bestAt = at;
  }
  const auto middle = best.begin() + static_cast<std::ptrdiff_t>(bestAt);
  bisect(instance, places, {best.begin(), middle}, left, groups, next);
  bisect(instance, places, {middle, best.end()}, grids - left, groups, next);
}

}  // namespace

Groups greedyMaxP(const Instance& instance, int starts) {
  Random random(instance.seed);
  Groups best;
  Cost cost;
  for (int i = 0; i < starts; ++i) keepBetter(instance, growOnce(instance, random), best, cost);
  return best;
}

Groups recursiveBisection(const Instance& instance, const std::vector<Place>& places) {
  const std::int64_t target = instance.band.target;
  const int grids = static_cast<int>(std::max<std::int64_t>((instance.households() + target / 2) / target, 1));
  std::vector<int> atoms(static_cast<std::size_t>(instance.size()));
  std::iota(atoms.begin(), atoms.end(), 0);
  Groups groups(atoms.size(), 0);
  int next = 0;
  bisect(instance, places, atoms, grids, groups, next);
  partition::renumber(groups);
  return groups;
}

#ifdef WANGGE_HAS_METIS
std::optional<Groups> metisContiguous(const Instance& instance) {
  const auto n = static_cast<std::size_t>(instance.size());
  Groups best(n, 0);
  Cost cost = costOf(instance, best, false);
  const std::int64_t whole = instance.households(), most = instance.band.most,
                     least = std::max<std::int64_t>(instance.band.least, 1);
  const std::int64_t from = std::max<std::int64_t>((whole + most - 1) / most, 2), to = std::max(whole / least, from);
  std::vector<idx_t> first{0}, near, weights, lengths;
  for (int i = 0; i < instance.size(); ++i) {
    for (const Step& step : instance.steps(i)) {
      near.push_back(step.to);
      lengths.push_back(static_cast<idx_t>(std::clamp<std::int64_t>(instance.edge(step.edge).cut / 10, 1, 1'000'000)));
    }
    first.push_back(static_cast<idx_t>(near.size()));
    weights.push_back(static_cast<idx_t>(instance.atom(i).households));
  }
  for (std::int64_t k = from; k <= to && k <= instance.size(); ++k)
    for (int seed = 1; seed <= 20; ++seed) {
      idx_t options[METIS_NOPTIONS];
      METIS_SetDefaultOptions(options);
      options[METIS_OPTION_CONTIG] = 1, options[METIS_OPTION_SEED] = seed;
      idx_t vertices = static_cast<idx_t>(n), constraints = 1, parts = static_cast<idx_t>(k), objective = 0;
      real_t imbalance = static_cast<real_t>(
          std::max(1.001, static_cast<double>(most * k) / static_cast<double>(std::max<std::int64_t>(whole, 1))));
      std::vector<idx_t> part(n);
      if (METIS_PartGraphKway(&vertices, &constraints, first.data(), near.data(), weights.data(), nullptr,
                              lengths.data(), &parts, nullptr, &imbalance, options, &objective,
                              part.data()) != METIS_OK)
        continue;
      keepBetter(instance, Groups(part.begin(), part.end()), best, cost);
    }
  return best;
}
#else
std::optional<Groups> metisContiguous(const Instance&) {
  return std::nullopt;
}
#endif

}  // namespace wangge::bench
