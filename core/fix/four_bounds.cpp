// SPDX-License-Identifier: GPL-3.0-or-later
// Four bounds that were written for another border: worked out anew, or still right as they stand.
#include "core/edit/four_bounds.h"

#include "core/fix/candidates.h"
#include "core/plan/grid_name.h"

namespace wangge::fix {

void fourBoundsCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const GridId id = issue.grids.front();
  candidates.push_back({Message("fix.four_bounds_anew").with("grid", nameOf(project, id)),
                        [id](const Project& before, const EditContext& context) {
                          return planOf(setFourBounds(before, id, {}, context));
                        },
                        1});
  candidates.push_back({Message("fix.four_bounds_kept").with("grid", nameOf(project, id)),
                        [id](const Project& before, const EditContext& context) {
                          return planOf(setFourBounds(before, id, before.grids.at(id).fourBounds, context));
                        },
                        2});
}

}  // namespace wangge::fix
