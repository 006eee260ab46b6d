// SPDX-License-Identifier: GPL-3.0-or-later
#include <cpl_conv.h>
#include <cpl_string.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "data/generator/layer.h"

namespace wangge::demo {
namespace {

constexpr const char* kDate = "2025-01-01";

void setUp() {
  static const bool done = [] {
    GDALAllRegister();
    CPLSetConfigOption("OGR_CURRENT_DATE", "2025-01-01T00:00:00.000Z");
    CPLSetConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF");
    return true;
  }();
  (void)done;
}

OGRSpatialReference crs(int epsg) {
  OGRSpatialReference reference;
  if (reference.importFromEPSG(epsg) != OGRERR_NONE) throw std::runtime_error("unknown EPSG code");
  reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return reference;
}

// From layer coordinates to those of the file; degrees are rounded to 1e-8, metres to 1e-3.
class Mover {
 public:
  explicit Mover(const Placement& placement) : m_origin(placement.origin) {
    OGRSpatialReference plane = crs(kPlaneEpsg);
    OGRSpatialReference target = crs(placement.epsg);
    m_isGeographic = target.IsGeographic();
    if (placement.epsg != kPlaneEpsg) m_transform.reset(OGRCreateCoordinateTransformation(&plane, &target));
  }
  Point operator()(Point p) const {
    Point moved = p + m_origin;
    if (m_transform && !m_transform->Transform(1, &moved.x, &moved.y))
      throw std::runtime_error("coordinates cannot be transformed");
    if (!m_isGeographic) return millimetre(moved);
    return {std::floor(moved.x * 1e8 + 0.5) / 1e8, std::floor(moved.y * 1e8 + 0.5) / 1e8};
  }

 private:
  Point m_origin;
  bool m_isGeographic = false;
  std::unique_ptr<OGRCoordinateTransformation> m_transform;
};

std::unique_ptr<OGRLinearRing> ogrRing(const Line& ring, const Mover& move) {
  auto made = std::make_unique<OGRLinearRing>();
  for (Point p : ring) {
    p = move(p);
    made->addPoint(p.x, p.y);
  }
  made->closeRings();
  return made;
}

std::unique_ptr<OGRGeometry> ogrShape(const Shape& shape, const Mover& move) {
  if (const auto* point = std::get_if<Point>(&shape)) {
    const Point p = move(*point);
    return std::make_unique<OGRPoint>(p.x, p.y);
  }
  if (const auto* line = std::get_if<Line>(&shape)) {
    auto made = std::make_unique<OGRLineString>();
    for (Point p : *line) {
      p = move(p);
      made->addPoint(p.x, p.y);
    }
    return made;
  }
  if (const auto* parts = std::get_if<MultiPolygon>(&shape)) {
    auto made = std::make_unique<OGRMultiPolygon>();
    for (const Polygon& part : *parts) {
      auto polygon = std::make_unique<OGRPolygon>();
      polygon->addRingDirectly(ogrRing(part.shell, move).release());
      for (const Line& hole : part.holes) polygon->addRingDirectly(ogrRing(hole, move).release());
      made->addGeometryDirectly(polygon.release());
    }
    if (made->getNumGeometries() == 1) return std::unique_ptr<OGRGeometry>(made->getGeometryRef(0)->clone());
    return made;
  }
  return nullptr;
}

OGRwkbGeometryType typeOf(const Layer& layer, bool multi) {
  if (layer.features.empty()) return wkbNone;
  const Shape& first = layer.features.front().shape;
  if (std::holds_alternative<Point>(first)) return wkbPoint;
  if (std::holds_alternative<Line>(first)) return wkbLineString;
  if (std::holds_alternative<MultiPolygon>(first)) return multi ? wkbMultiPolygon : wkbPolygon;
  return wkbNone;
}

std::string gbkText(const std::string& text) {
  char* recoded = CPLRecode(text.c_str(), CPL_ENC_UTF8, "GBK");
  std::string result = recoded;
  CPLFree(recoded);
  return result;
}

void fill(OGRLayer& target, const Layer& layer, const Mover& move, bool gbk, bool multi) {
  for (const Field& field : layer.fields) {
    const OGRFieldType type = field.type == FieldType::Integer ? OFTInteger64
                              : field.type == FieldType::Real  ? OFTReal
                                                               : OFTString;
    OGRFieldDefn definition(field.name.c_str(), type);
    if (field.width > 0) definition.SetWidth(field.width);
    if (field.type == FieldType::Real && field.width > 0) definition.SetPrecision(2);
    if (target.CreateField(&definition) != OGRERR_NONE) throw std::runtime_error("cannot create field " + field.name);
  }
  for (const Feature& feature : layer.features) {
    const std::unique_ptr<OGRFeature> made(OGRFeature::CreateFeature(target.GetLayerDefn()));
    for (int i = 0; i < static_cast<int>(feature.values.size()); ++i) {
      const Value& value = feature.values[static_cast<std::size_t>(i)];
      if (const auto* text = std::get_if<std::string>(&value))
        made->SetField(i, (gbk ? gbkText(*text) : *text).c_str());
      if (const auto* number = std::get_if<std::int64_t>(&value)) made->SetField(i, static_cast<GIntBig>(*number));
      if (const auto* real = std::get_if<double>(&value)) made->SetField(i, *real);
    }
    std::unique_ptr<OGRGeometry> shape = ogrShape(feature.shape, move);
    if (shape && multi) shape.reset(OGRGeometryFactory::forceToMultiPolygon(shape.release()));
    if (shape) made->SetGeometryDirectly(shape.release());
    if (target.CreateFeature(made.get()) != OGRERR_NONE)
      throw std::runtime_error("cannot write a feature of " + layer.name);
  }
}

struct CloseDataset {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

Dataset create(const char* driverName, const std::string& path) {
  setUp();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driverName);
  if (driver == nullptr) throw std::runtime_error(std::string("no driver ") + driverName);
  VSIUnlink(path.c_str());
  Dataset dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!dataset) throw std::runtime_error("cannot write " + path);
  return dataset;
}

}  // namespace

