// SPDX-License-Identifier: GPL-3.0-or-later
// An atlas: the sheets of all units of one level inside a unit, with a sheet of that unit in front when there are
// several.
#pragma once

#include <string>
#include <vector>

#include "core/map/unit.h"

namespace wangge::sheet {

struct AtlasPage {
  map::Unit unit;
  int depth = 0;      // in the outline: 0 the sheet in front (or the only one), 1 the others
  std::string label;  // the unit's code; empty when it has none
};

// Pages in order of codes. Errors: "map.no_such_unit" (code) for `within`, "print.no_units" (level) when there are
// none.
Result<std::vector<AtlasPage>> atlasOf(const Project& project, Level level, const std::string& within);

}  // namespace wangge::sheet
