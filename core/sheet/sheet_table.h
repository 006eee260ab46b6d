// SPDX-License-Identifier: GPL-3.0-or-later
// The table on a sheet: what is inside the unit, one row each, or the card of a single grid.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/map/grid_numbers.h"
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
// What each of some grids is told beside its number, for the paper that is left: beside the map where all of it finds
// room, else on a page of tables where there is one anyway.
struct WhereRoom {
  std::string heading;
  std::vector<std::pair<std::string, std::string>> sentences;  // by the number of their grid
  SheetTable page;                                             // the same as a table for a whole page
};
// A community's name behind what the numbers of its grids begin with on the map, where they do: 004 新木社区.
std::string nameWithCode(const Project& project, CommunityId community, const map::GridNumbers& numbers);
// The four bounds of a community's grids; none of any other unit. On a page a side a column where all of them were
// worked out, else the sentences whole.
std::optional<WhereRoom> boundsOfGrids(const Project& project, const map::Unit& unit, const SheetTexts& texts,
                                       const TextMeasurer& measurer);
// With the cells of its last column in lines of this width, a row each.
SheetTable inLines(SheetTable table, const TextMeasurer& measurer, double width);
// The sentences in lines of this width, as a table without headings.
SheetTable besideMap(const WhereRoom& what, const TextMeasurer& measurer, double width);
// Everything that a unit's sheet tells in tables: beside its map, and on the pages after it.
struct SheetTables {
  std::vector<SheetTable> beside, after;
};
SheetTables tablesOf(const Project& project, const map::Unit& unit, const SheetTexts& texts);
// All grids of a subdistrict with their whole codes; no rows for any other unit.
SheetTable gridListOf(const Project& project, const map::Unit& unit, const SheetTexts& texts);

// The units whose labels stand nowhere on the map of the sheet of a unit: names with the key numbers that stand in
// their place, numbers of grids by community. `keys`: as Portrayal has them.
SheetTable leftOutOf(const Project& project, const map::Unit& of, const std::vector<map::Unit>& units,
                     const std::vector<int>& keys, const SheetTexts& texts);

// Width of one block of columns with every cell at full size, in mm.
double comfortableWidth(const SheetTable& table, const TextMeasurer& measurer);
// Whether every cell can be read whole in this width, smaller than at full size where it must be.
bool fitsWidth(const SheetTable& table, const TextMeasurer& measurer, double width);
// The table as several that fit, each with its first column, where it is wider.
std::vector<SheetTable> inWidth(const SheetTable& table, const TextMeasurer& measurer, double width);
// Height that the table takes in this width, at its comfortable row height.
double comfortableHeight(const SheetTable& table, const TextMeasurer& measurer, double width);
// What stood in a box, and the rest.
struct TableDrawn {
  double height = 0;  // used, in mm
  SheetTable rest;    // with the rows that found no room; without rows when all did
};
// Draws into the box, rows becoming lower (and going into several blocks side by side) until they fit, none lower than
// `leastRow` mm; what still does not fit is counted in a last row and comes back. The total stands on every part.
constexpr double kLeastRow = 3.3;
TableDrawn drawTable(SheetPen& pen, const SheetTable& table, const Rectangle& box, const SheetTexts& texts,
                     double leastRow = kLeastRow);

}  // namespace wangge::sheet
