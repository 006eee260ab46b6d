// SPDX-License-Identifier: GPL-3.0-or-later
// The small map on the pages of parts and dense parts that shows where each of them lies. Each of its frames has its
// number: inside where that can be read, else beside it with a line to it.
#pragma once

#include <string>
#include <vector>

#include "core/sheet/sheet.h"
#include "core/sheet/sheet_pen.h"

namespace wangge::sheet {

// mm on the reduced page; smaller numbers stand beside their frame, in the larger height.
inline constexpr double kLeastIndexNumber = 1.2, kIndexNumberBeside = 1.8;

struct IndexFrame {
  std::string label;
  Box ground;
  bool shown = false;  // the page's own
};

// The unit with all frames, the page's own filled. Nothing in a box too small for a map.
void drawIndex(SheetPen& pen, const Project& project, const SheetRequest& request, const std::string& title,
               const std::vector<IndexFrame>& frames, const Rectangle& box);

}  // namespace wangge::sheet
