// SPDX-License-Identifier: GPL-3.0-or-later
// A dedicated grid (专属网格) without one of the seven categories of domain.md §3.
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  if (grid.kind == GridKind::Dedicated && grid.category == DedicatedCategory::None)
    issues.push_back(issueAbout(project, id, "rule.dedicated_category", Severity::Error));
}

}  // namespace

Rule dedicatedCategory() {
  return {"rule.dedicated_category", FindInGrid(find)};
}

}  // namespace wangge::rules
