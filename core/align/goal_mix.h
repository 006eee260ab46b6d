// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals that move lines of both sides: precinct lines where those change less, or where nothing else may move, and
// lines of grids or communities elsewhere. For the goals of grids and communities; those of subdistricts are about
// whole stations and subdistricts, and are reached from one side.
#pragma once

#include <optional>
#include <vector>

#include "core/align/goals.h"

namespace wangge::align {

struct MixedProposal {
  GoalProposal precincts;    // of the plan
  GoalProposal communities;  // of the plan that those lead to
  std::vector<std::size_t> elsewhere =
      {};  // its moves of which some faces are others there than in the plan; ascending
};

// From the proposals of both directions (proposeGoals without a direction) of this plan. None unless it leaves less, or
// moves fewer residents or less area, than either of them. It is not proven to be the least.
std::optional<MixedProposal> mixGoals(const Project& project, const std::vector<GoalProposal>& both,
                                      const GoalOptions& options, const Progress& progress = {});

// As one proposal to look at: the moves of precinct lines, then the others; without faces where these are others than
// in the plan: there is their place.
GoalProposal shownOf(const MixedProposal& mixed);

// Makes all of its moves, in one step. Errors as acceptMoves.
Result<Step> acceptMixed(const Project& project, const MixedProposal& mixed, const EditContext& context);

}  // namespace wangge::align
