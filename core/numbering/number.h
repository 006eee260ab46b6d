// SPDX-License-Identifier: GPL-3.0-or-later
// Gives codes and names to grids that have none (domain.md §4): per community, rows from north to south in bands as high as
// the square root of the mean grid area, west to east within a band; codes already issued stay, retired ones stay burnt.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/project.h"

namespace wangge {

struct Numbering {
  GridId grid;
  std::string code, name;
  int ordinal = 0;
  friend bool operator==(const Numbering&, const Numbering&) = default;
};

// What would be given, in order; the preview. Errors: "numbering.range_full" (community, range).
Result<std::vector<Numbering>> proposeNumbers(const Project& project);
// Renumbers all grids of a community, a separate, explicit act; old codes are retired.
Result<std::vector<Numbering>> proposeRenumbering(const Project& project, CommunityId community);
// Applies a preview, writes register and lineage.
Project applyNumbers(const Project& project, const std::vector<Numbering>& numbers, Seconds when);

// Grids of a community in reading order.
std::vector<GridId> readingOrder(const Project& project, const std::vector<GridId>& grids);

// 1 → 一, 12 → 十二, 105 → 一百零五 (1 ≤ n ≤ 9999).
std::string chineseNumeral(int number);

}  // namespace wangge
