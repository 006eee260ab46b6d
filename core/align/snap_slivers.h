// SPDX-License-Identifier: GPL-3.0-or-later
// Snapping slivers away: the edit after the report's list of them.
#pragma once

#include <span>

#include "core/align/report.h"
#include "core/plan/step.h"

namespace wangge::align {

// Gives the territory of these slivers to the precinct around each, all in one step: the precinct's line comes to lie
// on the community's or grid's. Pieces of a precinct line that divide nothing any more go. Slivers in what is locked
// stay as they are. Errors: "align.no_slivers" for none, "align.slivers_locked" (count) where all are locked,
// "align.slivers_changed" where the list is not of this plan.
Result<Step> snapSlivers(const Project& project, std::span<const Region> slivers, const EditContext& context);

}  // namespace wangge::align
