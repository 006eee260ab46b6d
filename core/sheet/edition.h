// SPDX-License-Identifier: GPL-3.0-or-later
// What sheets for the public are without, beside contacts: words that judge a grid, counts on the map, levels of
// borders, who drew and approved the sheet, and how secret it is.
#pragma once

#include "core/sheet/sheet.h"

namespace wangge::sheet {

// Without the words that only the internal edition has: what has no word is left out of tables, legend and foot.
SheetTexts publicTexts(SheetTexts texts);

// The request as its edition shows it; one of the internal edition comes back as it is.
SheetRequest ofEdition(SheetRequest request);

// Without the columns that have no heading, where others have one.
SheetTable withoutUnnamed(SheetTable table);

}  // namespace wangge::sheet
