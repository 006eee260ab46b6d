// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/plan_totals.h"

#include <algorithm>

namespace wangge {
namespace {
constexpr std::size_t kFewCommunities = 16;  // beyond, counting everything anew is cheaper than looking for their grids
}

void PlanTotals::drop(GridId grid) {
  const auto known = m_status.find(grid);
  if (known == m_status.end()) return;
  --m_counts[static_cast<std::size_t>(known->second)];
  m_status.erase(known);
}

void PlanTotals::take(const Project& project, GridId grid) {
  drop(grid);
  const GridStatus status = statusOf(project, grid);
  m_status.emplace(grid, status);
  ++m_counts[static_cast<std::size_t>(status)];
}

void PlanTotals::sum(const Project& project) {
  m_communities = project.communities.size();
  m_tally = {};
  project.communities.forEach([&](CommunityId, const Community& community) { m_tally += community.zone.tally; });
}

void PlanTotals::reset(const Project& project) {
  m_status.clear();
  m_counts = {};
  project.grids.forEach([&](GridId id, const Grid&) { take(project, id); });
  sum(project);
}

void PlanTotals::refresh(const Project& project, const Difference& difference) {
  // A community's type chooses the rule of its grids; settings and exemptions may concern any of them.
  const auto& communities = difference.of<CommunityId>();
  if (difference.settings || !difference.of<ExemptionId>().empty() || communities.changed.size() > kFewCommunities)
    return reset(project);
  for (GridId grid : difference.of<GridId>().deleted) drop(grid);
  for (GridId grid : difference.of<GridId>().created) take(project, grid);
  for (GridId grid : difference.of<GridId>().changed) take(project, grid);
  if (!communities.changed.empty())
    project.grids.forEach([&](GridId id, const Grid& grid) {
      if (std::binary_search(communities.changed.begin(), communities.changed.end(), grid.community)) take(project, id);
    });
  if (!communities.empty()) sum(project);
}

}  // namespace wangge
