// SPDX-License-Identifier: GPL-3.0-or-later
// The four bounds of a grid (四至) as somebody writes them, in place of those that are worked out.
#pragma once

#include <cstddef>
#include <string>

#include "core/edit/edits.h"

namespace wangge {

// Characters: more than any sheet or cell has room for is no sentence about four sides.
inline constexpr std::size_t kLongestBounds = 2000;

// Writes the bounds down, for the border as it is now; an empty text lets them be worked out again. Errors:
// "edit.no_such_grid", what is locked, "edit.no_territory" (grid) where there is nothing to bound,
// "edit.bounds_too_long" (grid, longest) unless that is written already.
Result<Step> setFourBounds(const Project& project, GridId grid, const std::string& text, const EditContext& context);

}  // namespace wangge
