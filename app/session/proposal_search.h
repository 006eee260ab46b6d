// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals as a window wants them: worked out off its thread for one version of the plan, each with the plan that it
// would make and what can be compared. Nothing here changes a plan.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/edit/edits.h"
#include "core/map/base_index.h"
#include "core/plan/project.h"
#include "core/propose/propose.h"
#include "core/propose/summary.h"

namespace wangge {

struct ProposalTask {
  std::vector<CommunityId> communities;
  propose::Options options;  // alternatives are worked out for a single community only
};

// One plan of the outcome of a single community.
struct Alternative {
  std::shared_ptr<const Project> after;
  propose::Summary summary;
};

struct Proposals {
  std::shared_ptr<const Project> base;  // the version they were made for
  ProposalTask task;
  std::vector<propose::Outcome> outcomes;  // in the order of the task
  std::vector<propose::Summary> before;    // of each community as it is
  std::vector<Alternative> alternatives;   // of a single community: one a plan of its outcome
  std::vector<char> taken;  // of each outcome: entirely in band, so that nothing speaks against taking it over
  std::shared_ptr<const Project> all;  // of several: with the first plans of those; null when that changes nothing
  std::shared_ptr<const map::BaseIndex> places;  // for pictures of any of these versions

  bool single() const { return outcomes.size() == 1; }
};

// Looks for proposals; meant to be run by a Job. Stages as propose::proposeAll, then "propose.drawing". Errors as
// propose::proposeAll and propose::apply.
Result<Proposals> searchProposals(std::shared_ptr<const Project> base, const ProposalTask& task,
                                  const Progress& progress);

// The plan with the first plans of those outcomes whose place in `taken` is true. Errors as propose::applyAll;
// "propose.nothing" when none of them changes anything. Reports as propose::applyAll.
Result<Step> withProposals(const Project& project, std::span<const propose::Outcome> outcomes,
                           const std::vector<char>& taken, const EditContext& context, const Progress& progress = {});

}  // namespace wangge
