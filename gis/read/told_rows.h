// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that the user decided about, by number, or all that would be asked about.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace wangge::gis {

struct ToldRows {
  std::set<std::int64_t> rows;
  bool asked = false;  // all that would be asked about
  bool has(std::int64_t row) const { return rows.contains(row); }
};

// "17,25", "17, 25", "17，25", "17、25", "17；25", "all" or "全部"; nothing of nothing. Error: "table.bad_rows"
// (value).
Result<ToldRows> toldRows(std::string_view text);
// The first of these, or "all".
std::string toText(const ToldRows& told);

// What was said of rows of a register.
struct RowDecisions {
  ToldRows sums, data;
};
// Errors: those of toldRows, "table.row_told_both" (row).
Result<RowDecisions> rowDecisions(std::string_view sums, std::string_view data);

}  // namespace wangge::gis
