// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/tree_split.h"

#include <algorithm>
#include <numeric>

#include "core/base/contract.h"
#include "core/base/disjoint_sets.h"

namespace wangge::partition {
namespace {

// However many atoms there are, each keeps so many states.
constexpr int kLeastStates = 24;

// -log2 of a random number in (0, 1], 16 bits behind the point, by whole numbers only (the mantissa is taken as
// linear).
std::uint64_t exponential(Random& random) {
  const std::uint64_t u = random.next() | 1;
  const int zeros = std::countl_zero(u);
  const std::uint64_t mantissa = (u << zeros) << 1 >> 48;
  return (static_cast<std::uint64_t>(zeros) << 16) + 65536 - mantissa;
}

// Tree edge to the parent, in an order where parents come before their children.
struct Tree {
  std::vector<int> order, parent, edge;
};

Tree randomTree(const Instance& instance, Random& random) {
  std::vector<std::pair<std::uint64_t, int>> keys;
  keys.reserve(instance.edges().size());
  for (std::size_t e = 0; e < instance.edges().size(); ++e) {
    const Edge& edge = instance.edges()[e];
    std::int64_t worth = std::max<std::int64_t>(edge.cut, 1);
    const Atom &a = instance.atom(edge.a), &b = instance.atom(edge.b);
    const auto apart = [](std::uint64_t x, std::uint64_t y) { return x != y && x != 0 && y != 0; };
    if (apart(a.precincts, b.precincts)) worth = worth / 8 + 1;
    if (apart(a.sides, b.sides)) worth = worth / 8 + 1;
    if ((a.blocks & b.blocks) != 0) worth *= 8;
    keys.emplace_back((exponential(random) << 20) / static_cast<std::uint64_t>(worth), static_cast<int>(e));
  }
  std::sort(keys.begin(), keys.end());
  const auto n = static_cast<std::size_t>(instance.size());
  DisjointSets forest(n);
  std::vector<std::vector<Step>> near(n);
  for (const auto& [key, e] : keys) {
    const Edge& edge = instance.edge(e);
    if (!forest.join(edge.a, edge.b)) continue;
    near[static_cast<std::size_t>(edge.a)].push_back({edge.b, e});
    near[static_cast<std::size_t>(edge.b)].push_back({edge.a, e});
  }
  Tree tree;
  tree.parent.assign(n, -1), tree.edge.assign(n, -1);
  tree.order.push_back(0);
  for (std::size_t i = 0; i < tree.order.size(); ++i) {
    const int at = tree.order[i];
    for (const Step& step : near[static_cast<std::size_t>(at)])
      if (step.to != tree.parent[static_cast<std::size_t>(at)]) {
        tree.parent[static_cast<std::size_t>(step.to)] = at, tree.edge[static_cast<std::size_t>(step.to)] = step.edge;
        tree.order.push_back(step.to);
      }
  }
  WANGGE_CONTRACT(tree.order.size() == n);
  return tree;
}

// The open part at an atom and the closed grids below it.
struct State {
  Sum sum;
  int closed = 0;
  Cost cost;
  int before = -1;  // state of this atom before the last child was taken in
  int child = -1;   // state of that child
  bool cut = false;
};

// Lists of states, all in one array; a list is replaced by a new one with each child.
class Splitter {
 public:
  Splitter(const Instance& instance, const Tree& tree, const TreeLimits& limits)
      : m_instance(instance), m_tree(tree), m_slots(kSlots, -1) {
    const Band& band = instance.band;
    m_mostStates = static_cast<std::size_t>(
        std::clamp(limits.allStates / std::max(instance.size(), 1), kLeastStates, limits.atomStates));
    m_most = band.usesPersons() ? 3 * band.most + band.least : band.most + band.least;
    m_mostPersons = band.usesPersons() ? band.mostPersons + band.leastPersons : 0;
  }

