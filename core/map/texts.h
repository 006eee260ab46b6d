// SPDX-License-Identifier: GPL-3.0-or-later
// The words on maps and sheets. Core has no text for users: app fills these in the user's language. {n} and the like
// are replaced by `filled`.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/plan/domain.h"

namespace wangge::map {

inline constexpr std::size_t kStatuses = 6;  // of GridStatus
inline constexpr std::size_t kLevels = 5;    // of Level

struct MapTexts {
  std::string households;  // "{n} households"
  std::string persons;     // "{n} persons"
  // By GridStatus: the words of legend and table, and the short sign on the map (empty: no sign).
  std::array<std::string, kStatuses> status, sign;
  std::string unassigned;
};

struct SheetTexts {
  MapTexts map;
  std::array<std::string, kLevels> title;  // by the level of the sheet's unit; {name} is its full name
  std::string nameSeparator;               // between the names of units in {name}
  bool highestFirst = true;                // 齐齐哈尔市铁锋区…, or the lowest unit first
  std::array<std::string, kLevels> level;  // "city" … "grid", as headings of tables
  // Legend.
  std::string legend;
  std::array<std::string, 6> boundary;  // by map::Boundary
  std::string precinct, expressway, arterial, street, lane, rail, river, water, building, site, households;
  // Around the map.
  std::string scale;  // "Scale 1:{n}"
  std::string north;  // letter above the arrow
  std::string metres, kilometres;
  std::string organisation, author, date, source, crs, reviewNumber, classification;  // "Published by {value}" …
  std::string and_;                                                                   // between the names of sources
  std::string position;  // heading of the small map: "Location in {name}"
  // Tables.
  std::string columnNumber, columnName, columnGrids, columnHouseholds, columnPersons, columnStatus, columnOutside;
  std::string total, more;                  // "{n} more rows"
  std::string leftOut;                      // heading over communities whose grids have no number on the map
  std::string code, kind, area, areaValue;  // the card of a grid; areaValue "{n} km²"
  std::array<std::string, 2> kinds;         // by GridKind
  std::array<std::string, 8> category;      // by DedicatedCategory
  std::string unknown;                      // a count that nobody made
};

// The pattern with every {key} replaced by its value.
std::string filled(const std::string& pattern, const std::vector<std::pair<std::string, std::string>>& values);

// A whole number with commas between groups of three digits.
std::string grouped(long long number);

}  // namespace wangge::map
