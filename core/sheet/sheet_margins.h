// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the map of a sheet: the frame, the title above it, and below it who published it when, from which
// sources, in which coordinates and with which review number.
#pragma once

#include "core/sheet/sheet.h"
#include "core/sheet/sheet_layout.h"
#include "core/sheet/sheet_pen.h"

namespace wangge::sheet {

// The names from the city down to the unit, in the order of the language.
std::string fullName(const Project& project, const map::Unit& unit, const SheetTexts& texts);
// The full hierarchical title, e.g. 齐齐哈尔市铁锋区站前街道新木社区网格图.
std::string titleOf(const Project& project, const map::Unit& unit, const SheetTexts& texts);

void drawFrame(SheetPen& pen, const SheetLayout& layout);
void drawTitle(SheetPen& pen, const SheetLayout& layout, const std::string& title);
void drawFoot(SheetPen& pen, const Project& project, const SheetRequest& request, const SheetLayout& layout);
// The same without the classification: sources, coordinates and review number to the left, who and when to the right.
void drawFootIn(SheetPen& pen, const Project& project, const SheetRequest& request, const Rectangle& foot);
// The plan's own text for its sources, else their names.
std::string sourceText(const Project& project, const SheetTexts& texts, bool open);

}  // namespace wangge::sheet
