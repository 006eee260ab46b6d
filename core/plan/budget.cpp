// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/budget.h"

#include <algorithm>

namespace wangge {

GridBudget budgetFor(std::int64_t total, std::int64_t smallest, std::int64_t largest) {
  if (total <= 0) return {};
  // A profile may have no lower end (0) or no upper one.
  return {largest > 0 ? (total + largest - 1) / largest : 1, smallest > 0 ? total / smallest : total};
}

std::optional<GridBudget> CommunityBudget::allowed() const {
  if (criterion == Criterion::PersonsOnly || byPersonsOnly()) return persons;
  if (criterion != Criterion::Both) return households;
  if (!persons || !households) return std::nullopt;
  return GridBudget{std::max(households->fewest, persons->fewest), std::min(households->most, persons->most)};
}

bool CommunityBudget::byPersonsOnly() const {
  if (criterion != Criterion::Either || !persons) return false;
  return !households || (!households->possible() && persons->possible());
}

CommunityBudget budgetOf(const Project& project, CommunityId id, const std::vector<GridId>& grids) {
  const Community& community = project.communities.at(id);
  const SizeRule& rule = project.profile.sizeRuleFor(community.type);
  CommunityBudget budget;
  budget.criterion = rule.criterion;
  budget.shared = community.zone.tally;
  for (GridId grid : grids) {
    const Grid& record = project.grids.at(grid);
    if (record.kind == GridKind::Dedicated) {
      ++budget.dedicated;
      budget.shared -= record.zone.tally;
      continue;
    }
    ++budget.comprehensive;
    budget.outOfBand += isOutOfBand(statusOf(project, grid));
  }
  if (!budget.shared.personsOnly())
    budget.households = budgetFor(budget.shared.households, rule.minHouseholds, rule.maxHouseholds);
  if (budget.shared.personsUnknown == 0 && budget.shared.points > 0)
    budget.persons = budgetFor(budget.shared.persons, rule.minPersons(), rule.maxPersons());
  return budget;
}

}  // namespace wangge
