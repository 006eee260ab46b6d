// SPDX-License-Identifier: GPL-3.0-or-later
// The one map as one KML 2.2 file: the plan's name, a folder for each layer, its fields with their types as extended
// data, each feature shown by its name. OGR's driver names no document, types whole numbers as text, and writes
// coordinates and areas with the noise of fifteen digits.
#include <fmt/format.h>

#include "gis/export/globe.h"
#include "gis/export/writer.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        // Control characters cannot stand in XML, not even escaped.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') result += c;
    }
  }
  return result;
}

// The name is the placemark's own.
bool isName(const MapField& field) {
  return field.name == "name";
}

std::string schema(const MapTable& table) {
  std::string text = fmt::format("<Schema name=\"{0}\" id=\"{0}\">\n", table.name);
  for (const MapField& field : table.fields)
    if (!isName(field))
      text += fmt::format("<SimpleField name=\"{}\" type=\"{}\"></SimpleField>\n", field.name,
                          field.type == FieldType::Integer ? "int"
                          : field.type == FieldType::Real  ? "double"
                                                           : "string");
  return text + "</Schema>\n";
}

// Ten decimals are 0.01 mm.
std::string ringText(const char* boundary, const Ring& ring, const Globe& globe) {
  std::string text;
  for (const LonLat& place : globe.placesOf(ring))
    text += fmt::format("{}{:.10f},{:.10f}", text.empty() ? "" : " ", place.lon, place.lat);
  return fmt::format("<{0}><LinearRing><coordinates>{1}</coordinates></LinearRing></{0}>", boundary, text);
}

std::string placemark(const MapTable& table, const MapRow& row, const Globe& globe) {
  std::string title, data;
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (isName(table.fields[i]))
      title = textOf(row.values[i]);
    else if (!std::holds_alternative<std::monostate>(row.values[i]))
      data +=
          fmt::format("<SimpleData name=\"{}\">{}</SimpleData>", table.fields[i].name, escaped(textOf(row.values[i])));
  }
  // A feature without a name has none: a code in its place would be read as one. Where nothing in the layer has a
  // name, features are shown by what it has first.
  if (table.fields.size() < 2 || !isName(table.fields[1])) title = textOf(row.values[0]);
  std::string text = fmt::format(
      "<Placemark><name>{}</name><styleUrl>#outline</styleUrl>"
      "<ExtendedData><SchemaData schemaUrl=\"#{}\">{}</SchemaData></ExtendedData>",
      escaped(title), table.name, data);
  if (row.place) {
    const LonLat place = globe.placesOf({*row.place}).front();
    text += fmt::format("<Point><coordinates>{:.10f},{:.10f}</coordinates></Point>", place.lon, place.lat);
  } else if (!row.outline.empty()) {
    text += "<MultiGeometry>";
    for (const Polygon& polygon : row.outline) {
      text += "<Polygon>" + ringText("outerBoundaryIs", polygon.outer, globe);
      for (const Ring& hole : polygon.holes) text += ringText("innerBoundaryIs", hole, globe);
      text += "</Polygon>";
    }
    text += "</MultiGeometry>";
  }
  return text + "</Placemark>\n";
}

}  // namespace

Result<void> writeKml(const MapTables& map, const std::string& path) {
  const Globe globe(map.crs, map.lattice);
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
      "<name>{}</name>\n<Style id=\"outline\"><LineStyle><color>ff3c3c6e</color><width>2</width></LineStyle>"
      "<PolyStyle><fill>0</fill></PolyStyle></Style>\n",
      escaped(map.name));
  for (const MapTable& table : map.layers) text += schema(table);
  for (const MapTable& table : map.layers) {
    text += fmt::format("<Folder><name>{}</name>\n", table.name);
    for (const MapRow& row : table.rows) text += placemark(table, row, globe);
    text += "</Folder>\n";
  }
  text += "</Document></kml>\n";
  if (!globe.good()) return fail(Error("export.not_on_globe").with("crs", map.crs));
  return writeWholeFile(path, text);
}

bool isKml(const std::string&, std::string_view head) {
  return beginningOf(head).starts_with("<") && head.find("<kml") != std::string_view::npos;
}

}  // namespace wangge::gis
