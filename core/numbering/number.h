// SPDX-License-Identifier: GPL-3.0-or-later
// Gives codes and names to grids that have none (domain.md §4): per community, rows from north to south in bands as
// high as the square root of the mean grid area, west to east within a band; codes already issued stay, retired ones
// stay burnt. Other orders, starts and ranges: request.h.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/step.h"

namespace wangge {

// What a grid gets. Code, name and ordinal are those it will have, also where they stay as they are.
struct Numbering {
  GridId grid;
  std::string code, name;
  int ordinal = 0;
  friend bool operator==(const Numbering&, const Numbering&) = default;
};

// What would be given, in order of communities' codes, then reading order; the preview. Lists the grids for which
// something changes, so that numbering again lists none:
//   - an issued code stays; an imported one that fits the scheme and is nobody else's stays and is registered;
//   - a missing code, or an imported one that does not fit, becomes the lowest one that was never issued;
//   - a missing name is made after the scheme, for a dedicated grid after the site inside it; names given stay.
// Locked grids, and those of locked communities, are left alone. A community without a code leaves its grids without
// codes (rules find that), one whose range is used up the grids that found none left; `full` says so.
struct Numbers {
  std::vector<Numbering> given;
  std::vector<Message> full;  // "numbering.range_full" (community, community_code, kind, range, fit,
                              // needed), once each
  bool anew = false;          // codes in force are given up
};
Numbers proposeNumbers(const Project& project);
// Only for these grids; the others are left as they are, also where something is missing.
Numbers proposeNumbers(const Project& project, const std::set<GridId>& grids);

// New codes for these grids, whatever they have; names made after the scheme follow. Locked grids are passed over.
Result<std::vector<Numbering>> proposeNewCodes(const Project& project, const std::vector<GridId>& grids);

// Applies a preview, writes register and lineage.
Project applyNumbers(const Project& project, const std::vector<Numbering>& numbers, Seconds when);
// The same as an edit of its own.
Step applyNumbers(const Project& project, const Numbers& numbers, const EditContext& context);

}  // namespace wangge
