// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader hands to the builders of a plan: features with coordinates already in the plan's working CRS (metres,
// x east, y north), attributes by their meaning, and what was guessed on the way. No GDAL type shows here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/records.h"

namespace wangge::gis {

struct RawPoint {
  double x = 0, y = 0;
};
using RawLine = std::vector<RawPoint>;

struct RawPolygon {
  std::vector<RawLine> rings;  // outer first; as read: may be open, invalid or repeated
};

// A number read from a field: absent means the cell was empty, which is not zero.
struct RawCount {
  std::optional<std::int64_t> value;
};

struct RawFeature {
  std::int64_t row = 0;  // from 1, as the user would count; for messages
  std::vector<RawPolygon> polygons;
  std::vector<RawLine> lines;
  std::vector<RawPoint> points;
  std::string code, name, parent, category, key;  // UTF-8, trimmed; codes as text. `key` also of a row's community
  RawCount households, persons, officers;         // never negative
  // Grids: "comprehensive" or "dedicated". Barriers: a word of ArcClass ("river" "rail" "expressway" "arterial"
  // "street" "lane"), "street" when nothing tells. Communities: "urban" "rural" "pastoral". Empty when not told; other
  // words as read.
  std::string kind;
  std::string note;                      // layer name of a drawing, and the like
  std::string grid, phone, from, until;  // of staff: code or name of the grid, dates as read
};

// One place with counts: the lean form of a household feature, since a city has millions.
struct RawHousehold {
  double x = 0, y = 0;
  std::int32_t households = -1, persons = -1;  // -1: not counted, which is not zero
  std::uint32_t row = 0;                       // from 1
};

// A row of a list of codes: of a community, or of what is above it.
struct CodeRow {
  std::string code, name;
  std::string parent;                       // code or name of what it lies in; empty when only the code tells
  std::string subdistrictName, countyName;  // where the list has columns for them
};

// What the reader has made sure of: every coordinate is finite and within the lattice; counts are whole and not
// negative; no code was destroyed by a spreadsheet; polygon roles have polygons only; barriers have lines only (banks
// of areas included). Left to the builders: codes that are missing or stand for different names, validity of rings,
// matching of keys. `category` is a word of DedicatedCategory where the text or tag is a known one, else as read.
struct SourceData {
  Source source;  // name, role, file, layer, encoding, crs and fields as used; rows
  std::vector<RawFeature> features;
  // Role Households without `join`: every feature that is one point stands here, and `features` holds the rest
  // (polygons with counts). With `join`: empty, and features without coordinates carry `key`.
  std::vector<RawHousehold> households;
  std::vector<CodeRow> codes;  // of ImportRequest::codes
  // The number of the last row that was read: rows of another layer are counted on from it, so that no two have the
  // same.
  std::int64_t lastRow = 0;
};

}  // namespace wangge::gis
