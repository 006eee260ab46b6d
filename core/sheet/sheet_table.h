// SPDX-License-Identifier: GPL-3.0-or-later
// The table on a sheet: what is inside the unit, one row each, or the card of a single grid.
#pragma once

#include <string>
#include <vector>

#include "core/map/unit.h"
#include "core/sheet/sheet_pen.h"
#include "core/sheet/sheet_texts.h"

namespace wangge::sheet {

struct SheetTable {
  struct Column {
    std::string heading;
    Align align = Align::Left;
  };
  std::string heading;
  std::vector<Column> columns;  // a card has two and no headings
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> total;  // empty: none
};

// Grids of a community; the next lower units that exist of anything above; the card of a grid.
SheetTable tableOf(const Project& project, const map::Unit& unit, const SheetTexts& texts);

// The grids among the units, by community: those whose numbers stand nowhere on the map of a sheet.
SheetTable leftOutOf(const Project& project, const std::vector<map::Unit>& units, const SheetTexts& texts);

// Width of one block of columns with every cell at full size, in mm.
double comfortableWidth(const SheetTable& table, const TextMeasurer& measurer);
// Height that the table takes in this width, at its comfortable row height.
double comfortableHeight(const SheetTable& table, const TextMeasurer& measurer, double width);
// Draws into the box, rows becoming lower (and going into several blocks side by side) until they fit; what still does
// not fit is counted in a last row. Returns the height used.
double drawTable(SheetPen& pen, const SheetTable& table, const Rectangle& box, const SheetTexts& texts);

}  // namespace wangge::sheet
