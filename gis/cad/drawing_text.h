// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a DXF file and what is written in its strings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace wangge::gis {

// The next line of a drawing's text without its end (LF, CRLF, LFCR or CR, as GDAL takes them) and the blanks before
// that; `at` goes behind it.
std::string_view nextDrawingLine(std::string_view text, std::size_t& at);

// Of a text with bytes of zero, which GDAL takes for the end of a line or waits behind for ever: the first line (from
// 1) that holds one. `text` is the next part of the drawing, `line` the one it begins in and later the one it ends in.
std::optional<std::int64_t> lineWithZero(std::string_view text, std::int64_t& line);

// The drawing without entities that are marked as invisible (group 60), which GDAL shows like all others, and with
// polylines for splines, whose corners GDAL cuts, and with a header. None when nothing is to be changed, or the text is
// no DXF. Error: "file.drawing_cut" (line): it ends among its entities.
Result<std::optional<std::string>> readableDrawing(std::string_view drawing, std::int64_t& removed);

// Characters that drawing programs write by number: \U+793E (Unicode), \M+5C9E7 (code page 936; 1 to 4: 932, 950, 949,
// 1361), %%d %%p %%c %%% and %%065. Marks of underlined and struck-out text go. `text` is UTF-8, and so is the result.
std::string plainDrawingText(std::string_view text);

}  // namespace wangge::gis
