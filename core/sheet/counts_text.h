// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and areas as tables on sheets write them.
#pragma once

#include <string>

#include "core/plan/project.h"
#include "core/sheet/sheet_texts.h"

namespace wangge::sheet {

// What means anything of a sum over more than a grid.
Counted countedInSum(const Tally& tally);
// The number, or that nobody counted.
std::string householdsText(const Tally& tally, const Counted& counted, const SheetTexts& texts);
std::string personsText(const Tally& tally, const Counted& counted, const SheetTexts& texts);
// In the unit that the size asks for.
std::string areaText(Area area, const SheetTexts& texts);

}  // namespace wangge::sheet
