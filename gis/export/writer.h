// SPDX-License-Identifier: GPL-3.0-or-later
// What every export format is given: the tables of the one map, made once. It writes into a folder that is thrown away
// when anything fails; export.cpp puts the files in place.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/geometry/lattice.h"
#include "gis/export/formats.h"
#include "gis/onemap/one_map.h"

namespace wangge::gis {

struct MapRow {
  MapValues values;  // in the order of the fields
  MultiPolygon outline;
  std::optional<Point> place = {};  // of rows of points
};

struct MapTable {
  std::string_view name;
  std::span<const MapField> fields;
  std::vector<MapRow> rows;
  bool points = false;  // rows are points, or nowhere
};

struct LayerTable : MapTable {  // rows by code
  MapLayer layer;
};

// Codes that were given up or divided, old → new (domain.md §4): a row for each pair, oldest first. Goes into tables,
// which people look codes up in, and not into layers of a map. Changes: "split" "merge" "carve" "renumber" "replace".
inline constexpr std::string_view kCodeChanges = "code_changes";
inline constexpr std::array kCodeChangeFields = {
    MapField{"date", FieldType::Moment}, MapField{"change", FieldType::Text}, MapField{"old_code", FieldType::Text},
    MapField{"new_code", FieldType::Text}};

struct MapTables {
  std::vector<LayerTable> layers;
  MapTable codes;
  std::vector<MapTable> ledger;  // further sheets of the workbook
  std::string name;              // of the plan
  std::string crs;               // "EPSG:n"; empty for a plan without data
  Lattice lattice;
  Seconds date = 0;        // SOURCE_DATE_EPOCH or the plan's last change
  std::string lastChange;  // the same as ISO 8601
};

// A value as text: whole numbers in digits, reals in the shortest digits that read back to the same number, null empty.
std::string textOf(const MapValue& value);

// What a cell of a workbook holds, in UTF-16 units.
inline constexpr std::size_t kLongestCell = 32767;
// As many whole characters of a UTF-8 text as have room in so many UTF-16 units.
std::string_view firstUnits(std::string_view text, std::size_t units);

// The beginning of a text without byte order mark and blanks; for telling what an older file is.
std::string_view beginningOf(std::string_view head);

}  // namespace wangge::gis
