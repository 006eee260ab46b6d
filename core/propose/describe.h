// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of bare instances in terms of the project: faces, grids continued, numbers and what their borders follow.
#pragma once

#include "core/propose/outcome.h"

namespace wangge::propose {

// One grouping for each part of the problem.
ProposedPlan describe(const Project& project, const Problem& problem, const std::vector<Groups>& groups, PlanKind kind);

// What would help where a plan is out of band.
std::vector<Remedy> remediesFor(const Project& project, const Problem& problem, const ProposedPlan& plan,
                                const std::vector<Proof>& proofs);

}  // namespace wangge::propose
