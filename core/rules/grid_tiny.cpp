// SPDX-License-Identifier: GPL-3.0-or-later
// A grid smaller than the profile's "tiny" area: usually what a slip of the line left over.
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  if (grid.zone.faces.empty() || grid.zone.area >= project.profile.tinyArea) return;
  Issue issue = issueAbout(project, id, "rule.grid_tiny", Severity::Warning);
  issue.what.with("area_m2", grid.zone.area.squareMetres()).with("least_m2", project.profile.tinyArea.squareMetres());
  issues.push_back(std::move(issue));
}

}  // namespace

Rule gridTiny() {
  return {"rule.grid_tiny", FindInGrid(find)};
}

}  // namespace wangge::rules
