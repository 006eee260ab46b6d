// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds were written down, and the grid's border has changed since: what stands on notice boards may be
// wrong.
#include "core/plan/four_bounds.h"

#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, GridId id, Issues& issues) {
  if (!fourBoundsAreStale(project, id)) return;
  Issue issue = issueAbout(project, id, "rule.four_bounds", Severity::Warning);
  issue.what.with("text", project.grids.at(id).fourBounds);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule fourBounds() {
  return {"rule.four_bounds", FindInGrid(find)};
}

}  // namespace wangge::rules
