// SPDX-License-Identifier: GPL-3.0-or-later
// An atlas: the sheets of all units of one kind inside a unit, with a sheet of that unit in front when there are
// several.
#pragma once

#include <string>
#include <vector>

#include "core/map/unit.h"

namespace wangge::sheet {

// What there is a sheet of: units of the five levels, and the territory of police stations and their beats.
enum class SheetKind { City, County, Subdistrict, Community, Grid, Precinct, Beat };
// Levels come first and in their order.
constexpr SheetKind kindOf(Level level) {
  return static_cast<SheetKind>(level);
}
constexpr bool isOfPolice(SheetKind kind) {
  return kind >= SheetKind::Precinct;
}

struct AtlasPage {
  map::Unit unit;
  int depth = 0;      // in the outline: 0 the sheet in front (or the only one), 1 the others
  std::string label;  // the unit's code; empty when it has none
};

// Pages in order of codes. `within`: the code of a unit of any level, with sheets of the police also that of a precinct
// (all that have it) or beat; empty: the whole plan. Errors: "map.no_such_unit" (code) for `within`, "print.no_units"
// (level) when there are none, "align.no_precincts" when the plan has none.
Result<std::vector<AtlasPage>> atlasOf(const Project& project, SheetKind kind, const std::string& within);

// The precincts and beats with this code.
std::vector<map::Unit> policeUnitsWithCode(const Project& project, const std::string& code);

}  // namespace wangge::sheet

template <>
inline constexpr wangge::WordList<7> wangge::kWordsOf<wangge::sheet::SheetKind> = {
    "city", "county", "subdistrict", "community", "grid", "precinct", "beat"};
