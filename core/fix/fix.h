// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes of issues: what one step could set right, worked out and tried before it is offered. A fix never makes a new
// issue: its outcome was checked again, the issue is gone in it, and no other has appeared or become worse.
#pragma once

#include <vector>

#include "core/edit/edits.h"
#include "core/rules/issue.h"

namespace wangge {

// The fixes that exist for an issue of a plan, the best first, each a step with what it does ("fix.merge") as its name;
// none where only a person can decide. `issues` is the list of check(project), `issue` one of it. Takes one edit and
// one re-check for each way that is tried, a dozen at most. Locked grids and communities stay as they are on every
// candidate.
std::vector<Step> fixesFor(const Project& project, const std::vector<Issue>& issues, const Issue& issue,
                           const EditContext& context);

// Whether `after` has an issue that `before` has not, or has one that grew worse: graver, of another kind (too small →
// too large), or no longer exempted. Both are lists of check().
bool hasNewIssue(const std::vector<Issue>& before, const std::vector<Issue>& after);

// The neighbours that a grid may be merged with, whatever comes of it, and what the two are together: those that are in
// band then first, then by shared border. None of a grid that is locked or dedicated.
struct Joining {
  GridId with;
  Tally together;
  GridStatus status = GridStatus::InBand;
};
std::vector<Joining> joiningsOf(const Project& project, GridId grid);

}  // namespace wangge
