// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a DXF file and what is written in its strings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wangge::gis {

// The drawing without entities that are marked as invisible (group 60), which GDAL shows like all others, and with
// polylines for splines, whose corners GDAL cuts, and with a header. None when nothing is to be changed, or the text is
// no DXF.
std::optional<std::string> readableDrawing(std::string_view drawing, std::int64_t& removed);

// Characters that drawing programs write by number: \U+793E (Unicode), \M+5C9E7 (code page 936; 1 to 4: 932, 950, 949,
// 1361), %%d %%p %%c %%% and %%065. Marks of underlined and struck-out text go. `text` is UTF-8, and so is the result.
std::string plainDrawingText(std::string_view text);

}  // namespace wangge::gis
