// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "core/rules/registry.h"
#include "core/rules/touched.h"

namespace wangge {
namespace {

bool comesBefore(const Issue& a, const Issue& b) {
  return std::tie(a.severity, a.rule, a.key) < std::tie(b.severity, b.rule, b.key);
}

void applyExemptions(const Project& project, Issues& issues) {
  std::unordered_set<std::string_view> keys;
  project.exemptions.forEach([&](ExemptionId, const Exemption& exemption) { keys.insert(exemption.issueKey); });
  for (Issue& issue : issues)
    issue.exempted = !keys.empty() && keys.contains(issue.key) &&
                     (issue.rule != "rule.size" || statusOf(project, issue.grids.front()) == GridStatus::Exempt);
}

// Looks at every subject of a rule.
struct FindInAll {
  const Project& project;
  Issues& issues;
  const Progress& progress;
  template <class Look, class IdType, class Record>
  void each(Look find, const Table<IdType, Record>& table) const {
    table.forEach([&](IdType id, const Record&) {
      if (!progress.cancelled()) find(project, id, issues);
    });
  }
  void operator()(FindInGrid find) const { each(find, project.grids); }
  void operator()(FindInCommunity find) const { each(find, project.communities); }
  void operator()(FindInDivision find) const { each(find, project.divisions); }
  void operator()(FindInSource find) const { each(find, project.sources); }
  void operator()(FindInPrecinct find) const { each(find, project.precincts); }
  void operator()(FindInBeat find) const { each(find, project.beats); }
  void operator()(const FindInPlan& find) const { find.find(project, issues); }
};

// Looks again at the subjects that were touched.
struct LookAgain {
  const Project& project;
  const Difference& difference;
  const Touched& touched;
  Issues& issues;
  template <class Look, class IdType>
  void each(Look find, const std::set<IdType>& ids) const {
    for (IdType id : ids) find(project, id, issues);
  }
  void operator()(FindInGrid find) const { each(find, touched.grids); }
  void operator()(FindInCommunity find) const { each(find, touched.communities); }
  void operator()(FindInDivision find) const { each(find, touched.divisions); }
  void operator()(FindInSource find) const { each(find, touched.sources); }
  void operator()(FindInPrecinct find) const { each(find, touched.precincts); }
  void operator()(FindInBeat find) const { each(find, touched.beats); }
  void operator()(const FindInPlan& find) const {
    if (find.concerns(difference)) find.find(project, issues);
  }
};

// Whether an issue found earlier is to be found anew (or its subject is gone).
struct IsStale {
  const Project& project;
  const Difference& difference;
  const Touched& touched;
  const Issue& issue;
  template <class IdType, class Record>
  static bool stale(const std::vector<IdType>& subjects, const std::set<IdType>& ids,
                    const Table<IdType, Record>& table) {
    return ids.contains(subjects.front()) || !table.contains(subjects.front());
  }
  bool operator()(FindInGrid) const { return stale(issue.grids, touched.grids, project.grids); }
  bool operator()(FindInCommunity) const { return stale(issue.communities, touched.communities, project.communities); }
  bool operator()(FindInDivision) const { return stale(issue.divisions, touched.divisions, project.divisions); }
  bool operator()(FindInSource) const { return stale(issue.sources, touched.sources, project.sources); }
  bool operator()(FindInPrecinct) const { return stale(issue.precincts, touched.precincts, project.precincts); }
  bool operator()(FindInBeat) const { return stale(issue.beats, touched.beats, project.beats); }
  bool operator()(const FindInPlan& find) const { return find.concerns(difference); }
};

}  // namespace

std::vector<Issue> check(const Project& project, const Progress& progress) {
  Issues issues;
  const std::span<const Rule> rules = allRules();
  for (std::size_t i = 0; i < rules.size() && !progress.cancelled(); ++i) {
    progress("check.rules", static_cast<double>(i) / static_cast<double>(rules.size()));
    std::visit(FindInAll{project, issues, progress}, rules[i].find);
  }
  std::sort(issues.begin(), issues.end(), comesBefore);
  applyExemptions(project, issues);
  progress("check.rules", 1.0);
  return issues;
}

std::vector<Issue> recheck(const Project& before, const Project& after, const Difference& difference,
                           std::vector<Issue> issues) {
  if (difference.settings) return check(after);
  const Touched touched = touchedBy(before, after, difference, issues);
  Issues fresh;
  for (const Rule& rule : allRules()) std::visit(LookAgain{after, difference, touched, fresh}, rule.find);
  std::sort(fresh.begin(), fresh.end(), comesBefore);

  // Both lists are in order: one pass drops what is stale and lets the fresh ones in.
  Issues merged;
  merged.reserve(issues.size() + fresh.size());
  auto next = fresh.begin();
  const Rule* rule = nullptr;
  for (Issue& issue : issues) {
    if (!rule || rule->code != issue.rule) rule = ruleWithCode(issue.rule);
    if (!rule || std::visit(IsStale{after, difference, touched, issue}, rule->find)) continue;
    for (; next != fresh.end() && comesBefore(*next, issue); ++next) merged.push_back(std::move(*next));
    merged.push_back(std::move(issue));
  }
  merged.insert(merged.end(), std::move_iterator(next), std::move_iterator(fresh.end()));
  applyExemptions(after, merged);
  return merged;
}

std::vector<Issue> issuesWithin(const Project& project, const std::vector<Issue>& issues, const std::string& code) {
  std::set<CommunityId> communities;
  std::set<DivisionId> divisions;
  std::set<GridId> grids;
  const CodeOwner owner = ownerOfCode(project, code);
  if (const auto* division = std::get_if<DivisionId>(&owner)) {
    const auto below = communitiesOf(project, *division);
    communities.insert(below.begin(), below.end());
    for (DivisionId id : divisionsOf(project, *division)) divisions.insert(id);
  } else if (const auto* community = std::get_if<CommunityId>(&owner)) {
    communities.insert(*community);
  } else if (const auto* grid = std::get_if<GridId>(&owner)) {
    grids.insert(*grid);
  }
  const auto anyIn = [](const auto& subjects, const auto& wanted) {
    return std::any_of(subjects.begin(), subjects.end(), [&](auto id) { return wanted.contains(id); });
  };
  std::vector<Issue> result;
  for (const Issue& issue : issues)
    if (anyIn(issue.communities, communities) || anyIn(issue.divisions, divisions) || anyIn(issue.grids, grids))
      result.push_back(issue);
  return result;
}

}  // namespace wangge
