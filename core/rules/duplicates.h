// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of grids that share a text which should be theirs alone.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/rule.h"

namespace wangge::rules {

struct Group {
  std::string text;
  std::vector<GridId> grids;  // ascending, two or more
};

// Groups by text, ascending by it; grids whose text is empty are in none. One pass over the grids, no sorting of the
// many.
std::vector<Group> sharedTexts(const Project& project, std::string_view (*textOf)(const Grid&));

// An issue about a group: place of the first grid, all places, extent and residents of all.
Issue issueAbout(const Project& project, const std::vector<GridId>& grids, std::string_view rule, Severity severity,
                 std::string key);

// Duplicates may come and go with any grid, and their places with any line.
bool concernsGrids(const Difference& difference);

}  // namespace wangge::rules
