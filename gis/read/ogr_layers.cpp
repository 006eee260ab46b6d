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
#include <atomic>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "gis/gdal_messages.h"
#include "gis/read/cell_values.h"
#include "gis/read/layer_reader.h"

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

class OgrLayerReader : public LayerReader {
 public:
  OgrLayerReader(std::shared_ptr<GDALDataset> dataset, OGRLayer* layer, const SourceFile& source,
                 const std::string& encoding)
      : m_dataset(std::move(dataset)), m_layer(layer) {
    m_info.source = source;
    m_info.geometry = kindOf(layer->GetGeomType());
    m_osm = source.format == Format::Osm;
    for (int i = 0; i < definition().GetFieldCount(); ++i)
      m_info.columns.push_back(
          {definition().GetFieldDefn(i)->GetNameRef(), typeOf(definition().GetFieldDefn(i)->GetType())});
    if (const OGRSpatialReference* crs = layer->GetSpatialRef()) {
      OGRSpatialReference* copy = crs->Clone();
      copy->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
      m_info.crs = std::shared_ptr<const OGRSpatialReference>(
          copy, [](const OGRSpatialReference* c) { const_cast<OGRSpatialReference*>(c)->Release(); });
    }
    chooseTextEncoding(encoding);
    for (Column& column : m_info.columns) column.name = trimmed(m_decoder.decodeName(column.name));
    m_info.name = m_decoder.decode(layer->GetName());
    m_info.badBytes = m_decoder.badBytes();
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

// GDAL writes a description beside every GML file it reads. Theirs is not our folder to write in: a copy in memory is
// read.
constexpr std::int64_t kMaxGml = 256 << 20;
std::optional<std::string> copyInMemory(const std::string& path) {
  static std::atomic<unsigned> number{0};
  VSIStatBufL status;
  if (VSIStatL(path.c_str(), &status) != 0 || status.st_size > kMaxGml) return std::nullopt;
  const std::string copy = fmt::format("/vsimem/wangge-gml-{}/copy.gml", ++number);
  return CPLCopyFile(copy.c_str(), path.c_str()) == 0 ? std::optional(copy) : std::nullopt;
}

}  // namespace

Result<Layers> openOgrLayers(const SourceFile& source, const std::string& encoding) {
  GdalMessages messages;
  const char* drivers[] = {driverOf(source.format), source.format == Format::GeoJson ? "GeoJSONSeq" : nullptr, nullptr};
  CPLStringList options;
  std::string path = source.path, folder;
  if (source.format == Format::Shapefile) options.SetNameValue("ENCODING", "");
  if (source.format == Format::Gml) {
    options.SetNameValue("DOWNLOAD_SCHEMA", "NO");
    const auto copy = copyInMemory(path);
    if (!copy) return fail(Error("file.too_large").with("file", source.file));
    path = *copy, folder = copy->substr(0, copy->find_last_of('/'));
  }
  std::shared_ptr<GDALDataset> dataset(
      GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers,
                        options.List()),
      [folder](GDALDataset* d) {
        if (d) GDALClose(d);
        if (!folder.empty()) VSIRmdirRecursive(folder.c_str());
      });
  if (!dataset) return fail(Error("file.corrupt").with("file", source.file).with("detail", messages.detail()));
  Layers layers;
  for (int i = 0; i < dataset->GetLayerCount(); ++i)
    layers.push_back(std::make_unique<OgrLayerReader>(dataset, dataset->GetLayer(i), source, encoding));
  if (messages.failed()) return fail(Error("file.corrupt").with("file", source.file).with("detail", messages.detail()));
  return layers;
}

}  // namespace wangge::gis
