// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese numerals, as names of grids have them.
#pragma once

#include <string>

namespace wangge {

// 1 → 一, 12 → 十二, 105 → 一百零五 (1 ≤ n ≤ 9999).
std::string chineseNumeral(int number);

}  // namespace wangge
