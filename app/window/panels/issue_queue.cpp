// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/issue_queue.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace wangge {
namespace {

// Residents by the larger of the two counts: persons are often not counted at all.
std::int64_t residents(std::int64_t households, std::int64_t persons) {
  return std::max(households, persons);
}

}  // namespace

Standing standingOf(const Issue& issue) {
  if (issue.exempted) return Standing::Exempt;
  const bool open =
      issue.rule == "rule.unassigned" || issue.rule == "rule.code_missing" || issue.rule == "rule.name_missing";
  return open ? Standing::Unfinished : Standing::Wrong;
}

std::vector<IssueGroup> groupedIssues(const std::vector<Issue>& issues,
                                      const std::function<bool(const Issue&)>& shown) {
  std::map<std::pair<Standing, std::string_view>, IssueGroup> found;
  for (std::size_t i = 0; i < issues.size(); ++i) {
    const Issue& issue = issues[i];
    if (!shown(issue)) continue;
    IssueGroup& group = found[{standingOf(issue), issue.rule}];
    if (group.members.empty()) group.severity = issue.severity;
    group.severity = std::min(group.severity, issue.severity);
    group.households += issue.households, group.persons += issue.persons;
    group.householdsCounted = group.householdsCounted || issue.householdsCounted;
    group.personsCounted = group.personsCounted || issue.personsCounted;
    group.members.push_back(i);
  }
  std::vector<IssueGroup> groups;
  for (auto& [key, group] : found) {
    group.standing = key.first;
    group.rule = key.second;
    std::stable_sort(group.members.begin(), group.members.end(), [&](std::size_t a, std::size_t b) {
      return residents(issues[a].households, issues[a].persons) > residents(issues[b].households, issues[b].persons);
    });
    groups.push_back(std::move(group));
  }
  const auto rank = [](const IssueGroup& group) {
    return std::tuple(group.standing, group.severity, -residents(group.households, group.persons));
  };
  std::stable_sort(groups.begin(), groups.end(),
                   [&](const IssueGroup& a, const IssueGroup& b) { return rank(a) < rank(b); });
  return groups;
}

}  // namespace wangge
