// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/alternatives.h"

#include <algorithm>
#include <cmath>

#include "core/partition/repair.h"
#include "core/propose/apply.h"
#include "core/propose/describe.h"

namespace wangge::propose {
namespace {

bool samePlan(const ProposedPlan& a, const ProposedPlan& b) {
  return std::equal(a.grids.begin(), a.grids.end(), b.grids.begin(), b.grids.end(),
                    [](const ProposedGrid& x, const ProposedGrid& y) { return x.faces == y.faces; });
}

class Finder {
 public:
  Finder(const Project& project, const Problem& problem, const Options& options, const std::vector<Groups>& best,
         Outcome& outcome, std::stop_token stop)
      : m_project(project), m_problem(problem), m_options(options), m_best(best), m_out(outcome), m_stop(stop) {}

  void run() {
    const ProposedPlan plan = m_out.plans.front();
    add(plan);
    m_out.plans = {plan};
    if (m_found.empty()) return;  // it cannot be taken over
    if (!m_problem.olds.empty()) fewestChanges();
    if (m_problem.parts.size() == 1 && m_options.request.grids == 0) otherNumbers();
    if (!m_stop.stop_requested()) otherBorders();
    m_out.plans = toShow(std::move(m_found));
  }

 private:
  void add(ProposedPlan plan) {
    if (m_options.step) m_options.step("propose.comparing");
    if (!m_found.empty()) {
      const ProposedPlan& best = m_found.front().plan;
      // Where not all can be in band, one grid more or fewer is a choice even if it is somewhat farther out.
      const bool otherNumber = plan.grids.size() != best.grids.size();
      if (plan.cost.outside > (otherNumber ? 2 * best.cost.outside : best.cost.outside)) return;
      if (plan.cost.outside >= kForbidden) return;
      const auto same = [&](const Candidate& known) { return samePlan(known.plan, plan); };
      if (std::any_of(m_found.begin(), m_found.end(), same)) return;
    }
    m_out.plans = {plan};
    const auto after = apply(m_project, m_out, 0, {});
    if (after) m_found.push_back({std::move(plan), summaryOf(*after, m_problem.community)});
  }
  void add(const std::vector<Groups>& groups) { add(describe(m_project, m_problem, groups, PlanKind::OtherBorders)); }

  // As few residents moved as local mending finds, and as search of the whole does.
  void fewestChanges() {
    std::vector<Groups> mended, searched;
    for (std::size_t p = 0; p < m_problem.parts.size(); ++p) {
      const Part& part = m_problem.parts[p];
      Instance instance = withCriterion(part, m_problem.rule.criterion);
      instance.leastChange = true;
      const Effort effort = effortForOthers(instance);
      mended.push_back(repair(instance, part.present, part.broken, effort, m_stop).groups);
      std::vector<Groups> starts{m_best[p]};
      if (everyGroupConnected(instance, mended.back())) starts.push_back(mended.back());
      searched.push_back(solve(instance, effort, starts, m_stop).groups);
    }
    add(mended), add(searched);
  }

  void otherNumbers() {
    const int count = groupCount(m_best[0]);
    for (int wanted : {count + 1, count - 1}) {
      if (wanted < 1 || m_stop.stop_requested()) continue;
      Instance instance = withCriterion(m_problem.parts[0], firstCriterion());
      instance.wanted = wanted;
      const Solution other = solve(instance, effortForOthers(instance), {}, m_stop);
      if (groupCount(other.groups) == wanted) add({other.groups});
    }
  }

  // The same task with the borders of the best plan made dear: sizes as good along other lines.
  void otherBorders() {
    std::vector<Groups> elsewhere;
    for (std::size_t p = 0; p < m_problem.parts.size(); ++p) {
      const Instance like = withCriterion(m_problem.parts[p], firstCriterion());
      constexpr std::int64_t kDearer = 6, kLeast = 1'000;  // times, and 100 m of nothing to follow
      const auto groupOf = [&](int atom) { return m_best[p][static_cast<std::size_t>(atom)]; };
      std::vector<Edge> edges = like.edges();
      for (Edge& edge : edges)
        if (groupOf(edge.a) != groupOf(edge.b)) edge.cut = edge.cut * kDearer + kLeast;
      Instance instance(like.band, like.atoms(), std::move(edges));
      instance.wanted = like.wanted, instance.seed = like.seed;
      elsewhere.push_back(solve(instance, effortForOthers(instance), {}, m_stop).groups);
    }
    add(elsewhere);
  }

