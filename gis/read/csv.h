// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited text (RFC 4180 and what spreadsheets make of it), read row by row from UTF-8 text in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace wangge::gis {

// Sees one row; `row` counts from 1 as a spreadsheet shows it (quoted line breaks make no new row, empty lines do).
// Views are valid during the call only. Returns false to stop.
using RowVisitor = std::function<bool(std::int64_t row, std::span<const std::string_view> cells)>;

// The one of , ; tab | that the first lines agree on; a comma when they do not.
char guessDelimiter(std::string_view text);

// Errors: "table.quote_not_closed" (row).
Result<void> visitCsv(std::string_view text, char delimiter, const RowVisitor& visit);

}  // namespace wangge::gis
