// SPDX-License-Identifier: GPL-3.0-or-later
// The size of comprehensive grids against the rule profile: GB/T 34300-2017, 300-500 households or about 1,000 persons
// (domain.md §2). Counts that are missing never decide; the issue then says how many are missing.
#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  if (grid.kind == GridKind::Dedicated) return;
  const Community* community = project.communities.find(grid.community);
  const SizeRule& rule = project.profile.sizeRuleFor(community ? community->type : std::string());
  const Tally& tally = grid.zone.tally;
  const SizeVerdict verdict = judgeSize(project, grid);
  if (verdict.status == GridStatus::InBand || verdict.status == GridStatus::InBandByPersons) return;

  const bool decided = verdict.status != GridStatus::NotCounted;
  const char* message = !decided ? isCounted(project, grid) ? "rule.size_unknown" : "rule.size_not_counted"
                        : verdict.status == GridStatus::TooSmall ? "rule.size_too_small"
                                                                 : "rule.size_too_large";
  const Severity severity = decided ? rule.severity : std::max(rule.severity, Severity::Warning);
  Issue issue = issueAbout(project, id, "rule.size", severity, message);
  issue.what = withResidents(std::move(issue.what), tally, countedIn(project, grid));
  issue.what.with("min_households", rule.minHouseholds)
      .with("max_households", rule.maxHouseholds)
      .with("min_persons", rule.minPersons())
      .with("max_persons", rule.maxPersons())
      .with("limb", verdict.byPersons ? "persons" : "households")
      .with("profile_limb", toText(rule.criterion))
      .with("households_unknown", tally.householdsUnknown)
      .with("persons_unknown", tally.personsUnknown);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule gridSize() {
  return {"rule.size", FindInGrid(find)};
}

}  // namespace wangge::rules
