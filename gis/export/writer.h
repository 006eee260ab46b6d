// SPDX-License-Identifier: GPL-3.0-or-later
// What every export format is given: the tables of the one map, made once. It writes into a folder that is thrown away
// when anything fails; export.cpp puts the files in place.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/geometry/lattice.h"
#include "gis/export/formats.h"
#include "gis/onemap/one_map.h"

namespace wangge::gis {

struct MapRow {
  std::int64_t id = 0;
  MapValues values;  // in the order of fieldsOf(layer)
  MultiPolygon outline;
};

struct MapTable {
  MapLayer layer = MapLayer::Grids;
  std::vector<MapRow> rows;  // by code
};

// Codes that were given up or divided, old → new (domain.md §4): a row for each pair, oldest first. Goes into tables,
// which people look codes up in, and not into layers of a map.
struct CodeChange {
  Seconds when = 0;
  std::string change, oldCode, newCode;  // "split" "merge" "carve" "renumber" "replace"
};
inline constexpr std::string_view kCodeChanges = "code_changes";
inline constexpr std::array<std::string_view, 4> kCodeChangeFields = {"date", "change", "old_code", "new_code"};

struct MapTables {
  std::vector<MapTable> tables;
  std::vector<CodeChange> codes;
  std::string name;  // of the plan
  std::string crs;   // "EPSG:n"; empty for a plan without data
  Lattice lattice;
  Seconds date = 0;        // SOURCE_DATE_EPOCH or the plan's last change
  std::string lastChange;  // the same as ISO 8601
};

// A value as text: whole numbers in digits, reals in the shortest digits that read back to the same number, null empty.
std::string textOf(const MapValue& value);

// The beginning of a text without byte order mark and blanks; for telling what an older file is.
std::string_view beginningOf(std::string_view head);

}  // namespace wangge::gis
