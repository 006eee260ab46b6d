// SPDX-License-Identifier: GPL-3.0-or-later
// What people decided about rows of a household source (which grid looks after an entrance, or after households without
// a place) outlives the source's next edition: it follows a row by its key, else by its place.
#pragma once

#include <string>
#include <vector>

#include "gis/build/build.h"

namespace wangge::gis {

// Takes all units of the source that gives way out of the plan; returns those that a grid had, by key and place.
// Call before the source's record, or its buildings, change.
std::vector<GivenRow> takeGivenRows(Project& project, SourceId source);

// A row of the source as it is now; `at` of its first point where it has several.
struct PresentRow {
  std::uint32_t row = 0;
  std::string key;
  bool placed = false;
  Point at;
  Tally tally;
};

// Gives the rows of build.given that are found again to the grids that had them: the only one with the key (without a
// key: at the place), of several the only one at the same place, else the only one with the same counts. Makes or
// changes units of build.source; faces and grids are to be counted anew afterwards. Returns the sum of rows without a
// place that were given. Findings: "import.given_rows_kept" (count, households, before), "import.given_row_gone" (key,
// grid, households, persons).
Tally giveRowsAgain(Build& build, const std::vector<PresentRow>& rows);

}  // namespace wangge::gis
