// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of spreadsheets as the files write them: numbers, dates, escapes, references.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace wangge::gis {

// Limits of any sheet.
inline constexpr std::int64_t kMostSheetRow = 1 << 20;
inline constexpr int kMostSheetColumn = 1 << 14;
inline constexpr std::size_t kMostCellText = 1 << 20, kMostMerges = 1 << 20;
inline constexpr std::size_t kMostRowText = 8 << 20;  // of all cells of a row, in bytes

// The whole text as a number: int, int64_t, size_t or double.
template <class Number>
std::optional<Number> numberOf(std::string_view text);

// "AB12" → row 12, column 27; parts that are missing are 0 and -1.
struct CellReference {
  std::int64_t row = 0;
  int column = -1;
};
CellReference referenceOf(std::string_view text);

// Whether a number format of XLSX shows dates: a built-in one by its id, or one of the workbook's own.
bool showsDate(std::int64_t id, const std::map<std::int64_t, std::string>& formats);

// "2024-03-01", with the time where there is one, of a serial number.
std::string dateText(double serial, bool from1904);

// "_x000D_" as the character that it stands for.
std::string withoutEscapes(std::string_view text);

// A number as the cell has it: whole ones exact up to 2^53 however they are written, others in their shortest form.
std::string numberText(std::string_view value);

}  // namespace wangge::gis
