// SPDX-License-Identifier: GPL-3.0-or-later
// Cells as people and spreadsheets leave them: counts, codes and coordinates written as text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace wangge::gis {

// Without white space (also the ideographic one and no-break ones) at both ends.
std::string trimmed(std::string_view text);

// Without characters that show nothing (zero-width and direction marks, control characters …), wherever they stand;
// `spaces`: without white space of any kind, too. `text` is UTF-8.
std::string withoutMarks(std::string_view text, bool spaces = false);

// A whole number of households or persons, at most 2^31 - 1. Full-width digits, "3.0", "1,234" and a unit behind
// ("120户") are read, two numbers beside each other ("12 345") are none, `units` separated by single spaces; an empty
// cell is no count. Errors: "count.not_a_number", "count.negative", "count.fraction", "count.too_large" (each: value).
Result<std::optional<std::int64_t>> parseCount(std::string_view cell, std::string_view units = {});

// A code as text, without what cannot be seen: "230204001001.0" loses its tail, "2.30204001001E+11" is written out when
// all its digits are there. Errors: "code.destroyed" (value) when a spreadsheet has kept fewer digits than the code
// had; "code.fraction" (value) for a long number with decimals, which is no code.
Result<std::string> cleanCode(std::string_view cell);

// A coordinate: decimal number, full-width digits allowed, "123°57′36″", "123:57:36", "E123.96°" and 东经123.96 as
// degrees, "5,240,300.5" with its commas. Empty when it is none.
std::optional<double> parseCoordinate(std::string_view cell);

// A to Z as small letters; everything else as it is.
std::string lowerAscii(std::string text);

// Digits only, at least `least` of them.
bool isDigits(std::string_view text, std::size_t least = 1);

// Whether a program without Chinese has put marks in the place of all characters: "???", "？？", U+FFFD, "锟斤拷".
bool isDestroyedText(std::string_view text);

}  // namespace wangge::gis
