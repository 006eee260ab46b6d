// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit does to grids in numbers: said at the pointer before the edit is made, and in previews of fixes, history
// and proposals. The same function of two versions everywhere, so what is promised is what comes.
#pragma once

#include <optional>
#include <vector>

#include "core/plan/difference.h"
#include "core/plan/project.h"

namespace wangge {

struct GridEffect {
  GridId grid;
  std::optional<Tally> before, after;  // none: did not exist before, or exists no longer
  GridStatus statusBefore = GridStatus::InBand, statusAfter = GridStatus::InBand;
};

// Grids whose numbers differ or whose area does by a square metre or more, those that exist afterwards first, each
// ascending by id.
std::vector<GridEffect> effectOf(const Project& before, const Project& after, const Difference& difference);
std::vector<GridEffect> effectOf(const Project& before, const Project& after);

}  // namespace wangge
