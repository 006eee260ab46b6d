// SPDX-License-Identifier: GPL-3.0-or-later
// The words on maps and sheets in the user's language.
#pragma once

#include "core/map/texts.h"

namespace wangge {

map::MapTexts mapTexts();
map::SheetTexts sheetTexts();

}  // namespace wangge
