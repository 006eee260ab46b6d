// SPDX-License-Identifier: GPL-3.0-or-later
// The one map as GeoJSON (RFC 7946: WGS 84, longitude first, outer rings counter-clockwise), one file a layer. OGR's
// driver would write a name like "[1]" as a list, and areas with the noise of seventeen digits.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/export/globe.h"
#include "gis/export/writer.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

std::string jsonText(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string valueText(const MapValue& value) {
  if (std::holds_alternative<std::monostate>(value)) return "null";
  if (const auto* text = std::get_if<std::string>(&value)) return jsonText(*text);
  return textOf(value);
}

// Ten decimals are 0.01 mm.
std::string ringText(const Ring& ring, const Globe& globe) {
  std::string text;
  for (const LonLat& place : globe.placesOf(ring))
    text += fmt::format("{}[{:.10f},{:.10f}]", text.empty() ? "" : ",", place.lon, place.lat);
  return text;
}

std::string featureText(const MapTable& table, const MapRow& row, const Globe& globe) {
  std::string text = R"({"type":"Feature","properties":{)";
  for (std::size_t i = 0; i < table.fields.size(); ++i)
    text += fmt::format(R"({}"{}":{})", i == 0 ? "" : ",", table.fields[i].name, valueText(row.values[i]));
  if (row.place) {
    const LonLat place = globe.placesOf({*row.place}).front();
    return text +
           fmt::format(R"(}},"geometry":{{"type":"Point","coordinates":[{:.10f},{:.10f}]}}}})", place.lon, place.lat);
  }
  if (table.points) return text + R"(},"geometry":null})";
  text += R"(},"geometry":{"type":"MultiPolygon","coordinates":[)";
  for (std::size_t i = 0; i < row.outline.size(); ++i) {
    text += (i == 0 ? "[[" : ",[[") + ringText(row.outline[i].outer, globe) + "]";
    for (const Ring& hole : row.outline[i].holes) text += ",[" + ringText(hole, globe) + "]";
    text += "]";
  }
  return text + "]}}";
}

}  // namespace

Result<void> writeGeoJson(const MapTables& map, const std::string& folder) {
  const Globe globe(map.crs, map.lattice);
  for (const MapTable& table : map.layers) {
    const std::string layer(table.name), name = layer + ".geojson";
    std::string text = fmt::format("{{\"type\":\"FeatureCollection\",\"name\":\"{}\",\"features\":[", layer);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
      text += (i == 0 ? "\n" : ",\n") + featureText(table, table.rows[i], globe);
    text += "\n]}\n";
    if (!globe.good()) return fail(Error("export.not_on_globe").with("crs", map.crs));
    if (auto written = writeWholeFile(folder + "/" + name, text); !written) return fail(written.error());
  }
  return {};
}

bool isGeoJson(const std::string&, std::string_view head) {
  return beginningOf(head).starts_with("{") && head.find("\"FeatureCollection\"") != std::string_view::npos;
}

}  // namespace wangge::gis
