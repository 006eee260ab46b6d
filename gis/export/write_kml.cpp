// SPDX-License-Identifier: GPL-3.0-or-later
// The one map as one KML 2.2 file: a folder for each layer, fields as extended data, names shown.
#include <fmt/format.h>

#include "gis/export/writer.h"
#include "gis/file/atomic.h"

namespace wangge::gis {
namespace {

std::string escaped(const std::string& text) {
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

std::string placemark(const MapTable& table, const MapRow& row, const Globe& globe) {
  const auto fields = fieldsOf(table.layer);
  std::string name, data;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string value = escaped(textOf(row.values[i]));
    if (fields[i].name == "name" || (name.empty() && i == 0)) name = value.empty() ? name : value;
    if (!std::holds_alternative<std::monostate>(row.values[i]))
      data += fmt::format("<Data name=\"{}\"><value>{}</value></Data>", fields[i].name, value);
  }
  std::string text = fmt::format(
      "<Placemark><name>{}</name><styleUrl>#outline</styleUrl><ExtendedData>{}</ExtendedData>"
      "<MultiGeometry>",
      name, data);
  const auto ring = [&](const char* boundary, const Ring& points) {
    return fmt::format("<{0}><LinearRing><coordinates>{1}</coordinates></LinearRing></{0}>", boundary,
                       globe.ringText(points, false));
  };
  for (const Polygon& polygon : row.outline) {
    text += "<Polygon>" + ring("outerBoundaryIs", polygon.outer);
    for (const Ring& hole : polygon.holes) text += ring("innerBoundaryIs", hole);
    text += "</Polygon>";
  }
  return text + "</MultiGeometry></Placemark>\n";
}

}  // namespace

Result<void> writeKml(const MapTables& map, const std::string& path) {
  const Globe globe(map.crs, map.lattice);
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml "
      "xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>{}</name>"
      "<Style id=\"outline\"><LineStyle><color>ff3c3c6e</color><width>2</width></LineStyle><PolyStyle><fill>0</fill>"
      "</PolyStyle></Style>\n",
      escaped(map.name));
  for (const MapTable& table : map.tables) {
    text += fmt::format("<Folder><name>{}</name>\n", nameOf(table.layer));
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
