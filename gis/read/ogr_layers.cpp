// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that GDAL reads with their geometry. Text comes raw from GDAL where the format lets it, and is decoded here.
#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "gis/gdal/gdal_messages.h"
#include "gis/read/cell_values.h"
#include "gis/read/layer_reader.h"
#include "gis/read/readable_copy.h"

namespace wangge::gis {
namespace {

const char* driverOf(Format format) {
  switch (format) {
    case Format::Shapefile:
      return "ESRI Shapefile";
    case Format::GeoPackage:
      return "GPKG";
    case Format::GeoJson:
      return "GeoJSON";
    case Format::Kml:
      return "LIBKML";
    case Format::MapInfo:
      return "MapInfo File";
    case Format::FileGdb:
      return "OpenFileGDB";
    case Format::Dxf:
      return "DXF";
    case Format::Osm:
      return "OSM";
    case Format::Gml:
      return "GML";
    case Format::Csv:
      return "CSV";
    case Format::Xlsx:
      return "XLSX";
    case Format::Ods:
      return "ODS";
    case Format::Xls:
      return "XLS";
  }
  return "";
}

std::string kindOf(OGRwkbGeometryType type) {
  switch (wkbFlatten(type)) {
    case wkbNone:
      return "none";
    case wkbPoint:
    case wkbMultiPoint:
      return "point";
    case wkbLineString:
    case wkbCircularString:
    case wkbCompoundCurve:
    case wkbCurve:
    case wkbMultiCurve:
    case wkbMultiLineString:
      return "line";
    case wkbPolygon:
    case wkbCurvePolygon:
    case wkbSurface:
    case wkbMultiSurface:
    case wkbMultiPolygon:
      return "polygon";
    default:
      return "mixed";
  }
}

std::string typeOf(OGRFieldType type) {
  switch (type) {
    case OFTInteger:
    case OFTInteger64:
      return "integer";
    case OFTReal:
      return "real";
    case OFTDate:
    case OFTTime:
    case OFTDateTime:
      return "date";
    default:
      return "text";
  }
}

std::string realText(double value) {
  if (std::isfinite(value) && value == std::floor(value) && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
  return std::abs(value) < 1e15 ? fmt::format("{}", value) : fmt::format("{:.16e}", value);
}

// The first name in the .prj of a shapefile: GDAL puts that of a known system in its place.
std::string systemNameBeside(const std::string& shape) {
  for (const char* ending : {".prj", ".PRJ"}) {
    VSILFILE* file = VSIFOpenL((shape.substr(0, shape.size() - 4) + ending).c_str(), "rb");
    if (!file) continue;
    std::string text(1000, '\0');
    text.resize(VSIFReadL(text.data(), 1, text.size(), file));
    VSIFCloseL(file);
    const std::size_t open = text.find('"'), close = text.find('"', open + 1);
    if (open == std::string::npos || close == std::string::npos) return {};
    return TextDecoder().decode(text.substr(open + 1, close - open - 1));
  }
  return {};
}

class OgrLayerReader : public LayerReader {
 public:
  OgrLayerReader(std::shared_ptr<GDALDataset> dataset, OGRLayer* layer, const SourceFile& source,
                 const std::string& encoding, const Readable& readable)
      : m_dataset(std::move(dataset)), m_layer(layer) {
    m_info.source = source;
    m_info.systemName = source.format == Format::Shapefile ? systemNameBeside(source.path) : readable.systemName;
    m_info.geometry = kindOf(layer->GetGeomType());
    m_osm = source.format == Format::Osm;
    for (int i = 0; i < definition().GetFieldCount(); ++i)
      m_info.columns.push_back(
          {definition().GetFieldDefn(i)->GetNameRef(), typeOf(definition().GetFieldDefn(i)->GetType())});
    OGRSpatialReference worldwide;  // TopoJSON follows GeoJSON: longitudes and latitudes
    const OGRSpatialReference* crs = layer->GetSpatialRef();
    const GDALDriver* driver = m_dataset->GetDriver();
    if (!crs && driver && EQUAL(driver->GetDescription(), "TopoJSON") && worldwide.importFromEPSG(4326) == OGRERR_NONE)
      crs = &worldwide;
    // GeoJSON is in WGS 84 where it tells no system; in one that nobody knows it is not.
    static constexpr const char* kNoAccess[] = {"ALLOW_NETWORK_ACCESS=NO", "ALLOW_FILE_ACCESS=NO", nullptr};
    OGRSpatialReference named;
    if (source.format == Format::GeoJson && !m_info.systemName.empty() &&
        named.SetFromUserInput(m_info.systemName.c_str(), kNoAccess) != OGRERR_NONE)
      crs = nullptr;
    if (crs) {
      OGRSpatialReference* copy = crs->Clone();
      copy->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
      m_info.crs = std::shared_ptr<const OGRSpatialReference>(
          copy, [](const OGRSpatialReference* c) { const_cast<OGRSpatialReference*>(c)->Release(); });
    }
    chooseTextEncoding(encoding);
    for (Column& column : m_info.columns) {
      const auto own = readable.fieldNames.find(column.name);
      column.name = trimmed(own == readable.fieldNames.end() ? m_decoder.decodeName(column.name) : own->second);
    }
    // The name of a shapefile is that of its file, which knows nothing of the encoding inside.
    m_info.name = source.format == Format::Shapefile ? TextDecoder().decode(layer->GetName())
                                                     : m_decoder.decode(layer->GetName());
    m_info.badBytes = m_decoder.badBytes();
    m_info.openEnd = openEndOf(source);
    if (!m_osm) m_info.features = std::max<std::int64_t>(0, layer->GetFeatureCount());
    if (m_info.geometry == "mixed" && !m_osm) lookAtGeometry();
  }

  Result<void> visit(std::span<const int> columns, bool geometry, std::int64_t limit,
                     const RecordVisitor& visitor) override {
    GdalMessages messages;
    if (!m_osm) ignoreAllBut(columns, geometry);
    restart();
    std::vector<std::string> cells(columns.size());
    const std::int64_t badBefore = m_decoder.badBytes();
    std::int64_t row = 0;
    while (limit < 0 || row < limit) {
      const OGRFeatureUniquePtr feature = next();
      if (!feature) break;
      ++row;
      if (!messages.lostValue().empty()) return fail(lostValue(messages.lostValue(), row));
      for (std::size_t i = 0; i < columns.size(); ++i) cells[i] = cell(*feature, columns[i]);
      const bool fidIsRow = m_info.source.format == Format::Shapefile;
      if (!visitor({fidIsRow ? feature->GetFID() + 1 : row, cells, geometry ? feature->GetGeometryRef() : nullptr}))
        break;
    }
    m_info.badBytes = std::max(m_info.badBytes, m_decoder.badBytes() - badBefore);  // samples are read twice
    if (!m_osm) m_layer->SetIgnoredFields(nullptr);
    if (messages.failed())
      return fail(Error("file.corrupt").with("file", m_info.source.file).with("detail", messages.detail()));
    return {};
  }

  OGRLayer* layer() override { return m_osm ? nullptr : m_layer; }

 private:
  // GDAL puts the nearest number where a field cannot hold what stands there, and mentions it.
  Error lostValue(const std::string& detail, std::int64_t row) const {
    Error error = Error("value.lost").with("file", m_info.source.file).with("layer", m_info.name).with("row", row);
    const Column* named = nullptr;
    for (const Column& column : m_info.columns)
      if (!column.name.empty() && detail.find(column.name) != std::string::npos &&
          (!named || column.name.size() > named->name.size()))
        named = &column;
    if (named) error.with("field", named->name);
    return error.with("detail", detail);
  }

  OGRFeatureDefn& definition() const { return *m_layer->GetLayerDefn(); }

  void restart() {
    if (m_osm) m_dataset->ResetReading();
    m_layer->ResetReading();
  }

  // OSM files give the features of all layers in the order of the file.
  OGRFeatureUniquePtr next() {
    if (!m_osm) return OGRFeatureUniquePtr(m_layer->GetNextFeature());
    OGRLayer* from = nullptr;
    while (OGRFeature* feature = m_dataset->GetNextFeature(&from, nullptr, nullptr, nullptr)) {
      if (from == m_layer) return OGRFeatureUniquePtr(feature);
      OGRFeature::DestroyFeature(feature);
    }
    return nullptr;
  }

  std::string cell(const OGRFeature& feature, int column) {
    if (!feature.IsFieldSetAndNotNull(column)) return {};
    switch (definition().GetFieldDefn(column)->GetType()) {
      case OFTInteger:
      case OFTInteger64:
        return std::to_string(feature.GetFieldAsInteger64(column));
      case OFTReal:
        return realText(feature.GetFieldAsDouble(column));
      default:
        return trimmed(m_decoder.decode(feature.GetFieldAsString(column)));
    }
  }

  void ignoreAllBut(std::span<const int> columns, bool geometry) {
    CPLStringList ignored;
    std::set<std::string> wanted;  // by name, since a layer may have a name twice
    for (int column : columns) wanted.insert(definition().GetFieldDefn(column)->GetNameRef());
    for (int i = 0; i < definition().GetFieldCount(); ++i) {
      const char* name = definition().GetFieldDefn(i)->GetNameRef();
      if (!wanted.contains(name)) ignored.AddString(name);
    }
    if (!geometry) ignored.AddString("OGR_GEOMETRY");
    ignored.AddString("OGR_STYLE");
    m_layer->SetIgnoredFields(const_cast<const char**>(ignored.List()));
  }

  void chooseTextEncoding(const std::string& requested) {
    if (m_info.source.format != Format::Shapefile) {
      m_info.encoding.encoding = requested.empty() ? "UTF-8" : encodingNamed(requested).value_or("UTF-8");
      // These formats say UTF-8, and files that break the promise exist: each text is looked at on its own.
      m_decoder = TextDecoder(requested.empty() ? "" : m_info.encoding.encoding);
      return;
    }
    for (const char* item : {"ENCODING_FROM_CPG", "ENCODING_FROM_LDID"}) {
      const char* declared = m_layer->GetMetadataItem(item, "SHAPEFILE");
      if (declared && m_info.declaredEncoding.empty()) m_info.declaredEncoding = declared;
    }
    TextSample sample;
    std::vector<int> texts;
    for (int i = 0; i < definition().GetFieldCount(); ++i) {
      sample.addName(definition().GetFieldDefn(i)->GetNameRef());
      if (definition().GetFieldDefn(i)->GetType() == OFTString) texts.push_back(i);
    }
    ignoreAllBut(texts, false);
    m_layer->ResetReading();
    for (int seen = 0; seen < 3000; ++seen) {
      const OGRFeatureUniquePtr feature(m_layer->GetNextFeature());
      if (!feature) break;
      for (int column : texts) sample.add(feature->GetFieldAsString(column));
    }
    m_info.encoding = chooseEncoding(sample, m_info.declaredEncoding, requested);
    m_decoder = TextDecoder(m_info.encoding.encoding);
  }

  // What a layer that declares no kind of geometry really holds.
  void lookAtGeometry() {
    std::set<std::string> kinds;
    ignoreAllBut({}, true);
    m_layer->ResetReading();
    for (int seen = 0; seen < 2000; ++seen) {
      const OGRFeatureUniquePtr feature(m_layer->GetNextFeature());
      if (!feature) break;
      if (const OGRGeometry* geometry = feature->GetGeometryRef()) kinds.insert(kindOf(geometry->getGeometryType()));
    }
    m_info.geometry = kinds.empty() ? "none" : kinds.size() == 1 ? *kinds.begin() : "mixed";
    m_layer->SetIgnoredFields(nullptr);
  }

  std::shared_ptr<GDALDataset> m_dataset;
  OGRLayer* m_layer;
  TextDecoder m_decoder;
  bool m_osm = false;
};

// GDAL takes what is left of a cut MIF for all of it: then rows of attributes are left over. It counts the parts of a
// collection as well, so that objects are read where the numbers differ. Error: "file.parts_differ" (file, objects,
// part, records).
Result<void> checkObjects(const MapInfoRows& rows, LayerReader& reader) {
  if (rows.count == reader.info().features) return {};
  std::int64_t objects = 0;
  if (auto read = reader.visit({}, false, -1, [&](const Record&) { return ++objects, true; }); !read) return read;
  if (rows.count <= objects) return {};
  return fail(Error("file.parts_differ")
                  .with("file", reader.info().source.file)
                  .with("objects", objects)
                  .with("part", rows.file)
                  .with("records", rows.count));
}

}  // namespace

Result<Layers> openOgrLayers(const SourceFile& source, const std::string& encoding) {
  GdalMessages messages;
  const auto readable = readableCopy(source, encoding);
  if (!readable) return fail(readable.error());
  std::vector<const char*> drivers = {driverOf(source.format)};
  if (source.format == Format::GeoJson) drivers.insert(drivers.end(), {"TopoJSON", "ESRIJSON", "GeoJSONSeq"});
  drivers.push_back(nullptr);
  CPLStringList options;
  if (source.format == Format::Shapefile) options.SetNameValue("ENCODING", "");
  if (source.format == Format::Gml) options.SetNameValue("DOWNLOAD_SCHEMA", "NO");
  std::shared_ptr<GDALDataset> dataset(
      GDALDataset::Open(readable->path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                        drivers.data(), options.List()),
      [copy = readable->copy](GDALDataset* d) {
        if (d) GDALClose(d);
      });
  if (!dataset && source.format == Format::GeoJson && isJson(readable->path))
    return fail(Error("file.json_unknown").with("file", source.file));
  if (!dataset) return fail(Error("file.corrupt").with("file", source.file).with("detail", messages.detail()));
  Layers layers;
  for (int i = 0; i < dataset->GetLayerCount(); ++i)
    layers.push_back(std::make_unique<OgrLayerReader>(dataset, dataset->GetLayer(i), source, encoding, *readable));
  if (messages.failed()) return fail(Error("file.corrupt").with("file", source.file).with("detail", messages.detail()));
  if (const auto rows = rowsBeside(source); rows && layers.size() == 1)
    if (auto all = checkObjects(*rows, *layers[0]); !all) return fail(all.error());
  if (!messages.lostValue().empty()) {
    Error error = Error("value.lost").with("file", source.file);
    const JsonPlace place =
        source.format == Format::GeoJson ? placeOfLostValue(readable->path, messages.lostValue()) : JsonPlace();
    if (place.row > 0) error.with("row", place.row);
    if (!place.field.empty()) error.with("field", place.field);
    return fail(error.with("detail", place.value.empty() ? messages.lostValue() : place.value));
  }
  return layers;
}

}  // namespace wangge::gis
