// SPDX-License-Identifier: GPL-3.0-or-later
// The words on sheets, beside those on their maps.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "core/map/texts.h"
#include "core/plan/project.h"

namespace wangge::sheet {

// Sheets are drawn with the shapes and styles of maps.
using namespace map;

// What a grid reaches to.
struct GridBounds {
  // A sentence that somebody wrote is all that there is to tell.
  GridBounds(std::string words = {}) : sentence(std::move(words)) {}
  std::string sentence;  // empty: there is nothing to tell, as without territory
  // The same by Side without the words for the sides; none where somebody wrote the sentence, or it says more.
  std::optional<std::array<std::string, 4>> sides;
};

struct SheetTexts {
  MapTexts map;
  std::array<std::string, kLevels> title;  // by the level of the sheet's unit; {name} is its full name
  std::string titleDedicated;              // of a dedicated grid's sheet
  std::string titlePrecinct, titleBeat;    // of sheets of the police
  std::string titlePrecincts;              // of a map of all of them in a unit
  std::string detailTitle;                 // "{title}, detail {letter}": a page with a dense part enlarged
  std::string partTitle;                   // "{title} (part {n} of {all})": a page of a map that is split
  std::string adjoining;                   // "adjoining: part {n}", at the edges of such a page
  std::string partFrames;                  // "Parts, 1:{n}", in the legend of the overview
  std::string partIndex;                   // "Parts, {overlap} mm overlap": heading of the small map of all parts
  std::string oneBelow;                    // "{name} ({part})": a unit that holds one county or subdistrict only
  std::string continued;                   // "{title}, continued {n}": a page of tables, n from 1
  std::string nameSeparator;               // between the names of units in {name}
  bool highestFirst = true;                // 齐齐哈尔市铁锋区…, or the lowest unit first
  std::array<std::string, kLevels> level;  // "city" … "grid", as headings of tables
  // Legend.
  std::string legend;
  std::string own;                      // the outline of the grid that a sheet is about
  std::array<std::string, 6> boundary;  // by map::Boundary
  std::string precinct, beat, station, expressway, arterial, street, lane, rail, river, water, building, site,
      households;
  // Around the map.
  std::string scale;   // "Scale 1:{n}"
  std::string detail;  // "{letter}  1:{n}": an enlarged part on the map
  std::string north;   // letter above the arrow
  std::string metres, kilometres;
  // "Published by {value}" …
  std::string organisation, author, approver, date, source, crs, reviewNumber, classification;
  std::string and_;      // between the names of sources
  std::string position;  // heading of the small map: "Location in {name}"
  // Tables.
  std::string columnNumber, columnName, columnGrids, columnHouseholds, columnPersons, columnStatus, columnTooSmall,
      columnTooLarge, columnNotCounted, columnCode;
  std::string total, more;       // "{n} more on the next page"
  std::string others;            // a row for what is in no unit of the level that the rows are
  std::string prefix;            // "Codes of grids begin with {code}"
  std::string leftOut;           // heading over communities whose grids have no number on the map
  std::string code, kind, area;  // the card of a grid
  std::string squareKilometres, hectares, squareMetres;  // "{n} km²" …
  std::array<std::string, 2> kinds;                      // by GridKind
  std::array<std::string, 8> category;                   // by DedicatedCategory
  std::string unknown;                                   // a count that nobody made
  std::string fourBounds;                                // heading of the four bounds on the card of a grid
  std::array<std::string, 4> sides;                      // by Side, as headings
  std::string boundsOfGrids;                             // heading over the four bounds of a community's grids
  // The four bounds of a project's grids, and as the public edition has them; none: they are left out.
  std::function<std::function<GridBounds(GridId)>(const Project&)> bounds, openBounds;
  // Tables of the police: a precinct has communities whole or in part.
  std::string communities, beats, columnBeat, columnStation, officers, subdistricts;
  std::string whole;                       // instead of a share of 100 %
  std::array<std::string, 3> shares;       // "Share of households", "… of persons", "… of area"
  std::string noBeat, noStation, outside;  // rows for what is in no beat, no precinct, no community
  std::string besideTerritory;             // row for residents who count with a grid and have no place
};

}  // namespace wangge::sheet
