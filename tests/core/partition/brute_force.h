// SPDX-License-Identifier: GPL-3.0-or-later
// Small random instances and all their plans one after the other: independent of the searches of core/partition (only
// the instance and its definition of cost are shared).
#pragma once

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <random>
#include <set>

#include "core/partition/instance.h"

namespace wangge::test {

using namespace wangge::partition;

// A connected piece of a triangulated raster with some edges missing; weights between nothing and too much.
inline Instance randomInstance(std::mt19937& random, int atoms, const Band& band, bool extras) {
  const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  const int columns = 2 + pick(3);
  const int heaviest = 60 + pick(static_cast<int>(band.most));
  std::vector<Atom> list;
  for (int i = 0; i < atoms; ++i) {
    Atom atom;
    atom.households = pick(5) == 0 ? 0 : pick(heaviest);
    atom.persons = atom.households * (15 + pick(10)) / 10;
    if (extras) atom.precincts = pick(3) == 0 ? 0 : std::uint64_t{1} << pick(3);
    if (pick(2) == 0) atom.sides = std::uint64_t{1} << pick(3);
    if (extras && pick(2) == 0) atom.blocks = std::uint64_t{1} << (i / 3) % 64;
    if (extras && pick(8) == 0) atom.seeds = 1;
    if (extras) atom.before = pick(4) - 1;
    list.push_back(atom);
  }
  std::vector<Edge> edges;
  std::vector<int> root(static_cast<std::size_t>(atoms));
  std::iota(root.begin(), root.end(), 0);
  const std::function<int(int)> find = [&](int x) {
    return root[static_cast<std::size_t>(x)] == x ? x : find(root[static_cast<std::size_t>(x)]);
  };
  const auto link = [&](int a, int b, bool always) {
    if (a < 0 || b < 0 || a >= atoms || b >= atoms) return;
    if (!always && pick(4) == 0) return;
    edges.push_back({a, b, (100 + pick(900)) * (1 + pick(15))});
    root[static_cast<std::size_t>(find(a))] = find(b);
  };
  for (int i = 0; i < atoms; ++i) {
    if ((i + 1) % columns != 0) link(i, i + 1, false);
    link(i, i + columns, false);
    if ((i + 1) % columns != 0 && pick(3) == 0) link(i, i + columns + 1, false);
  }
  for (int i = 1; i < atoms; ++i)
    if (find(i) != find(i - 1)) link(i - 1, i, true);
  Instance instance(band, list, edges);
  instance.seed = random();
  return instance;
}

inline bool connectedSet(const Instance& instance, std::uint32_t set) {
  std::uint32_t reached = set & (~set + 1);
  for (std::uint32_t before = 0; before != reached;) {
    before = reached;
    for (const Edge& edge : instance.edges()) {
      const std::uint32_t a = 1u << edge.a, b = 1u << edge.b;
      if ((set & a) && (set & b) && ((reached & a) || (reached & b))) reached |= a | b;
    }
  }
  return reached == set;
}

// visit(groups) for every plan with connected grids, and only those with `fits` true for each grid.
inline void everyPlan(const Instance& instance, const std::function<bool(std::uint32_t)>& fits,
                      const std::function<void(const Groups&)>& visit) {
  const std::uint32_t all = (1u << instance.size()) - 1;
  std::vector<char> good(all + 1, 0);
  for (std::uint32_t set = 1; set <= all; ++set) good[set] = connectedSet(instance, set) && fits(set);
  Groups groups(static_cast<std::size_t>(instance.size()), -1);
  const std::function<void(std::uint32_t, int)> grow = [&](std::uint32_t rest, int group) {
    if (rest == 0) return visit(groups);
    const std::uint32_t first = rest & (~rest + 1), others = rest ^ first;
    for (std::uint32_t more = others;; more = (more - 1) & others) {
      if (good[more | first]) {
        for (int i = 0; i < instance.size(); ++i)
          if ((more | first) >> i & 1) groups[static_cast<std::size_t>(i)] = group;
        grow(others & ~more, group + 1);
      }
      if (more == 0) break;
    }
  };
  grow(all, 0);
}

// Pieces of divided blocks beyond the first grid of each block.
inline std::int64_t blocksCutIn(const Instance& instance, const Groups& groups) {
  std::set<std::pair<std::uint64_t, int>> places;
  std::set<std::uint64_t> blocks;
  for (int i = 0; i < instance.size(); ++i)
    if (const std::uint64_t block = instance.atom(i).blocks) {
      places.emplace(block, groups[static_cast<std::size_t>(i)]);
      blocks.insert(block);
    }
  return static_cast<std::int64_t>(places.size() - blocks.size());
}

struct BruteForce {
  Cost best = kWorst;
  bool feasible = false;
};

inline BruteForce bruteForce(const Instance& instance) {
  BruteForce result;
  everyPlan(
      instance, [](std::uint32_t) { return true; },
      [&](const Groups& groups) { result.best = std::min(result.best, costOf(instance, groups, false)); });
  result.feasible = outsideOf(result.best) == 0;
  return result;
}

}  // namespace wangge::test
