// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/repair.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/sorted.h"
#include "core/partition/partition.h"
#include "core/partition/tree_split.h"

namespace wangge::partition {
namespace {

constexpr int kMostTogether = 5;       // grids divided anew together, when fewer do not help
constexpr std::size_t kMostSets = 12;  // of more than three grids, tried
constexpr int kTrees = 12;

struct Shift {
  std::vector<int> groups, atoms;
  Groups inner;
  Cost change;  // what the plan costs more (less than nothing: it gets better)
  bool heals = false;
};

class Mender {
 public:
  Mender(const Instance& instance, const Groups& present, const std::vector<char>& broken, const Effort& effort,
         std::stop_token stop)
      : m_instance(instance),
        m_plan(instance, present),
        m_broken(broken),
        m_effort(effort),
        m_stop(std::move(stop)),
        m_random(instance.seed) {}

  void run() {
    while (!m_stop.stop_requested()) {
      const int group = worst();
      if (group < 0) return;
      if (!mend(group)) m_hopeless.insert(m_plan.fingerprint(group));
    }
  }
  const Groups& groups() const { return m_plan.groups(); }

 private:
  std::int64_t deviationOf(int group) const {
    Sum sum;
    for (int atom : m_plan.members(group)) sum += sumOf(m_instance.atom(atom));
    return m_instance.band.deviation(sum.households, sum.persons);
  }

  // The broken group that is furthest out of band and not yet known to be beyond help.
  int worst() const {
    int found = -1;
    std::int64_t most = 0;
    for (int g = 0; g < m_plan.capacity(); ++g) {
      if (m_plan.members(g).empty() || !m_broken[static_cast<std::size_t>(g)]) continue;
      if (m_hopeless.contains(m_plan.fingerprint(g))) continue;
      // A lost piece that is in band by itself simply becomes a grid.
      if (const std::int64_t off = deviationOf(g); off > most) most = off, found = g;
    }
    return found;
  }

  bool mend(int group) {
    std::vector<std::vector<int>> sets{{group}};
    std::optional<Shift> fallback;
    for (int size = 1; size <= kMostTogether && !sets.empty() && !m_stop.stop_requested(); ++size) {
      std::optional<Shift> best;
      for (const std::vector<int>& set : sets) {
        const std::optional<Shift> way = divide(set);
        if (!way) continue;
        auto& slot = way->heals ? best : fallback;
        if (!slot || way->change < slot->change) slot = way;
      }
      if (best) return apply(*best);
      sets = grown(sets);
      if (size >= 3 && sets.size() > kMostSets) sets.resize(kMostSets);
    }
    return fallback && apply(*fallback);
  }

  // All sets with one neighbour more.
  std::vector<std::vector<int>> grown(const std::vector<std::vector<int>>& sets) const {
    std::vector<std::vector<int>> result;
    for (const std::vector<int>& set : sets)
      for (int member : set)
        for (int other : m_plan.neighbours(member)) {
          if (std::find(set.begin(), set.end(), other) != set.end()) continue;
          std::vector<int> larger = set;
          larger.insert(std::upper_bound(larger.begin(), larger.end(), other), other);
          result.push_back(std::move(larger));
        }
    sortUnique(result);
    return result;
  }
  std::optional<Shift> divide(const std::vector<int>& set) {
    Shift way;
    way.groups = set;
    for (int g : set) way.atoms.insert(way.atoms.end(), m_plan.members(g).begin(), m_plan.members(g).end());
    std::sort(way.atoms.begin(), way.atoms.end());
    const Instance part = compact(induced(m_instance, way.atoms));
    Groups now;
    for (int atom : way.atoms) now.push_back(m_plan.groups()[static_cast<std::size_t>(atom)]);
    renumber(now);
    const Cost cost = costOf(part, now, true);
    const FrontierResult exact = searchFrontier(part, cost, m_effort.recombine, m_stop);
    if (exact.search == Search::Found) way.inner = exact.groups;
    if (exact.search == Search::Stopped) way.inner = byTrees(part, cost);
    if (way.inner.empty() || way.inner == now) return std::nullopt;
    const Cost after = costOf(part, way.inner, true);
    way.change = after - cost;
    way.heals = outsideOf(after) == 0;
    return way;
  }

  Groups byTrees(const Instance& part, const Cost& bound) {
    Cost best = bound;
    Groups chosen;
    for (int t = 0; t < kTrees; ++t) {
      Partition inner(part, splitByTree(part, m_random));
      inner.moveAtoms();
      Groups groups = inner.groups();
      renumber(groups);
      const Cost cost = costOf(part, groups, true);
      if (cost < best) best = cost, chosen = std::move(groups);
    }
    return chosen;
  }

  // Old grids numbered without gaps, so that exact search need not try those that are not there.
  static Instance compact(const Instance& part) {
    std::vector<Atom> atoms = part.atoms();
    const std::vector<int> names = gridsBefore(part);
    for (Atom& atom : atoms) atom.before = indexIn(names, atom.before);
    Instance result(part.band, std::move(atoms), part.edges());
    result.leastChange = true, result.seed = part.seed;
    return result;
  }

  bool apply(const Shift& way) {
    m_plan.replace(way.groups, way.atoms, way.inner);
    m_broken.resize(static_cast<std::size_t>(m_plan.capacity()), 0);
    for (int atom : way.atoms) {
      const int g = m_plan.groups()[static_cast<std::size_t>(atom)];
      m_broken[static_cast<std::size_t>(g)] = deviationOf(g) > 0;
    }
    return true;
  }

  const Instance& m_instance;
  Partition m_plan;
  std::vector<char> m_broken;
  const Effort& m_effort;
  std::stop_token m_stop;
  Random m_random;
  std::unordered_set<std::uint64_t> m_hopeless;
};

}  // namespace

Solution repair(const Instance& instance, const Groups& present, const std::vector<char>& broken, const Effort& effort,
                std::stop_token stop) {
  Solution solution;
  Mender mender(instance, present, broken, effort, stop);
  mender.run();
  solution.groups = mender.groups();
  renumber(solution.groups);
  solution.cost = costOf(instance, solution.groups, true);
  solution.stopped = stop.stop_requested();
  if (auto proof = provenOutOfBand(instance)) solution.infeasible = true, solution.certificate = std::move(proof);
  return solution;
}

}  // namespace wangge::partition
