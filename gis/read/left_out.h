// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader left out of a source, and the lines of the report that say so: nothing is left out without a word.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/import_report.h"

namespace wangge::gis {

struct LeftOut {
  struct Total {
    std::int64_t row = 0;
    std::string households, persons;  // as the cells have them
  };
  std::int64_t underground = 0, planned = 0;
  std::int64_t others = 0;                                 // of OpenStreetMap: what does not belong to the role
  std::vector<std::int64_t> withoutGeometry, withoutData;  // rows
  std::vector<Total> totals;
  struct Label {
    Total counts;
    std::string text;  // of its first cell
  };
  std::vector<Label> labels;      // remarks, averages and the like
  std::int64_t headersAgain = 0;  // rows that repeat the names of the fields
};

// Findings: "barriers.underground_left_out" "barriers.planned_left_out" "barriers.others_left_out"
// "buildings.others_left_out" "sites.others_left_out" (each: count), "feature.without_geometry",
// "table.row_without_data", "table.header_again_left_out" (count), "table.label_row_left_out" (text, households,
// persons), "table.total_left_out" (households, persons).
void tellLeftOut(const LeftOut& out, Role role, std::vector<Finding>& findings);

}  // namespace wangge::gis
