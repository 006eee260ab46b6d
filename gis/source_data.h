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
  std::string code, name, parent, category, key;  // UTF-8, trimmed; codes as text
  RawCount households, persons;
  std::string kind;  // "comprehensive"/"dedicated" for grids, road class or waterway type for barriers, as read
  std::string note;  // layer name of a drawing, and the like
};

struct SourceData {
  Source source;  // name, role, file, layer, encoding, crs and fields as used; rows
  std::vector<RawFeature> features;
};

}  // namespace wangge::gis
