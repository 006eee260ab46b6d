// SPDX-License-Identifier: GPL-3.0-or-later
// Layers as files would show them, and small files, for tests of imports of many files.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "gis/batch/layer_look.h"

namespace wangge::gis::test {

inline FieldSample field(const std::string& name, std::vector<std::string> values, const std::string& type = "text") {
  return {name, type, std::move(values)};
}

inline LayerLook look(const std::string& file, const std::string& geometry, std::int64_t features,
                      std::vector<FieldSample> fields, double side = 0) {
  LayerLook look;
  look.path = look.file = file, look.layer = stemOf(file);
  look.geometry = geometry, look.features = features, look.fields = std::move(fields), look.side = side;
  return look;
}

inline void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

struct MadeFeature {
  std::string properties;  // JSON without braces
  std::string geometry;    // JSON
};

inline std::string boxJson(double west, double south, double east, double north) {
  return fmt::format(R"({{"type":"Polygon","coordinates":[[[{0},{1}],[{2},{1}],[{2},{3}],[{0},{3}],[{0},{1}]]]}})",
                     west, south, east, north);
}

inline std::string lineJson(double west, double south, double east, double north) {
  return fmt::format(R"({{"type":"LineString","coordinates":[[{},{}],[{},{}]]}})", west, south, east, north);
}

inline void geoJson(const std::filesystem::path& path, const std::vector<MadeFeature>& features) {
  std::string text = R"({"type":"FeatureCollection","features":[)";
  for (std::size_t i = 0; i < features.size(); ++i)
    text += (i ? "," : "") + fmt::format(R"({{"type":"Feature","properties":{{{}}},"geometry":{}}})",
                                         features[i].properties, features[i].geometry);
  write(path, text + "]}");
}

// A folder of a small district: four communities, roads, houses, a register.
inline void district(const std::filesystem::path& folder) {
  std::vector<MadeFeature> communities, roads, houses;
  std::string rows = "楼栋编码,户数,人口,经度,纬度\n";
  for (int i = 0; i < 4; ++i) {
    const double west = 123.9 + 0.01 * i;
    communities.push_back({fmt::format(R"("SQDM":"23020400100{}","SQMC":"第{}社区")", i + 1, i + 1),
                           boxJson(west, 47.3, west + 0.01, 47.31)});
    roads.push_back(
        {fmt::format(R"("NAME":"第{}路","DLDJ":"支路")", i + 1), lineJson(west + 0.003, 47.29, west + 0.003, 47.32)});
    for (int h = 0; h < 8; ++h) {
      const double x = west + 0.001 + 0.001 * h, y = 47.304;
      houses.push_back({fmt::format(R"("LDBM":"{}{:03}","层数":6)", i + 1, h), boxJson(x, y, x + 0.0004, y + 0.0002)});
      rows += fmt::format("{}{:03},{},{},{:.5f},{:.5f}\n", i + 1, h, 20 + h, 50 + h, x + 0.0002, y + 0.0001);
    }
  }
  geoJson(folder / "communities.geojson", communities);
  geoJson(folder / "roads.geojson", roads);
  geoJson(folder / "houses.geojson", houses);
  write(folder / "register.csv", rows);
}

}  // namespace wangge::gis::test
