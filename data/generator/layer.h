// SPDX-License-Identifier: GPL-3.0-or-later
// Layers as plain values, and the files they are written to. Coordinates in a layer are metres from the district's
// origin; the writer moves them to the file's coordinate system. Text is UTF-8 until a writer encodes it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "data/generator/geometry.h"

namespace wangge::demo {

enum class FieldType { Text, Integer, Real };

struct Field {
  std::string name;
  FieldType type = FieldType::Text;
  int width = 0;  // bytes, for formats that need it
};

using Value = std::variant<std::monostate, std::string, std::int64_t, double>;
using Shape = std::variant<std::monostate, Point, Line, MultiPolygon>;

struct Feature {
  std::vector<Value> values;
  Shape shape;
};

struct Layer {
  std::string name;
  std::vector<Field> fields;
  std::vector<Feature> features;
};

// The note that every file carries where its format has room for one.
inline constexpr const char* kFictitious =
    "虚构示例 FICTITIOUS: made by wangge-demo, shows no real place, house or person";
inline constexpr const char* kFictitiousShort = "虚构示例";

// The district's plane: CGCS2000, 3-degree Gauss-Kruger, central meridian 123°E, and its origin there (metres).
inline constexpr int kPlaneEpsg = 4550;
inline constexpr Point kOrigin = {574400, 5245700};

// The coordinate system of a file.
struct Placement {
  int epsg = kPlaneEpsg;
  Point origin = kOrigin;
};

// Moves one point of a layer to longitude and latitude (degrees, CGCS2000), rounded to 1e-8.
Point toDegrees(Point place);

// All writers replace an existing file and throw std::runtime_error when a file cannot be written.
void writeShapefile(const std::string& path, const Layer& layer, const Placement& placement, bool gbk);
void writeGeoJson(const std::string& path, const Layer& layer, const Placement& placement);
void writeGeoPackage(const std::string& path, const std::vector<Layer>& layers, const Placement& placement);
void writeCsvGbk(const std::string& path, const Layer& layer);
void writeXlsx(const std::string& path, const Layer& layer);

// A drawing as CAD offices send them: R12, GBK, metres, no coordinate system. Each area is a closed polyline on its
// layer with the name as a text inside.
struct DrawnArea {
  std::string layer, text;
  Line ring;
};
void writeDxf(const std::string& path, const std::vector<DrawnArea>& areas, Point origin);

}  // namespace wangge::demo
