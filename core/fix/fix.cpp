// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fix/fix.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "core/fix/candidates.h"
#include "core/plan/difference.h"
#include "core/rules/check.h"

namespace wangge {
namespace {

using fix::FixCandidate;
using fix::FixCandidates;

constexpr int kKeptOfGroup = 3;  // alternatives of one sort

struct Entry {
  std::string_view rule;
  void (*list)(const Project&, const Issue&, FixCandidates&);
};
constexpr Entry kEntries[] = {
    {"rule.unassigned", fix::unassignedCandidates},
    {"rule.grid_tiny", fix::sliverCandidates},
    {"rule.grid_needle", fix::sliverCandidates},
    {"rule.not_contiguous", fix::partsCandidates},
    {"rule.size", fix::sizeCandidates},
    {"rule.code_missing", fix::missingNumberCandidates},
    {"rule.name_missing", fix::missingNumberCandidates},
    {"rule.code_malformed", fix::wrongCodeCandidates},
    {"rule.code_range", fix::wrongCodeCandidates},
    {"rule.code_duplicate", fix::wrongCodeCandidates},
    {"rule.name_duplicate", fix::sameNameCandidates},
    {"rule.dedicated_category", fix::categoryCandidates},
    {"rule.four_bounds", fix::fourBoundsCandidates},
    {"rule.no_station", fix::noStationCandidates},
    {"rule.community_split", fix::communitySplitCandidates},
    {"rule.precinct_parts", fix::precinctPartsCandidates},
    {"rule.beat_empty", fix::beatEmptyCandidates},
    {"rule.beat_across", fix::beatAcrossCandidates},
    {"rule.grid_two_beats", fix::twoBeatsCandidates},
    {"rule.grid_without_beat", fix::withoutBeatCandidates},
};

bool grewWorse(const Issue& before, const Issue& after) {
  return after.severity < before.severity || after.what.code != before.what.code ||
         (before.exempted && !after.exempted);
}

}  // namespace

bool hasNewIssue(const std::vector<Issue>& before, const std::vector<Issue>& after) {
  std::unordered_map<std::string_view, const Issue*> known;
  known.reserve(before.size());
  for (const Issue& issue : before) known.emplace(issue.key, &issue);
  return std::any_of(after.begin(), after.end(), [&](const Issue& issue) {
    const auto found = known.find(issue.key);
    return found == known.end() ? !issue.exempted : grewWorse(*found->second, issue);
  });
}

std::vector<Step> fixesFor(const Project& project, const std::vector<Issue>& issues, const Issue& issue,
                           const EditContext& context) {
  const auto entry = std::find_if(std::begin(kEntries), std::end(kEntries),
                                  [&](const Entry& candidate) { return candidate.rule == issue.rule; });
  if (entry == std::end(kEntries)) return {};
  FixCandidates candidates;
  entry->list(project, issue, candidates);
  std::vector<Step> fixes;
  std::map<int, int> kept;
  for (const FixCandidate& candidate : candidates) {
    if (kept[candidate.group] == kKeptOfGroup) continue;
    Result<Project> outcome = candidate.apply(project, context);
    if (!outcome) continue;
    // One step, one entry in the journal, whatever edits it took.
    outcome->journal = project.journal;
    Step fix = stepTo(*std::move(outcome), candidate.what, context);
    const std::vector<Issue> left = recheck(project, fix.after, diff(project, fix.after), issues);
    const bool gone =
        std::none_of(left.begin(), left.end(), [&](const Issue& other) { return other.key == issue.key; });
    if (!gone || hasNewIssue(issues, left)) continue;
    ++kept[candidate.group];
    fixes.push_back(std::move(fix));
  }
  return fixes;
}

}  // namespace wangge
