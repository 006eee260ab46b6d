// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering as a planner asks for it: for which grids, in which order, from which numbers on, only what is missing or
// all anew; and what would come of it, before anything is changed.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/numbering/number.h"
#include "core/numbering/order.h"

namespace wangge {

struct NumberRequest {
  // Missing: codes issued stay. Anew: every grid asked about gets a code that nobody ever had, unless those of its
  // community and kind are in the order and within the range already.
  enum class What { Missing, Anew };
  What what = What::Missing;
  std::optional<std::set<GridId>> grids;  // none: all of the plan
  // Rows and Serpentine go community by community, in the order of their codes; the others through all of the grids.
  OrderSpec order;
  std::map<GridKind, SequenceRange> ranges;  // within those of the scheme; a kind that is not there has the scheme's
  std::vector<SequenceRange> reserved;       // numbers that are not given
};

struct NumberPreview {
  Numbers numbers;
  std::vector<GridId> order;         // all that were asked about, as they were walked through; locked ones too
  std::vector<std::string> givenUp;  // codes in force or carried now that are retired for good, ascending
  std::size_t locked = 0;            // grids that were passed over
  // What has to be said beside `numbers.full`: "numbering.code_taken" (code, grid, keeper),
  // "numbering.no_community_code" (community, count), "numbering.behind_line" and "numbering.behind_list" (count).
  std::vector<Message> notes;
};

// Errors: "numbering.no_grids", "numbering.line_misses", "numbering.range_outside" (kind, range, allowed), and when all
// are to be numbered anew "numbering.range_full".
Result<NumberPreview> previewNumbers(const Project& project, const NumberRequest& request);

}  // namespace wangge
