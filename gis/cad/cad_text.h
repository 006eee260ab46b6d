// SPDX-License-Identifier: GPL-3.0-or-later
// What the texts inside one ring of a drawing say: a code, a name in one or several lines, and what belongs to neither.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gis/source_data.h"

namespace wangge::gis {

struct DrawnText {
  std::string layer, text;  // lines separated by \n
  RawPoint at;
  double height = 0;     // of the letters, in the drawing's units; 0 when not told
  std::int64_t row = 0;  // place of the entity in the drawing, from 1
};

struct RingLabel {
  std::string code, name;
  std::vector<std::int64_t> unused;  // rows of texts that are part of neither
};

// The texts of one ring in any order; the result does not depend on it. Lines of one text belong together; texts of the
// largest letters that stand below each other at line distance are one name.
RingLabel labelOf(std::vector<DrawnText> texts);

// Six or more characters, digits and capital letters, mostly digits; "代码：230204001001" counts as its digits. Empty
// when it is none.
std::string codeIn(std::string_view line);

}  // namespace wangge::gis
