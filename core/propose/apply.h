// SPDX-License-Identifier: GPL-3.0-or-later
// A proposal taken over: one ordinary edit. Grids keep id and code where they keep most of their households; new ones
// come without a code, gone ones are abolished with their lineage; grids that were not to be touched are not.
#pragma once

#include "core/base/progress.h"
#include "core/edit/edits.h"
#include "core/propose/outcome.h"

namespace wangge::propose {

// The plan with the chosen proposal; the plan itself when it is the same already. Errors: "propose.nothing" (the
// outcome has no such plan), "propose.outdated" (the plan changed since: pieces, grids or locks are not as they were),
// "job.cancelled".
Result<wangge::Step> apply(const Project& project, const Outcome& outcome, std::size_t plan, const EditContext& context,
                           const std::stop_token& stop = {});

// All first plans of several outcomes as one edit; those without a plan are passed over. Reports "propose.taking".
Result<wangge::Step> applyAll(const Project& project, std::span<const Outcome> outcomes, const EditContext& context,
                              const Progress& progress = {});

}  // namespace wangge::propose
