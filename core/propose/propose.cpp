// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/propose.h"

#include <algorithm>

#include "core/partition/random.h"
#include "core/partition/repair.h"
#include "core/propose/alternatives.h"
#include "core/propose/cuts.h"
#include "core/propose/dedicated.h"
#include "core/propose/describe.h"

namespace wangge::propose {
namespace {

class Proposer {
 public:
  Proposer(const Project& project, const Problem& problem, const Options& options, std::stop_token stop,
           const std::function<void(const ProposedPlan&)>& found)
      : m_project(project), m_problem(problem), m_options(options), m_stop(std::move(stop)), m_found(found) {}

  Outcome run() {
    m_out.community = m_problem.community, m_out.scope = m_options.request.scope;
    m_out.kept = m_problem.kept, m_out.olds = m_problem.olds;
    m_out.units = m_problem.units, m_out.anchors = m_problem.anchors;
    m_out.householdsUnknown = m_problem.householdsUnknown;
    m_out.conditional = conditional();
    std::int64_t households = 0;
    bool broken = false;
    for (const Part& part : m_problem.parts) {
      for (const auto& faces : part.faces) m_out.faces += faces.size();
      households += part.instance.households();
      broken = broken || std::find(part.broken.begin(), part.broken.end(), 1) != part.broken.end();
      m_groups.push_back(part.present);
    }
    if (m_problem.parts.empty()) return std::move(m_out);
    m_out.faces += m_problem.followers.size();
    if (households == 0) {
      m_out.status = Status::NoHouseholds;
      return std::move(m_out);
    }
    const Scope scope = m_options.request.scope;
    if (scope == Scope::OnlyBroken && !broken) return std::move(m_out);
    if (scope == Scope::Unassigned && !anyUnassigned()) return std::move(m_out);
    for (std::size_t p = 0; p < m_problem.parts.size(); ++p)
      scope == Scope::OnlyBroken ? mend(p) : divide(p, m_groups[p]);
    m_out.plans.push_back(describe(m_project, m_problem, m_groups, PlanKind::Best));
    judge();
    step("propose.searching");
    if (m_options.alternatives && scope == Scope::Whole && !m_stop.stop_requested())
      addAlternatives(m_project, m_problem, m_options, m_groups, m_out, m_stop);
    m_out.stopped = m_stop.stop_requested();
    return std::move(m_out);
  }

 private:
  bool conditional() const {
    const Request& asked = m_options.request;
    const auto locked = [&](GridId id) { return m_project.grids.at(id).locked; };
    return asked.grids != 0 || asked.seeds.size() > 1 || !asked.faces.empty() || asked.scope == Scope::Unassigned ||
           std::any_of(m_problem.kept.begin(), m_problem.kept.end(), locked);
  }

  bool anyUnassigned() const {
    for (const Part& part : m_problem.parts)
      for (const Atom& atom : part.instance.atoms())
        if (atom.before < 0) return true;
    return false;
  }

  void divide(std::size_t p, Groups& result) {
    const Part& part = m_problem.parts[p];
    const Criterion criterion = m_problem.rule.criterion;
    // Households first: proofs and plans are about them, the persons criterion is tried where they give no plan.
    const Instance first = criterion == Criterion::Either ? withCriterion(part, Criterion::HouseholdsOnly)
                                                          : withCriterion(part, criterion);
    const Solution solution = search(p, first);
    m_out.states += solution.states;
    note(p, solution);
    result = solution.groups;
    bool optimal = solution.optimal;
    if (criterion == Criterion::Either && outsideOf(solution.cost) > 0 && !m_stop.stop_requested()) {
      const Instance either = withCriterion(part, Criterion::Either);
      const Solution byEither = search(p, either);
      m_out.states += byEither.states;
      if (outsideOf(byEither.cost) < outsideOf(costOf(either, result, false)))
        result = byEither.groups, optimal = byEither.optimal;
    }
    m_optimal = m_optimal && optimal;
  }

  void step(std::string_view stage) const {
    if (m_options.step) m_options.step(stage);
  }

  Solution search(std::size_t p, const Instance& instance) {
    step("propose.searching");
    const Effort effort = effortFor(m_options.mode, instance.size());
    // The present plan is a start where it could be a result: a proposal is never worse than what is there.
    std::vector<Groups> starts;
    if (instance.size() > 0 && everyGroupConnected(instance, m_problem.parts[p].present))
      starts.push_back(m_problem.parts[p].present);
    std::function<void(const Groups&, const Cost&)> tell;
    if (m_found)
      tell = [&](const Groups& groups, const Cost&) {
        std::vector<Groups> all = m_groups;
        all[p] = groups;
        m_found(describe(m_project, m_problem, all, PlanKind::Best));
      };
    return solve(instance, effort, starts, m_stop, tell);
  }

  // Keeps the proof, with faces in place of atoms.
  void note(std::size_t p, const Solution& solution) {
    if (!solution.infeasible) {
      m_unproven = m_unproven || outsideOf(solution.cost) > 0;
      return;
    }
    Proof proof;
    proof.certificate = *solution.certificate;
    proof.faces = m_problem.parts[p].faces;
    for (int atom : proof.certificate.atoms) {
      const auto& faces = proof.faces[static_cast<std::size_t>(atom)];
      proof.forced.insert(proof.forced.end(), faces.begin(), faces.end());
    }
    std::sort(proof.forced.begin(), proof.forced.end());
    m_out.proofs.push_back(std::move(proof));
  }

