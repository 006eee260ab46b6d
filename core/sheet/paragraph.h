// SPDX-License-Identifier: GPL-3.0-or-later
// Text of any length in a box: lines broken between words and between Chinese characters, letters made smaller until
// all of it fits.
#pragma once

#include <string>
#include <vector>

#include "core/sheet/sheet_pen.h"

namespace wangge::sheet {

// The lines of a text in this width; a line break in the text is one here. Closing punctuation does not begin a line.
std::vector<std::string> linesOf(const TextMeasurer& measurer, const std::string& text, const TextStyle& style,
                                 double width);

struct ParagraphDrawn {
  double height = 0;  // used, in mm
  bool cut = false;   // not all of the text found room, at half of the letters' height
};
// From the top of the box, or in its vertical middle.
ParagraphDrawn drawParagraph(SheetPen& pen, const Rectangle& box, const std::string& text, TextStyle style,
                             Align align = Align::Left, bool middle = false);

}  // namespace wangge::sheet
