// SPDX-License-Identifier: GPL-3.0-or-later
// The one map in the formats that OGR's drivers write as well as anybody: Shapefiles in the plan's CRS (UTF-8 with
// .cpg), and one KML 2.2 file with a folder for each layer. A .dbf field name has ten bytes: `subdistrict` is written
// as `subdistr`, all others keep their names. Files are made in memory, so that a full disk is noticed by the one place
// that writes.
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <memory>
#include <string>

#include <fmt/chrono.h>

#include "gis/export/globe.h"
#include "gis/export/writer.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/gpkg/geopackage.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

struct OgrFormat {
  const char* driver;
  std::string_view name;  // as in formats.cpp
  const Globe* globe;     // null: in the plan's CRS
  bool dbase;             // field names of ten bytes, and widths
  bool titled;            // each feature is shown by its name, or by what its layer has first
  const char* style;      // of every feature, in OGR's words; null: none
};

std::string nameIn(const OgrFormat& format, const MapField& field) {
  return std::string(format.dbase && field.name == "subdistrict" ? "subdistr" : field.name);
}

void addFields(OGRLayer& layer, const MapTable& table, const OgrFormat& format) {
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const OGRFieldType type = table.fields[i].type == FieldType::Text      ? OFTString
                              : table.fields[i].type == FieldType::Integer ? OFTInteger64
                                                                           : OFTReal;
    const std::string name = nameIn(format, table.fields[i]);
    // Some drivers have fields of their own, KML the name.
    if (layer.GetLayerDefn()->GetFieldIndex(name.c_str()) >= 0) continue;
    OGRFieldDefn definition(name.c_str(), type);
    if (format.dbase) {
      std::size_t width = type == OFTString ? 32 : type == OFTInteger64 ? 18 : 20;
      for (const MapRow& row : table.rows)
        if (const auto* text = std::get_if<std::string>(&row.values[i])) width = std::max(width, text->size());
      definition.SetWidth(static_cast<int>(std::min<std::size_t>(width, 254)));
      if (type == OFTReal) definition.SetPrecision(6);
    }
    layer.CreateField(&definition);
  }
}

std::unique_ptr<OGRGeometry> geometryOf(const MultiPolygon& outline, const Lattice& lattice, const Globe* globe) {
  auto result = std::make_unique<OGRMultiPolygon>();
  for (const Polygon& polygon : outline) {
    OGRPolygon part;
    const auto addRing = [&](const Ring& ring) {
      OGRLinearRing line;
      if (globe) {
        for (const LonLat& place : globe->placesOf(ring)) line.addPoint(place.lon, place.lat);
      } else {
        for (Point p : ring) line.addPoint(lattice.toX(p), lattice.toY(p));
      }
      line.closeRings();
      part.addRing(&line);
    };
    addRing(polygon.outer);
    for (const Ring& hole : polygon.holes) addRing(hole);
    result->addGeometry(&part);
  }
  return result;
}

// The name of a row, empty where it has none: a code in its place would be read as one. What its layer has first where
// nothing in it has a name.
std::string titleOf(const MapTable& table, const MapRow& row) {
  return textOf(row.values[table.fields[1].name == "name" ? 1 : 0]);
}

bool addRows(OGRLayer& layer, const MapTable& table, const Lattice& lattice, const OgrFormat& format) {
  for (const MapRow& row : table.rows) {
    OGRFeature feature(layer.GetLayerDefn());
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      const MapValue& value = row.values[i];
      const int at = feature.GetFieldIndex(nameIn(format, table.fields[i]).c_str());
      if (const auto* text = std::get_if<std::string>(&value))
        feature.SetField(at, text->c_str());
      else if (const auto* whole = std::get_if<std::int64_t>(&value))
        feature.SetField(at, GIntBig{*whole});
      else if (const auto* real = std::get_if<double>(&value))
        feature.SetField(at, *real);
    }
    if (format.titled) feature.SetField("name", titleOf(table, row).c_str());
    feature.SetStyleString(format.style);
    if (!row.outline.empty()) feature.SetGeometryDirectly(geometryOf(row.outline, lattice, format.globe).release());
    if (layer.CreateFeature(&feature) != OGRERR_NONE) return false;
  }
  return true;
}

