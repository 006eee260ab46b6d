// SPDX-License-Identifier: GPL-3.0-or-later
// The words on maps and sheets in the user's language.
#pragma once

#include <string>

#include "core/plan/project.h"
#include "core/sheet/sheet_texts.h"

namespace wangge {

map::MapTexts mapTexts();
sheet::SheetTexts sheetTexts();

// How a sheet names a plan's coordinate system ("EPSG:4550"): the zones that cities of China work in in words, others
// as the register calls them, the code behind; the code alone where no register has it.
std::string crsText(const std::string& crs);

// With the plan's coordinate system so named; a sheet by itself would say the code alone. `open`: of the public
// edition, whose bounds name no border.
sheet::SheetTexts textsFor(const Project& project, sheet::SheetTexts texts, bool open = false);
// The four bounds of a grid: as somebody wrote them, else as they are worked out; in the public edition without the
// borders of communities.
std::string boundsFor(const Project& project, GridId grid, bool open);

}  // namespace wangge
