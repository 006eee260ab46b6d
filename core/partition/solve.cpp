// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/solve.h"

#include <algorithm>

#include "core/partition/improve.h"
#include "core/partition/tree_split.h"

namespace wangge::partition {
namespace {

constexpr int kFirstTrees = 5;

class Solver {
 public:
  Solver(const Instance& instance, const Effort& effort, std::stop_token stop,
         const std::function<void(const Groups&, const Cost&)>& found)
      : m_instance(instance), m_effort(effort), m_stop(std::move(stop)), m_found(found), m_random(instance.seed) {}

  Solution run(std::span<const Groups> starts) {
    if (auto proof = provenOutOfBand(m_instance)) m_best.infeasible = true, m_best.certificate = std::move(proof);
    Groups whole(static_cast<std::size_t>(m_instance.size()), 0);
    consider(whole, costOf(m_instance, whole, false));
    for (const Groups& start : starts) candidate(start);
    // Most communities are small enough to be settled at once: a few trees give the bound, nothing is left to improve.
    const int first = m_effort.early.layerStates > 0 ? std::min(m_effort.trees, kFirstTrees) : m_effort.trees;
    plant(first);
    if (m_effort.early.layerStates > 0) polish(), prove(m_effort.early);
    if (!m_best.optimal) {
      plant(m_effort.trees - first);
      raise();
      if (open() && m_effort.stubbornTrees > 0) plant(m_effort.stubbornTrees), raise();
      if (m_effort.whole.layerStates > 0 && m_taken * m_effort.promise >= promised()) prove(m_effort.whole);
    }
    m_best.stopped = m_stop.stop_requested() && !m_best.optimal;
    return std::move(m_best);
  }

 private:
  // Somebody is out of band and it may yet be otherwise.
  bool open() const { return outsideOf(m_best.cost) > 0 && !m_best.infeasible && !m_none; }

  // Searches that stop early on have never come to an end with a few times the effort.
  int promised() const { return m_effort.promise > 0 && m_effort.early.layerStates > 0 ? m_instance.size() : 0; }

  // What cannot be checked again within its bounds is not called proven.
  void claim(Certificate proof) {
    const Verified check = verify(m_instance, proof, m_effort.check, m_stop);
    if (check.verdict != Verdict::Holds) return;
    proof.checked = check.states;
    m_best.infeasible = true, m_best.certificate = std::move(proof);
  }

  void consider(Groups groups, const Cost& cost) {
    if (!m_best.groups.empty() && cost >= m_best.cost) return;
    renumber(groups);
    m_best.groups = std::move(groups), m_best.cost = cost;
    if (m_found) m_found(m_best.groups, m_best.cost);
  }

  void candidate(Groups groups) {
    renumber(groups);
    const Cost cost = costOf(m_instance, groups, false);
    const auto same = [&](const auto& known) { return known.first == cost && known.second == groups; };
    if (std::any_of(m_candidates.begin(), m_candidates.end(), same)) return;
    m_candidates.emplace_back(cost, std::move(groups));
  }

  void plant(int trees) {
    for (int t = 0; t < trees && !m_stop.stop_requested(); ++t)
      candidate(splitByTree(m_instance, m_random, m_effort.tree));
    std::sort(m_candidates.begin(), m_candidates.end());
    if (!m_candidates.empty()) consider(m_candidates.front().second, m_candidates.front().first);
  }

  // A better bound for little.
  void polish() {
    if (m_candidates.empty() || m_stop.stop_requested()) return;
    Partition plan(m_instance, m_candidates.front().second);
    plan.moveAtoms();
    consider(plan.groups(), plan.cost());
  }

  // Improves the best candidates that were not improved yet.
  void raise() {
    const auto count = std::min(m_candidates.size(), static_cast<std::size_t>(m_effort.starts));
    for (std::size_t i = 0; i < count && !m_stop.stop_requested(); ++i) {
      Partition plan(m_instance, m_candidates[i].second);
      improve(plan, m_effort, m_triedStates, m_random, m_stop);
      consider(plan.groups(), plan.cost());
    }
    m_candidates.clear();
  }

  // Exact search of the whole instance.
  void prove(const FrontierLimits& limits) {
    if (open()) {
      const FrontierResult any = search(kInBandBound, limits);
      if (any.search == Search::Found) consider(any.groups, any.cost);
      if (any.search != Search::Stopped) m_best.optimal = any.search == Search::Found;
      if (any.search == Search::None) m_none = true, claim(exhausted(m_instance, any.states));
      if (m_best.optimal) return;
    }
    const FrontierResult better = search(m_best.cost, limits);
    if (better.search == Search::Found) consider(better.groups, better.cost);
    m_best.optimal = better.search != Search::Stopped;
  }

  FrontierResult search(const Cost& bound, const FrontierLimits& limits) {
    FrontierResult result = searchFrontier(m_instance, bound, limits, m_stop);
    m_best.states += result.states, m_taken = result.taken;
    return result;
  }

  const Instance& m_instance;
  const Effort& m_effort;
  std::stop_token m_stop;
  const std::function<void(const Groups&, const Cost&)>& m_found;
  Random m_random;
  TriedStates m_triedStates;
  std::vector<std::pair<Cost, Groups>> m_candidates;
  Solution m_best;
  int m_taken = 0;      // atoms that the last exact search took in
  bool m_none = false;  // exact search found no plan in band
};

}  // namespace

Effort effortFor(Mode mode, int atoms) {
  Effort effort;
  const int scale = std::max(atoms, 1);
  switch (mode) {
    case Mode::Quick:
      effort.trees = std::clamp(250 / scale, 3, 6), effort.stubbornTrees = std::clamp(1000 / scale, 2, 20);
      effort.starts = 2;
      effort.exactPairs = false, effort.triples = false;
      effort.early.layerStates = effort.whole.layerStates = 0;
      break;
    case Mode::Standard:
    case Mode::Proofs:
      effort.trees = std::clamp(1500 / scale, 4, 20), effort.stubbornTrees = std::clamp(3000 / scale, 4, 60);
      effort.tree = {5'000, 80};
      effort.recombine = {3'000, 30'000, 14};
      effort.glance = {1'000, 10'000, 14};
      effort.triple = {600, 6'000, 10};
      effort.starts = 3;
      effort.early = {3'000, 40'000, 12};
      effort.whole = {10'000, 160'000, 14}, effort.promise = 5;
      if (mode == Mode::Proofs) effort.whole = {60'000, 1'000'000, 20}, effort.promise = 0;
      break;
  }
  return effort;
}

Solution solve(const Instance& instance, const Effort& effort, std::span<const Groups> starts, std::stop_token stop,
               const std::function<void(const Groups&, const Cost&)>& found) {
  return Solver(instance, effort, std::move(stop), found).run(starts);
}

}  // namespace wangge::partition