// Writes the layers into this folder of the memory. False when the driver refused something.
bool writeLayers(const MapTables& map, const std::string& memory, const OgrFormat& format) {
  const ExportFormat& known = *exportFormatNamed(format.name);
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format.driver);
  OGRSpatialReference system;
  const bool placed = !format.globe && system.importFromEPSG(srsIdOf(map.crs)) == OGRERR_NONE;
  const std::string date =
      fmt::format("DBF_DATE_LAST_UPDATE={:%Y-%m-%d}", fmt::gmtime(static_cast<std::time_t>(map.date)));
  const char* const forDataset[] = {"NameField=name", nullptr};
  const char* const forLayer[] = {"ENCODING=UTF-8", "SHPT=POLYGON", date.c_str(), nullptr};
  GDALDatasetUniquePtr dataset;
  for (const MapTable& table : map.layers) {
    const std::string layerName(table.name);
    if (!dataset || known.files == Files::EachLayer)
      dataset.reset(driver ? driver->Create((memory + fileOf(known, layerName)).c_str(), 0, 0, 0, GDT_Unknown,
                                            const_cast<char**>(format.titled ? forDataset : nullptr))
                           : nullptr);
    OGRLayer* layer = dataset ? dataset->CreateLayer(layerName.c_str(), placed ? &system : nullptr,
                                                     format.dbase ? wkbPolygon : wkbMultiPolygon,
                                                     const_cast<char**>(format.dbase ? forLayer : nullptr))
                              : nullptr;
    if (!layer) return false;
    addFields(*layer, table, format);
    if (!addRows(*layer, table, map.lattice, format)) return false;
  }
  return true;
}

// Moves what was written from memory to the folder.
Result<void> unload(const std::string& memory, const std::string& folder) {
  const CPLStringList names(VSIReadDir(memory.c_str()));
  for (int i = 0; i < names.size(); ++i) {
    vsi_l_offset size = 0;
    const GByte* bytes = VSIGetMemFileBuffer((memory + names[i]).c_str(), &size, FALSE);
    if (!bytes) continue;
    auto written = writeWholeFile(fmt::format("{}/{}", folder, names[i]),
                                  {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
    if (!written) return written;
  }
  return {};
}

Result<void> writeFiles(const MapTables& map, const std::string& folder, const OgrFormat& format) {
  setUpGdal();
  // The folder's own name keeps exports that run at the same time apart.
  const std::string memory = "/vsimem/wangge" + folder + "/";
  GdalMessages messages;
  const bool made = writeLayers(map, memory, format);
  Result<void> done;
  if (format.globe && !format.globe->good())
    done = fail(Error("export.not_on_globe").with("crs", map.crs));
  else if (!made)
    done = fail(Error("file.unwritable").with("file", folder).with("what", messages.detail()));
  else
    done = unload(memory, folder);
  VSIRmdirRecursive(memory.c_str());
  return done;
}

}  // namespace

Result<void> writeShapefiles(const MapTables& map, const std::string& folder) {
  return writeFiles(map, folder, {"ESRI Shapefile", "shp", nullptr, true, false, nullptr});
}

Result<void> writeKml(const MapTables& map, const std::string& path) {
  const Globe globe(map.crs, map.lattice);
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return writeFiles(map, folder, {"KML", "kml", &globe, false, true, "PEN(c:#6E3C3C,w:2px)"});
}

// Each of its files by its own signs.
bool isShapefile(const std::string& path, std::string_view head) {
  const auto ends = [&](std::string_view extension) { return path.ends_with(extension); };
  if (ends(".shp") || ends(".shx")) return head.size() >= 100 && head.starts_with(std::string_view("\0\0\x27\x0A", 4));
  if (ends(".prj"))
    return std::ranges::any_of(std::array{"PROJC", "GEOGC", "LOCAL_CS", "COMPD", "BOUNDCRS"},
                               [&](const char* sign) { return beginningOf(head).starts_with(sign); });
  if (ends(".cpg"))
    return !head.empty() && head.size() < 64 &&
           std::ranges::all_of(head, [](char c) { return c >= ' ' || c == '\n' || c == '\r'; });
  if (!ends(".dbf") || head.size() < 33) return false;
  // dBase III and later: version, then a date; the header, as long as it says, ends in a carriage return.
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(head[at]); };
  const std::size_t length = byte(8) | static_cast<std::size_t>(byte(9)) << 8;
  return (byte(0) & 7) == 3 && byte(2) <= 12 && byte(3) <= 31 && length >= 33 && length <= head.size() &&
         byte(length - 1) == '\r';
}

bool isKml(const std::string&, std::string_view head) {
  return beginningOf(head).starts_with("<") && head.find("<kml") != std::string_view::npos;
}

}  // namespace wangge::gis
