// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from a proposal that divides blocks: the cells drawn in the plan as it is, and the proposed grids in
// their faces. In divided blocks only the borders between the proposed grids are drawn, each with as few corners as the
// places and buildings beside it let it have; in a block where that changes a number, the lines of the cells stay.
#pragma once

#include "core/propose/outcome.h"

namespace wangge::propose {

struct WithCells {
  Project plan;
  ProposedPlan proposed;        // in faces of `plan`
  std::vector<FaceId> anchors;  // of the outcome's units
  std::size_t faces = 0;        // that are regrouped
};

// Errors: "propose.outdated" when the blocks are not as they were; "job.cancelled".
Result<WithCells> withCells(const Project& project, const Outcome& outcome, const ProposedPlan& proposed,
                            const std::stop_token& stop = {});

// The same with the lines of all cells, before any border is drawn straighter.
Result<WithCells> withAllCells(const Project& project, const Outcome& outcome, const ProposedPlan& proposed,
                               const std::stop_token& stop = {});

}  // namespace wangge::propose
