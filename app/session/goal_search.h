// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals that align precincts, as a window wants them: worked out off its thread for one version of the plan.
// Nothing here changes a plan; align::acceptMoves makes the step of those that are accepted.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/align/goal_mix.h"

namespace wangge {

struct GoalTask {
  align::GoalOptions options;
  std::optional<align::Direction> direction;  // none: both, as alternatives, and mixed where that is less
};

struct GoalSearch {
  std::shared_ptr<const Project> base;  // the version they were made for
  GoalTask task;
  // The one that changes less first; where lines of both sides are mixed, that is shownOf(*mixed).
  std::vector<align::GoalProposal> proposals;
  std::optional<align::MixedProposal> mixed;
};

// Meant to be run by a Job. Stages and errors as align::proposeGoals.
Result<GoalSearch> searchGoals(std::shared_ptr<const Project> base, const GoalTask& task, const Progress& progress);

}  // namespace wangge