  Groups run() {
    const auto n = static_cast<std::size_t>(m_instance.size());
    m_lists.assign(n, {});
    m_merges.assign(n, {});
    for (std::size_t i = 0; i < n; ++i) {
      m_lists[i] = {m_states.size(), m_states.size() + 1};
      State leaf;
      leaf.sum = sumOf(m_instance.atom(static_cast<int>(i)));
      m_states.push_back(leaf);
    }
    for (std::size_t i = n; i-- > 1;) takeIn(m_tree.order[i]);
    return decode();
  }

 private:
  static constexpr std::size_t kSlots = 4096;
  struct List {
    std::size_t from = 0, to = 0;
  };

  // What tells states apart: sums, and the number of closed grids when that is asked for.
  struct Key {
    std::int64_t households = 0, persons = 0;
    int seeds = 0, closed = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  Key keyOf(const State& state) const {
    return {state.sum.households, std::min(state.sum.persons, m_mostPersons), state.sum.seeds,
            m_instance.wanted != 0 ? state.closed : 0};
  }
  static std::size_t slotOf(const Key& key) {
    const std::uint64_t bits =
        static_cast<std::uint64_t>(key.households) | static_cast<std::uint64_t>(key.persons) << 21 |
        static_cast<std::uint64_t>(key.seeds & 1) << 46 | static_cast<std::uint64_t>(key.closed) << 47;
    return static_cast<std::size_t>((bits * 0x9e3779b97f4a7c15u) >> 52);
  }

  // Where a state with this key and cost belongs in the fresh ones: none when it is no cheaper than the one there.
  State* place(const Key& key, const Cost& cost) {
    for (std::size_t slot = slotOf(key);; slot = (slot + 1) % kSlots) {
      if (m_slots[slot] < 0) {
        if (m_fresh.size() >= kSlots / 2) return nullptr;  // far more than are kept
        m_slots[slot] = static_cast<int>(m_fresh.size());
        m_used.push_back(slot);
        m_keys.push_back(key);
        return &m_fresh.emplace_back();
      }
      const auto known = static_cast<std::size_t>(m_slots[slot]);
      if (m_keys[known] != key) continue;
      return cost < m_fresh[known].cost ? &m_fresh[known] : nullptr;
    }
  }

  // Closed ways of a finished list: the best one, or the best for each number of grids when that number is asked for.
  void closedWays(const List& list, const Cost& edge) {
    m_closed.clear();
    for (std::size_t i = list.from; i < list.to; ++i) {
      State way = m_states[i];
      way.cost += closingCost(m_instance, way.sum) + edge;
      ++way.closed;
      way.child = static_cast<int>(i);
      const auto same = std::find_if(m_closed.begin(), m_closed.end(), [&](const State& known) {
        return m_instance.wanted == 0 || known.closed == way.closed;
      });
      if (same == m_closed.end()) {
        m_closed.push_back(way);
      } else if (way.cost < same->cost) {
        *same = way;
      }
    }
  }

