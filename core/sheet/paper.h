// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of paper, ISO 216, and how much larger things are drawn on those that hang on a wall.
#pragma once

#include "core/base/words.h"

namespace wangge::sheet {

enum class PaperSize { A4, A3, A2, A1, A0 };

struct PaperFormat {
  double width = 0, height = 0;  // mm, upright
  double enlargement = 1;        // of letters and lines, against A4
};

PaperFormat formatOf(PaperSize paper);
// Paper of any size, whose enlargement lies between those of the sizes around it.
PaperFormat formatOf(double width, double height);
std::optional<PaperSize> paperFromText(std::string_view text);  // upper or lower case

// The next denominator for printed scales that is not smaller: a customary one (500, 1,000, 2,000, 2,500, 5,000,
// 10,000 …) or one of those between them that maps are drawn at (1.5, 3, 4, 6, 8 times a power of ten), so that at
// least two thirds of the paper's length are used.
double niceDenominator(double least);

}  // namespace wangge::sheet

template <>
inline constexpr wangge::WordList<5> wangge::kWordsOf<wangge::sheet::PaperSize> = {"A4", "A3", "A2", "A1", "A0"};
