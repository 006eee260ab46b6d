// SPDX-License-Identifier: GPL-3.0-or-later
// Grids by the letters that a drawn plan gives them, one after the other.
#pragma once

#include <string>
#include <vector>

#include "support/ascii_plan.h"

namespace wangge::test {

inline std::string letters(const AsciiPlan& plan, const std::vector<GridId>& grids) {
  std::string text;
  for (GridId id : grids)
    for (const auto& [letter, known] : plan.grids)
      if (known == id) text += letter;
  return text;
}

}  // namespace wangge::test
