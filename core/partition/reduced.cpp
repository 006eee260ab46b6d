// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/reduced.h"

#include <algorithm>
#include <numeric>

#include "core/base/disjoint_sets.h"

namespace wangge::partition {
namespace {

bool empty(const Atom& atom) {
  return atom.households == 0 && atom.persons == 0 && atom.seeds == 0;
}
// A grid with `other` gets nothing more to pay for with `atom`.
bool within(const Atom& atom, const Atom& other) {
  return (atom.precincts & ~other.precincts) == 0 && (atom.sides & ~other.sides) == 0 &&
         (atom.blocks & ~other.blocks) == 0;
}

}  // namespace

Groups Reduced::expanded(const Groups& groups) const {
  Groups all(of.size());
  for (std::size_t i = 0; i < of.size(); ++i) all[i] = groups[static_cast<std::size_t>(of[i])];
  renumber(all);
  return all;
}

Reduced reduced(const Instance& instance) {
  const auto n = static_cast<std::size_t>(instance.size());
  std::vector<int> order(instance.edges().size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return instance.edge(a).cut > instance.edge(b).cut; });
  DisjointSets sets(n);
  std::vector<Atom> atoms = instance.atoms();
  for (int e : order) {
    const int a = sets.find(instance.edge(e).a), b = sets.find(instance.edge(e).b);
    if (a == b) continue;
    const auto joins = [&](int from, int to) {
      const Atom &one = atoms[static_cast<std::size_t>(from)], &other = atoms[static_cast<std::size_t>(to)];
      if (!empty(one) || !within(one, other)) return false;
      return sets.joinInto(from, to);
    };
    if (!joins(a, b)) joins(b, a);
  }
  Reduced result;
  result.of.assign(n, -1);
  std::vector<Atom> left;
  for (std::size_t i = 0; i < n; ++i)
    if (sets.find(static_cast<int>(i)) == static_cast<int>(i))
      result.of[i] = static_cast<int>(left.size()), left.push_back(atoms[i]);
  for (std::size_t i = 0; i < n; ++i)
    result.of[i] = result.of[static_cast<std::size_t>(sets.find(static_cast<int>(i)))];
  std::vector<Edge> edges;
  for (Edge edge : instance.edges()) {
    edge.a = result.of[static_cast<std::size_t>(edge.a)], edge.b = result.of[static_cast<std::size_t>(edge.b)];
    if (edge.a != edge.b) edges.push_back(edge);
  }
  result.instance = Instance(instance.band, std::move(left), std::move(edges));
  result.instance.wanted = instance.wanted, result.instance.leastChange = instance.leastChange;
  result.instance.seed = instance.seed;
  return result;
}

}  // namespace wangge::partition
