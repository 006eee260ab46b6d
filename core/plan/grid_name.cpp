// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/grid_name.h"

namespace wangge {

Argument::Value nameOf(const Project& project, GridId id) {
  const Grid& grid = project.grids.at(id);
  if (grid.name.empty() && grid.code.empty()) return grid.zone.tally.households;
  return grid.name.empty() ? grid.code : grid.name;
}

}  // namespace wangge
