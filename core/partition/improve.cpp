// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/improve.h"

#include <algorithm>

#include "core/partition/reduced.h"
#include "core/partition/tree_split.h"

namespace wangge::partition {
namespace {

constexpr int kTreesOfASet = 6;
// Of a triple with so few pieces, those where nobody lives are looked at one by one too.
constexpr int kFewPieces = 36;

class Improver {
 public:
  Improver(Partition& plan, const Effort& effort, TriedStates& triedStates, Random& random, std::stop_token stop)
      : m_plan(plan), m_effort(effort), m_triedStates(triedStates), m_random(random), m_stop(std::move(stop)) {}

  void run() {
    m_plan.moveAtoms();
    if (!m_effort.exactPairs) {
      if (outsideOf(m_plan.cost()) > 0) pairs();
      return;
    }
    do {
      while (pairs()) m_plan.moveAtoms();
    } while (m_effort.triples && !m_stop.stop_requested() && triples());
  }

 private:
  // One round over all pairs; true when one got better.
  bool pairs() {
    bool better = false;
    for (int a = 0; a < m_plan.capacity() && !m_stop.stop_requested(); ++a)
      for (int b : m_plan.neighbours(a))
        if (b > a && touch(a, b)) better = divide({a, b}) || better;
    return better;
  }

  bool triples() {
    bool better = false;
    for (int b = 0; b < m_plan.capacity() && !m_stop.stop_requested(); ++b) {
      const std::vector<int> near = m_plan.neighbours(b);
      for (std::size_t i = 0; i < near.size(); ++i)
        for (std::size_t j = i + 1; j < near.size(); ++j) {
          if (touch(b, near[i]) && touch(b, near[j])) better = divide({b, near[i], near[j]}) || better;
        }
    }
    return better;
  }

  // Neighbours known before a division may not touch any more.
  bool touch(int a, int b) const {
    const std::vector<int> near = m_plan.neighbours(a);
    return std::binary_search(near.begin(), near.end(), b);
  }

  // Divides the union of some groups anew; true when that is cheaper.
  bool divide(std::vector<int> groups) {
    std::vector<std::uint64_t> prints;
    for (int g : groups) prints.push_back(m_plan.fingerprint(g));
    std::sort(prints.begin(), prints.end());
    std::uint64_t key = 0;
    for (std::uint64_t print : prints) key = mixed(key ^ print);
    if (!m_triedStates.insert(key).second) return false;

    std::vector<int> atoms;
    for (int g : groups) atoms.insert(atoms.end(), m_plan.members(g).begin(), m_plan.members(g).end());
    std::sort(atoms.begin(), atoms.end());
    Instance part = induced(m_plan.instance(), atoms);
    if (m_plan.instance().wanted != 0) part.wanted = static_cast<int>(groups.size());
    Groups now;
    for (int atom : atoms) now.push_back(m_plan.groups()[static_cast<std::size_t>(atom)]);
    renumber(now);
    const Cost cost = costOf(part, now, false);
    const Reduced less = reduced(part);
    if (m_effort.exactPairs) {
      const bool pair = groups.size() == 2, same = less.instance.size() == part.size();
      const FrontierLimits& limits = pair ? m_effort.recombine : m_effort.triple;
      if (pair || same || part.size() <= kFewPieces) {
        const FrontierResult exact = searchFrontier(part, cost, pair && !same ? m_effort.glance : limits, m_stop);
        if (exact.search == Search::Found) m_plan.replace(groups, atoms, exact.groups);
        if (exact.search != Search::Stopped) return exact.search == Search::Found;
      }
      if (!same) {
        const FrontierResult exact = searchFrontier(less.instance, cost, limits, m_stop);
        if (exact.search == Search::Found) m_plan.replace(groups, atoms, less.expanded(exact.groups));
        if (exact.search != Search::Stopped) return exact.search == Search::Found;
      }
    }
    return divideByTrees(groups, atoms, part, less, cost);
  }

  bool divideByTrees(const std::vector<int>& groups, const std::vector<int>& atoms, const Instance& part,
                     const Reduced& less, const Cost& cost) {
    Cost best = cost;
    Groups chosen;
    for (int t = 0; t < kTreesOfASet; ++t) {
      Partition inner(part, less.expanded(splitByTree(less.instance, m_random, m_effort.tree)));
      inner.moveAtoms();
      if (inner.cost() >= best) continue;
      best = inner.cost(), chosen = inner.groups();
      renumber(chosen);
    }
    if (chosen.empty()) return false;
    m_plan.replace(groups, atoms, chosen);
    return true;
  }

  Partition& m_plan;
  const Effort& m_effort;
  TriedStates& m_triedStates;
  Random& m_random;
  std::stop_token m_stop;
};

}  // namespace

void improve(Partition& plan, const Effort& effort, TriedStates& triedStates, Random& random, std::stop_token stop) {
  Improver(plan, effort, triedStates, random, std::move(stop)).run();
}

}  // namespace wangge::partition