  void mend(std::size_t p) {
    const Part& part = m_problem.parts[p];
    Instance instance = withCriterion(part, m_problem.rule.criterion);
    instance.leastChange = true;
    const Effort effort = effortFor(m_options.mode == Mode::Quick ? Mode::Quick : Mode::Standard, instance.size());
    Effort limits = effort;
    limits.recombine = {4'000, 60'000, 14};
    const Solution solution = repair(instance, part.present, part.broken, limits, m_stop);
    m_groups[p] = solution.groups;
    m_optimal = false;
    if (outsideOf(solution.cost) == 0) return;
    // What is out of band after mending may have to be: proofs are about households, as in a division of the whole.
    Solution told = solution;
    if (m_problem.rule.criterion == Criterion::Either) {
      told.certificate = provenOutOfBand(withCriterion(part, Criterion::HouseholdsOnly));
      told.infeasible = told.certificate.has_value();
    }
    note(p, told);
  }

  void judge() {
    bool outside = false, byPersons = false;
    for (const ProposedGrid& grid : m_out.plans.front().grids) {
      outside = outside || mayBeOutOfBand(grid.status);
      byPersons = byPersons || grid.status == GridStatus::InBandByPersons;
    }
    if (outside) {
      m_out.status = m_unproven || m_out.proofs.empty() ? Status::Unproven : Status::Infeasible;
      m_out.remedies = remediesFor(m_project, m_problem, m_out.plans.front(), m_out.proofs);
    } else if (byPersons && m_problem.rule.criterion == Criterion::Either) {
      m_out.status = Status::InBandByPersons;
    } else {
      m_out.status = m_optimal ? Status::Optimal : Status::InBand;
    }
  }

  const Project& m_project;
  const Problem& m_problem;
  const Options& m_options;
  std::stop_token m_stop;
  const std::function<void(const ProposedPlan&)>& m_found;
  std::vector<Groups> m_groups;
  Outcome m_out;
  bool m_optimal = true, m_unproven = false;
};

// What was asked for and no plan can be.
std::optional<Error> unmet(const Project& project, const Outcome& outcome, const Request& request, std::size_t parts) {
  const std::string& name = project.communities.at(outcome.community).name;
  const std::size_t grids = outcome.plans.front().grids.size();
  const auto wanted = static_cast<std::size_t>(request.grids);
  if (wanted != 0 && grids != wanted && parts > 1)
    return Error("propose.number_of_parts").with("community", name).with("parts", parts);
  if (outcome.plans.front().cost.outside < kForbidden) return std::nullopt;
  if (wanted != 0 && grids != wanted && request.seeds.size() <= wanted)
    return Error("propose.number_unmet").with("community", name).with("wanted", request.grids).with("grids", grids);
  return Error("propose.seeds_unmet").with("community", name).with("seeds", request.seeds.size());
}

// A search on the pieces as they are.
struct Searched {
  Outcome outcome;
  std::size_t atoms = 0, parts = 0;

  bool tooFew(const Request& request) const { return atoms > 0 && request.grids > static_cast<int>(atoms); }
};

Error tooFewPieces(const Project& project, CommunityId id, const Request& request, std::size_t atoms) {
  return Error("propose.number_unmet")
      .with("community", project.communities.at(id).name)
      .with("wanted", request.grids)
      .with("grids", atoms);
}

// `divisible`: more grids than pieces are no reason not to search, where pieces may yet be divided between places.
Result<Searched> searched(const Project& project, CommunityId id, const Options& options, bool divisible,
                          const std::stop_token& stop, const std::function<void(const ProposedPlan&)>& found) {
  const Community* community = project.communities.find(id);
  if (!community) return fail(Error("edit.no_such_community"));
  Options own = options;
  own.request.seed =
      seedFor(options.request.seed, community->code.empty() ? std::to_string(id.value) : community->code);
  const auto problem = problemOf(project, id, own.request);
  if (!problem) return fail(problem.error());
  Searched result;
  result.parts = problem->parts.size();
  bool gathered = false;
  for (const Part& part : problem->parts) {
    result.atoms += part.faces.size();
    for (const std::vector<FaceId>& faces : part.faces)
      for (FaceId face : faces) gathered = gathered || project.subdivision.face(face).tally.points > 1;
  }
  if (result.tooFew(own.request) && !(divisible && gathered))
    return fail(tooFewPieces(project, id, own.request, result.atoms));
  result.outcome = Proposer(project, *problem, own, stop, found).run();
  return result;
}

// As found, or why not.
Result<Outcome> met(const Project& project, Outcome outcome, const Request& request, std::size_t parts,
                    const std::stop_token& stop) {
  if (!outcome.plans.empty() && !stop.stop_requested())
    if (auto error = unmet(project, outcome, request, parts)) return fail(*std::move(error));
  return outcome;
}

}  // namespace

Result<Outcome> proposeUndivided(const Project& project, CommunityId id, const Options& options, std::stop_token stop) {
  auto result = searched(project, id, options, false, stop, {});
  if (!result) return fail(result.error());
  return met(project, std::move(result->outcome), options.request, result->parts, stop);
}

Result<Outcome> proposeFor(const Project& project, CommunityId id, const Options& options, std::stop_token stop,
                           const std::function<void(const ProposedPlan&)>& found) {
  auto result = searched(project, id, options, options.cutBlocks, stop, found);
  if (!result) return fail(result.error());
  const bool few = result->tooFew(options.request);
  Outcome outcome = withCuts(project, options, std::move(result->outcome), few, stop);
  if (!outcome.cutBlocks.empty()) reviewAlternatives(project, outcome, stop);
  addSites(project, outcome);
  if (few && outcome.cutBlocks.empty()) return fail(tooFewPieces(project, id, options.request, result->atoms));
  return met(project, std::move(outcome), options.request, result->parts, stop);
}

}  // namespace wangge::propose
