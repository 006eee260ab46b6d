// SPDX-License-Identifier: GPL-3.0-or-later
// The one map as Shapefiles, by OGR's driver: in the plan's CRS, UTF-8 with .cpg. A .dbf field name has ten bytes:
// `subdistrict` is written as `subdistr`, `four_bounds` as `four_bound`, all others keep their names. Files are made in
// memory, so that a full disk is noticed by the one place that writes. Longer texts than a .dbf holds are cut, and
// counted in ExportedFile. Whatever the driver refuses is an error.
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <string>

#include <fmt/chrono.h>

#include "gis/export/writer.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/gpkg/geopackage.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

std::string nameIn(const MapField& field) {
  return std::string(field.name == "subdistrict"   ? "subdistr"
                     : field.name == "four_bounds" ? "four_bound"
                                                   : field.name);
}

bool addFields(OGRLayer& layer, const MapTable& table) {
  const std::size_t widest = exportFormatNamed("shp")->widestText;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const OGRFieldType type = table.fields[i].type == FieldType::Text      ? OFTString
                              : table.fields[i].type == FieldType::Integer ? OFTInteger64
                                                                           : OFTReal;
    OGRFieldDefn definition(nameIn(table.fields[i]).c_str(), type);
    std::size_t width = type == OFTString ? 32 : type == OFTInteger64 ? 18 : 20;
    for (const MapRow& row : table.rows)
      if (const auto* text = std::get_if<std::string>(&row.values[i])) width = std::max(width, text->size());
    definition.SetWidth(static_cast<int>(std::min(width, widest)));
    if (type == OFTReal) definition.SetPrecision(6);
    if (layer.CreateField(&definition, FALSE) != OGRERR_NONE) return false;
  }
  return layer.GetLayerDefn()->GetFieldCount() == static_cast<int>(table.fields.size());
}

// Null when a ring is refused.
std::unique_ptr<OGRGeometry> geometryOf(const MultiPolygon& outline, const Lattice& lattice) {
  auto result = std::make_unique<OGRMultiPolygon>();
  for (const Polygon& polygon : outline) {
    OGRPolygon part;
    const auto addRing = [&](const Ring& ring) {
      OGRLinearRing line;
      for (Point p : ring) line.addPoint(lattice.toX(p), lattice.toY(p));
      line.closeRings();
      return part.addRing(&line) == OGRERR_NONE;
    };
    bool whole = addRing(polygon.outer);
    for (const Ring& hole : polygon.holes) whole = whole && addRing(hole);
    if (!whole || result->addGeometry(&part) != OGRERR_NONE) return nullptr;
  }
  return result;
}

bool addRows(OGRLayer& layer, const MapTable& table, const Lattice& lattice) {
  for (const MapRow& row : table.rows) {
    OGRFeature feature(layer.GetLayerDefn());
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      const MapValue& value = row.values[i];
      const int at = feature.GetFieldIndex(nameIn(table.fields[i]).c_str());
      if (at < 0) return false;
      if (const auto* text = std::get_if<std::string>(&value))
        feature.SetField(at, text->c_str());
      else if (const auto* whole = std::get_if<std::int64_t>(&value))
        feature.SetField(at, GIntBig{*whole});
      else if (const auto* real = std::get_if<double>(&value))
        feature.SetField(at, *real);
    }
    if (row.place) {
      const OGRPoint point(lattice.toX(*row.place), lattice.toY(*row.place));
      if (feature.SetGeometry(&point) != OGRERR_NONE) return false;
    }
    if (!row.outline.empty()) {
      auto geometry = geometryOf(row.outline, lattice);
      if (!geometry || feature.SetGeometryDirectly(geometry.release()) != OGRERR_NONE) return false;
    }
    if (layer.CreateFeature(&feature) != OGRERR_NONE) return false;
  }
  return layer.SyncToDisk() == OGRERR_NONE;
}

// Writes the layers into this folder of the memory. False when the driver refused something.
bool writeLayers(const MapTables& map, const std::string& memory) {
  const ExportFormat& known = *exportFormatNamed("shp");
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
  if (!driver) return false;
  OGRSpatialReference system;
  const int epsg = srsIdOf(map.crs);
  const bool placed = epsg > 0;
  if (placed && system.importFromEPSG(epsg) != OGRERR_NONE) return false;
  const std::string date =
      fmt::format("DBF_DATE_LAST_UPDATE={:%Y-%m-%d}", fmt::gmtime(static_cast<std::time_t>(map.date)));
  for (const MapTable& table : map.layers) {
    const std::string name(table.name);
    const char* const forLayer[] = {"ENCODING=UTF-8", table.points ? "SHPT=POINT" : "SHPT=POLYGON", date.c_str(),
                                    nullptr};
    const GDALDatasetUniquePtr dataset(
        driver->Create((memory + fileOf(known, name)).c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRLayer* layer = dataset ? dataset->CreateLayer(name.c_str(), placed ? &system : nullptr,
                                                     table.points ? wkbPoint : wkbPolygon, const_cast<char**>(forLayer))
                              : nullptr;
    if (!layer || !addFields(*layer, table) || !addRows(*layer, table, map.lattice)) return false;
  }
  return true;
}

// Moves what was written from memory to the folder.
Result<void> unload(const std::string& memory, const std::string& folder) {
  const CPLStringList names(VSIReadDir(memory.c_str()));
  for (int i = 0; i < names.size(); ++i) {
    const std::string_view name = names[i];
    if (name == "." || name == "..") continue;
    vsi_l_offset size = 0;
    const GByte* bytes = VSIGetMemFileBuffer((memory + names[i]).c_str(), &size, FALSE);
    if (!bytes) return fail(Error("file.unwritable").with("file", fmt::format("{}/{}", folder, name)).with("what", ""));
    auto written = writeWholeFile(fmt::format("{}/{}", folder, names[i]),
                                  {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
    if (!written) return written;
  }
  return {};
}

}  // namespace

Result<void> writeShapefiles(const MapTables& map, const std::string& folder) {
  setUpGdal();
  // The folder's own name keeps exports that run at the same time apart.
  const std::string memory = "/vsimem/wangge" + folder + "/";
  GdalMessages messages;
  // What is only noticed when a file is closed is among the messages.
  const bool made = writeLayers(map, memory) && !messages.failed();
  auto done = made ? unload(memory, folder)
                   : Result<void>(fail(Error("file.unwritable").with("file", folder).with("what", messages.detail())));
  VSIRmdirRecursive(memory.c_str());
  return done;
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

}  // namespace wangge::gis
