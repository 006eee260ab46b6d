// SPDX-License-Identifier: GPL-3.0-or-later
// From a household source to counted places: points as they are, polygons spread, keys matched to buildings or sites.
#pragma once

#include <string>
#include <vector>

#include "gis/build/build.h"

namespace wangge::gis {

struct HouseholdRow {
  HouseholdPoint point;  // row still 0
  std::string key;       // what the register calls it; empty where it has no key
  std::int64_t fileRow = 0;
  bool unmatched = false;
  bool spread = false;     // one of several places of the same row
  std::string words = {};  // of a row that matches no place, its own of where it lies
};

// In the order of what the rows hold, those without a place last: the order of the file leaves no trace in the plan.
// Polygons with counts are spread over the buildings inside, by footprint, else over the faces they touch, by area, in
// whole households and persons (spread.h), and marked estimated. A source without any count stands for one household a
// row. Errors: "import.negative_count" (row), "import.count_too_large" (row), those of lattice_rings.h. Findings:
// "import.each_row_one_household" "import.counts_spread" "import.keys_alike" "import.key_unmatched"
// "import.key_ambiguous" "import.same_place_and_counts" "import.no_geometry".
Result<std::vector<HouseholdRow>> readHouseholdRows(Build& build);

}  // namespace wangge::gis
