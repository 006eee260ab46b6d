// SPDX-License-Identifier: GPL-3.0-or-later
// A grid without a name. A dedicated grid takes its institution's name (domain.md §4), which no program can make up: an
// error.
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  if (!grid.name.empty()) return;
  issues.push_back(grid.kind == GridKind::Dedicated
                       ? issueAbout(project, id, "rule.name_missing", Severity::Error, "rule.name_missing_dedicated")
                       : issueAbout(project, id, "rule.name_missing", Severity::Warning));
}

}  // namespace

Rule nameMissing() {
  return {"rule.name_missing", FindInGrid(find)};
}

}  // namespace wangge::rules