  Effort effortForOthers(const Instance& instance) const {
    return effortFor(m_options.mode == Mode::Quick ? Mode::Quick : Mode::Standard, instance.size());
  }
  Criterion firstCriterion() const {
    return m_problem.rule.criterion == Criterion::Either ? Criterion::HouseholdsOnly : m_problem.rule.criterion;
  }

  const Project& m_project;
  const Problem& m_problem;
  const Options& m_options;
  const std::vector<Groups>& m_best;
  Outcome& m_out;
  std::stop_token m_stop;
  std::vector<Candidate> m_found;
};

}  // namespace

bool atLeastAsGood(const Candidate& one, const Candidate& other) {
  const Summary &a = one.summary, &b = other.summary;
  const auto hundredths = [](double value) { return std::llround(value * 100); };
  return a.grids - a.inBand <= b.grids - b.inBand && a.least >= b.least && a.most <= b.most &&
         hundredths(a.onStreets()) >= hundredths(b.onStreets()) && one.plan.moved <= other.plan.moved &&
         hundredths(a.compactness) >= hundredths(b.compactness) && a.precinctsCut <= b.precinctsCut &&
         one.plan.cost.blocksCut <= other.plan.cost.blocksCut;
}

std::vector<ProposedPlan> toShow(std::vector<Candidate> all) {
  std::stable_sort(all.begin() + 1, all.end(),
                   [](const Candidate& a, const Candidate& b) { return a.plan.cost < b.plan.cost; });
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    // Of two that look the same the first one stays.
    const auto bettered = [&](std::size_t j) {
      return j != i && atLeastAsGood(all[j], all[i]) && (j < i || !atLeastAsGood(all[i], all[j]));
    };
    bool shown = true;
    for (std::size_t j = 0; j < all.size() && i > 0; ++j) shown = shown && !bettered(j);
    if (shown) found.push_back(all[i]);
  }
  ProposedPlan best = found.front().plan;
  best.kind = PlanKind::Best;
  const auto fewer = [](const Candidate& a, const Candidate& b) { return a.plan.moved < b.plan.moved; };
  const auto least = std::min_element(found.begin(), found.end(), fewer);
  std::vector<ProposedPlan> plans{best};
  const auto show = [&](const Candidate& one, PlanKind kind) {
    if (plans.size() == kMostAlternatives) return;
    plans.push_back(one.plan);
    plans.back().kind = kind;
  };
  if (least != found.begin()) show(*least, PlanKind::FewestChanges);
  for (PlanKind kind : {PlanKind::OtherNumber, PlanKind::OtherBorders})
    for (auto one = found.begin() + 1; one != found.end(); ++one) {
      const bool otherNumber = one->plan.grids.size() != best.grids.size();
      if (one != least && otherNumber == (kind == PlanKind::OtherNumber)) show(*one, kind);
    }
  // Where nobody counted households nobody knows whom they move.
  const bool known = std::ranges::any_of(found, [](const Candidate& one) { return one.plan.moved > 0; });
  if (plans.size() > 1 && known) plans[least - found.begin() == 0 ? 0 : 1].fewestChanges = true;
  return plans;
}

void addAlternatives(const Project& project, const Problem& problem, const Options& options,
                     const std::vector<Groups>& best, Outcome& outcome, std::stop_token stop) {
  Finder(project, problem, options, best, outcome, std::move(stop)).run();
}

void reviewAlternatives(const Project& project, Outcome& outcome, const std::stop_token& stop) {
  if (outcome.plans.size() < 2) return;
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < outcome.plans.size(); ++i) {
    if (stop.stop_requested()) return;
    const auto after = apply(project, outcome, i, {}, stop);
    if (after)
      candidates.push_back({outcome.plans[i], summaryOf(*after, outcome.community)});
    else if (i == 0)
      return;
  }
  for (Candidate& one : candidates) one.plan.fewestChanges = false;
  outcome.plans = toShow(std::move(candidates));
}

}  // namespace wangge::propose
