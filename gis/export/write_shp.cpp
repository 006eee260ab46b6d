// SPDX-License-Identifier: GPL-3.0-or-later
// The one map as Shapefiles in the plan's CRS, UTF-8 with .cpg. A .dbf field name has ten bytes: `subdistrict` is
// written as `subdistr`, all others keep their names. Made in memory, so that a full disk is noticed by the one place
// that writes.
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <string>

#include <fmt/chrono.h>

#include "gis/export/writer.h"
#include "gis/file/atomic.h"
#include "gis/file/geopackage.h"
#include "gis/file/gpkg_geometry.h"
#include "gis/gdal_setup.h"

namespace wangge::gis {
namespace {

struct CloseDataset {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, CloseDataset>;

std::string shortName(std::string_view field) {
  return field == "subdistrict" ? "subdistr" : std::string(field);
}

void addFields(OGRLayer& layer, const MapTable& table) {
  const auto fields = fieldsOf(table.layer);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const OGRFieldType type = fields[i].type == FieldType::Text      ? OFTString
                              : fields[i].type == FieldType::Integer ? OFTInteger64
                                                                     : OFTReal;
    OGRFieldDefn definition(shortName(fields[i].name).c_str(), type);
    std::size_t width = type == OFTString ? 32 : type == OFTInteger64 ? 18 : 20;
    for (const MapRow& row : table.rows)
      if (const auto* text = std::get_if<std::string>(&row.values[i])) width = std::max(width, text->size());
    definition.SetWidth(static_cast<int>(std::min<std::size_t>(width, 254)));
    if (type == OFTReal) definition.SetPrecision(6);
    layer.CreateField(&definition);
  }
}

std::unique_ptr<OGRGeometry> geometryOf(const MultiPolygon& outline, const Lattice& lattice) {
  auto result = std::make_unique<OGRMultiPolygon>();
  for (const Polygon& polygon : outline) {
    OGRPolygon part;
    const auto addRing = [&](const Ring& ring) {
      OGRLinearRing line;
      line.setNumPoints(static_cast<int>(ring.size() + 1), FALSE);
      for (std::size_t i = 0; i <= ring.size(); ++i) {
        const Point p = ring[i == ring.size() ? 0 : i];
        line.setPoint(static_cast<int>(i), lattice.toX(p), lattice.toY(p));
      }
      part.addRing(&line);
    };
    addRing(polygon.outer);
    for (const Ring& hole : polygon.holes) addRing(hole);
    result->addGeometry(&part);
  }
  return result;
}

bool addRows(OGRLayer& layer, const MapTable& table, const Lattice& lattice) {
  for (const MapRow& row : table.rows) {
    OGRFeature feature(layer.GetLayerDefn());
    for (int i = 0; i < static_cast<int>(row.values.size()); ++i) {
      const MapValue& value = row.values[static_cast<std::size_t>(i)];
      if (const auto* text = std::get_if<std::string>(&value))
        feature.SetField(i, text->c_str());
      else if (const auto* whole = std::get_if<std::int64_t>(&value))
        feature.SetField(i, GIntBig{*whole});
      else if (const auto* real = std::get_if<double>(&value))
        feature.SetField(i, *real);
    }
    if (!row.outline.empty()) feature.SetGeometryDirectly(geometryOf(row.outline, lattice).release());
    if (layer.CreateFeature(&feature) != OGRERR_NONE) return false;
  }
  return true;
}

// Moves the files of one layer from memory to the folder.
Result<void> unload(const std::string& memory, const std::string& path) {
  for (const char* suffix : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
    vsi_l_offset size = 0;
    GByte* bytes = VSIGetMemFileBuffer((memory + suffix).c_str(), &size, FALSE);
    if (!bytes) continue;
    auto written =
        writeWholeFile(path + suffix, {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
    if (!written) return written;
  }
  return {};
}

Result<void> writeLayer(const MapTables& map, const MapTable& table, const std::string& memory,
                        const std::string& folder) {
  const std::string layerName(nameOf(table.layer)), file = memory + "/" + layerName;
  std::string problem;
  {
    CPLErrorReset();
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
    DatasetPtr dataset(driver ? driver->Create((file + ".shp").c_str(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
    OGRSpatialReference system;
    const bool known = system.importFromEPSG(srsIdOf(map.crs)) == OGRERR_NONE;
    const std::string date =
        fmt::format("DBF_DATE_LAST_UPDATE={:%Y-%m-%d}", fmt::gmtime(static_cast<std::time_t>(map.date)));
    const char* const options[] = {"ENCODING=UTF-8", "SHPT=POLYGON", date.c_str(), nullptr};
    OGRLayer* layer = dataset ? dataset->CreateLayer(layerName.c_str(), known ? &system : nullptr, wkbPolygon,
                                                     const_cast<char**>(options))
                              : nullptr;
    if (layer) addFields(*layer, table);
    if (!layer || !addRows(*layer, table, map.lattice)) problem = CPLGetLastErrorMsg();
  }
  if (!problem.empty())
    return fail(Error("file.unwritable").with("file", folder + "/" + layerName + ".shp").with("what", problem));
  return unload(file, folder + "/" + layerName);
}

}  // namespace

Result<void> writeShapefiles(const MapTables& map, const std::string& folder) {
  setUpGdal();
  // The folder's own name keeps exports that run at the same time apart.
  const std::string memory = "/vsimem/wangge" + folder;
  Result<void> done;
  for (const MapTable& table : map.tables) {
    done = writeLayer(map, table, memory, folder);
    if (!done) break;
  }
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