Point toDegrees(Point place) {
  setUp();
  static const Mover move({4490, kOrigin});
  return move(place);
}

void writeShapefile(const std::string& path, const Layer& layer, const Placement& placement, bool gbk) {
  const std::string stem = path.substr(0, path.rfind('.'));
  for (const char* ending : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) VSIUnlink((stem + ending).c_str());
  {
    Dataset dataset = create("ESRI Shapefile", path);
    OGRSpatialReference reference = crs(placement.epsg);
    CPLStringList options;
    options.SetNameValue("ENCODING", gbk ? "" : "UTF-8");
    options.SetNameValue("DBF_DATE_LAST_UPDATE", kDate);
    OGRLayer* target = dataset->CreateLayer(layer.name.c_str(), &reference, typeOf(layer, false), options.List());
    if (target == nullptr) throw std::runtime_error("cannot write " + path);
    fill(*target, layer, Mover(placement), gbk, false);
  }
  if (!gbk) return;
  // As old programs leave it: no .cpg, and a language byte that tells nothing.
  VSIUnlink((stem + ".cpg").c_str());
  std::fstream table(stem + ".dbf", std::ios::in | std::ios::out | std::ios::binary);
  table.seekp(29);
  table.put('\0');
  if (!table) throw std::runtime_error("cannot write " + stem + ".dbf");
}

void writeGeoJson(const std::string& path, const Layer& layer, const Placement& placement) {
  Dataset dataset = create("GeoJSON", path);
  OGRSpatialReference reference = crs(placement.epsg);
  CPLStringList options;
  options.SetNameValue("COORDINATE_PRECISION", "8");
  options.SetNameValue("DESCRIPTION", kFictitious);
  OGRLayer* target = dataset->CreateLayer(layer.name.c_str(), &reference, wkbUnknown, options.List());
  if (target == nullptr) throw std::runtime_error("cannot write " + path);
  fill(*target, layer, Mover(placement), false, false);
}

void writeGeoPackage(const std::string& path, const std::vector<Layer>& layers, const Placement& placement) {
  Dataset dataset = create("GPKG", path);
  OGRSpatialReference reference = crs(placement.epsg);
  const Mover move(placement);
  for (const Layer& layer : layers) {
    CPLStringList options;
    options.SetNameValue("DESCRIPTION", kFictitious);
    const OGRwkbGeometryType type = typeOf(layer, true);
    OGRLayer* target =
        dataset->CreateLayer(layer.name.c_str(), type == wkbNone ? nullptr : &reference, type, options.List());
    if (target == nullptr) throw std::runtime_error("cannot write " + path);
    dataset->StartTransaction();
    fill(*target, layer, move, false, type == wkbMultiPolygon);
    dataset->CommitTransaction();
  }
}

void writeCsvGbk(const std::string& path, const Layer& layer) {
  std::string text;
  const auto quoted = [](const std::string& cell) {
    return cell.find_first_of(",\"\n") == std::string::npos ? cell : '"' + cell + '"';
  };
  for (std::size_t i = 0; i < layer.fields.size(); ++i) text += (i > 0 ? "," : "") + quoted(layer.fields[i].name);
  text += "\r\n";
  for (const Feature& row : layer.features) {
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      if (i > 0) text += ',';
      if (const auto* cell = std::get_if<std::string>(&row.values[i])) text += quoted(*cell);
      if (const auto* number = std::get_if<std::int64_t>(&row.values[i])) text += std::to_string(*number);
    }
    text += "\r\n";
  }
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << gbkText(text);
  if (!file) throw std::runtime_error("cannot write " + path);
}

}  // namespace wangge::demo