  // Takes a child with its finished list into its parent's.
  void takeIn(int childAtom) {
    const int parent = m_tree.parent[static_cast<std::size_t>(childAtom)];
    const Edge& edge = m_instance.edge(m_tree.edge[static_cast<std::size_t>(childAtom)]);
    const List mine = m_lists[static_cast<std::size_t>(parent)], child = m_lists[static_cast<std::size_t>(childAtom)];
    closedWays(child, cutCost(edge));
    m_fresh.clear(), m_keys.clear();
    for (std::size_t i = mine.from; i < mine.to; ++i) {
      const State& own = m_states[i];
      Key key = keyOf(own);
      for (const State& way : m_closed) {
        const Cost cost = own.cost + way.cost;
        if (m_instance.wanted != 0) key.closed = own.closed + way.closed;
        State* state = place(key, cost);
        if (!state) continue;
        *state = {own.sum, own.closed + way.closed, cost, static_cast<int>(i), way.child, true};
      }
      for (std::size_t j = child.from; j < child.to; ++j) {
        const State& other = m_states[j];
        key.households = own.sum.households + other.sum.households;
        if (key.households > m_most && other.sum.households > 0 && own.sum.households > 0) continue;
        key.seeds = own.sum.seeds + other.sum.seeds;
        if (key.seeds > 1) continue;
        key.persons = std::min(own.sum.persons + other.sum.persons, m_mostPersons);
        if (m_instance.wanted != 0) key.closed = own.closed + other.closed;
        const Cost cost = own.cost + other.cost;
        State* state = place(key, cost);
        if (!state) continue;
        *state = {own.sum, own.closed + other.closed, cost, static_cast<int>(i), static_cast<int>(j), false};
        state->sum += other.sum;
      }
    }
    for (std::size_t slot : m_used) m_slots[slot] = -1;
    m_used.clear();
    keepCheapest();
    m_lists[static_cast<std::size_t>(parent)] = {m_states.size(), m_states.size() + m_fresh.size()};
    m_states.insert(m_states.end(), m_fresh.begin(), m_fresh.end());
    m_merges[static_cast<std::size_t>(parent)].push_back(childAtom);
  }

  void keepCheapest() {
    if (m_fresh.size() <= m_mostStates) return;
    m_order.resize(m_fresh.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto cheaper = [&](int a, int b) {
      const Cost &x = m_fresh[static_cast<std::size_t>(a)].cost, &y = m_fresh[static_cast<std::size_t>(b)].cost;
      return x != y ? x < y : a < b;
    };
    const auto end = m_order.begin() + static_cast<std::ptrdiff_t>(m_mostStates);
    std::nth_element(m_order.begin(), end, m_order.end(), cheaper);
    std::sort(m_order.begin(), end, cheaper);
    m_cheapest.clear();
    for (auto at = m_order.begin(); at != end; ++at) m_cheapest.push_back(m_fresh[static_cast<std::size_t>(*at)]);
    std::swap(m_fresh, m_cheapest);
  }

  Groups decode() const {
    Cost best = kWorst;
    int chosen = -1;
    for (std::size_t i = m_lists[0].from; i < m_lists[0].to; ++i) {
      const State& state = m_states[i];
      const Cost cost = state.cost + closingCost(m_instance, state.sum) + countCost(m_instance, state.closed + 1);
      if (chosen < 0 || cost < best) best = cost, chosen = static_cast<int>(i);
    }
    Groups groups(static_cast<std::size_t>(m_instance.size()), -1);
    int next = 1;
    std::vector<std::pair<int, int>> todo{{0, chosen}};  // atom, its state
    groups[0] = 0;
    while (!todo.empty()) {
      auto [atom, at] = todo.back();
      todo.pop_back();
      const auto& children = m_merges[static_cast<std::size_t>(atom)];
      for (std::size_t c = children.size(); c-- > 0;) {
        const State& state = m_states[static_cast<std::size_t>(at)];
        groups[static_cast<std::size_t>(children[c])] = state.cut ? next++ : groups[static_cast<std::size_t>(atom)];
        todo.emplace_back(children[c], state.child);
        at = state.before;
      }
    }
    renumber(groups);
    return groups;
  }

  const Instance& m_instance;
  const Tree& m_tree;
  std::int64_t m_most = 0, m_mostPersons = 0;
  std::size_t m_mostStates = 0;
  std::vector<State> m_states, m_fresh, m_closed, m_cheapest;
  std::vector<Key> m_keys;  // of the fresh states
  std::vector<int> m_order;
  std::vector<List> m_lists;
  std::vector<std::vector<int>> m_merges;
  std::vector<int> m_slots;
  std::vector<std::size_t> m_used;
};

}  // namespace

Groups splitByTree(const Instance& instance, Random& random, const TreeLimits& limits) {
  const Tree tree = randomTree(instance, random);
  return Splitter(instance, tree, limits).run();
}

}  // namespace wangge::partition
