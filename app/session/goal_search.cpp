// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/goal_search.h"

#include <utility>

namespace wangge {

Result<GoalSearch> searchGoals(std::shared_ptr<const Project> base, const GoalTask& task, const Progress& progress) {
  auto proposals = align::proposeGoals(*base, task.options, task.direction, progress);
  if (!proposals) return fail(proposals.error());
  auto mixed = align::mixGoals(*base, *proposals, task.options, progress);
  if (progress.cancelled()) return fail(Error("job.cancelled"));
  if (mixed) proposals->insert(proposals->begin(), align::shownOf(*mixed));
  return GoalSearch{std::move(base), task, *std::move(proposals), std::move(mixed)};
}

}  // namespace wangge
