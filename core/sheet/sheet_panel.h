// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside or below the map of a sheet: legend, tables, scale bar, and where the unit lies.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/sheet/furniture.h"
#include "core/sheet/sheet_layout.h"
#include "core/sheet/sheet_table.h"

namespace wangge::sheet {

constexpr double kPanelPadding = 3;  // mm
constexpr double kScaleBar = 13;     // height of its box

struct Panel {
  const SheetLayout& layout;
  double printed = 0, onSheet = 0;  // denominators, of the printed scale and of the reduced page
  std::vector<LegendItem> legend;
  std::vector<SheetTable> tables;
  std::vector<SheetTable> after;                             // only where all of one finds room below them
  SheetTable leftOut;                                        // labels that stand nowhere on the map
  bool locator = true;                                       // where the unit lies, as far as there is room
  bool borders = true;                                       // lines of units on the locator
  std::function<std::optional<WhereRoom>()> whereRoom = {};  // made where it may find room
};

// Where they stand; the locator only where it found room.
struct PanelParts {
  Rectangle legend, tables, scaleBar;
  std::optional<Rectangle> locator;
};

// A place for the locator on free paper of the map, and the locator there, in a frame.
std::optional<Rectangle> locatorPlace(const Project& project, const map::Unit& unit, const Rectangle& frame,
                                      const std::vector<Line>& rings, const std::vector<Rectangle>& taken);
void drawLocatorOn(SheetPen& pen, const Project& project, const map::Unit& unit, const SheetTexts& texts,
                   const Rectangle& box, bool borders);

// Width of a panel beside the map, and height of one below it, that suit these tables.
double panelWidth(const std::vector<SheetTable>& tables, const TextMeasurer& measurer);
double panelHeight(const std::vector<SheetTable>& tables, const TextMeasurer& measurer, const PaperFormat& format);

// Whether the panel has room for a locator below its tables; else free paper of the map is looked for first.
bool hasLocatorRoom(const SheetLayout& layout, const std::vector<SheetTable>& tables, const TextMeasurer& measurer);

// Returns what of the tables found no room, in their order.
std::vector<SheetTable> drawPanel(SheetPen& pen, const Project& project, const map::Unit& unit, const Panel& panel,
                                  const SheetTexts& texts, PanelParts* parts = nullptr);

}  // namespace wangge::sheet
