// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers.h"

#include <catch2/catch.hpp>
#include <random>

namespace wangge::journey {
namespace {

using Dataset = std::unique_ptr<GDALDataset>;

Dataset opened(const std::string& path) {
  GDALAllRegister();
  INFO(path);
  Dataset dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
  REQUIRE(dataset);
  return dataset;
}

Dataset created(const std::string& path) {
  GDALAllRegister();
  Dataset dataset(GetGDALDriverManager()->GetDriverByName("GPKG")->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  REQUIRE(dataset);
  return dataset;
}

Feature featureOf(OGRFeature& read) {
  Feature feature;
  for (int i = 0; i < read.GetFieldCount(); ++i)
    if (read.IsFieldSetAndNotNull(i)) feature.fields[read.GetFieldDefnRef(i)->GetNameRef()] = read.GetFieldAsString(i);
  if (read.GetGeometryRef()) feature.shape.reset(read.StealGeometry());
  return feature;
}

}  // namespace

const std::string& Feature::text(const std::string& field) const {
  static const std::string none;
  const auto found = fields.find(field);
  return found == fields.end() ? none : found->second;
}

std::int64_t Feature::number(const std::string& field) const {
  const std::string& value = text(field);
  return value.empty() ? 0 : std::stoll(value);
}

Layer readLayer(const std::string& path, const std::string& layer, const std::string& crs) {
  const Dataset dataset = opened(path);
  OGRLayer* source = layer.empty() ? dataset->GetLayer(0) : dataset->GetLayerByName(layer.c_str());
  INFO(path << " " << layer);
  REQUIRE(source);
  OGRSpatialReference to;
  std::unique_ptr<OGRCoordinateTransformation> way;
  if (!crs.empty()) {
    REQUIRE(to.SetFromUserInput(crs.c_str()) == OGRERR_NONE);
    to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    REQUIRE(source->GetSpatialRef());
    OGRSpatialReference from = *source->GetSpatialRef();
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    way.reset(OGRCreateCoordinateTransformation(&from, &to));
    REQUIRE(way);
  }
  Layer features;
  for (auto& read : source) {
    features.push_back(featureOf(*read));
    if (way && features.back().shape) REQUIRE(features.back().shape->transform(way.get()) == OGRERR_NONE);
  }
  return features;
}

std::int64_t sumOf(const Layer& layer, const std::string& field) {
  std::int64_t sum = 0;
  for (const Feature& feature : layer) sum += feature.number(field);
  return sum;
}

void dissolve(const std::string& from, const std::function<std::string(const Feature&)>& key, const std::string& to,
              const std::string& field) {
  const Dataset source = opened(from);
  std::map<std::string, OGRMultiPolygon> groups;
  for (auto& read : source->GetLayer(0)) {
    const Feature feature = featureOf(*read);
    REQUIRE(feature.shape);
    const std::unique_ptr<OGRGeometry> parts(OGRGeometryFactory::forceToMultiPolygon(feature.shape->clone()));
    for (const OGRPolygon* part : *parts->toMultiPolygon()) groups[key(feature)].addGeometry(part);
  }
  const Dataset target = created(to);
  OGRLayer* layer = target->CreateLayer("groups", source->GetLayer(0)->GetSpatialRef(), wkbMultiPolygon, nullptr);
  OGRFieldDefn code(field.c_str(), OFTString);
  REQUIRE((layer && layer->CreateField(&code) == OGRERR_NONE));
  for (const auto& [name, parts] : groups) {
    OGRFeature feature(layer->GetLayerDefn());
    feature.SetField(field.c_str(), name.c_str());
    feature.SetGeometryDirectly(OGRGeometryFactory::forceToMultiPolygon(parts.UnionCascaded()));
    REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
  }
}

void shuffle(const std::string& from, const std::string& to, unsigned seed) {
  const Dataset source = opened(from);
  OGRLayer* read = source->GetLayer(0);
  std::vector<OGRFeatureUniquePtr> features;
  for (auto& feature : read) features.push_back(std::move(feature));
  std::shuffle(features.begin(), features.end(), std::mt19937(seed));
  const Dataset target = created(to);
  OGRLayer* layer = target->CreateLayer(read->GetName(), read->GetSpatialRef(), read->GetGeomType(), nullptr);
  REQUIRE(layer);
  for (int i = 0; i < read->GetLayerDefn()->GetFieldCount(); ++i)
    REQUIRE(layer->CreateField(read->GetLayerDefn()->GetFieldDefn(i)) == OGRERR_NONE);
  for (const auto& feature : features) {
    OGRFeature copy(layer->GetLayerDefn());
    REQUIRE(copy.SetFrom(feature.get()) == OGRERR_NONE);
    REQUIRE(layer->CreateFeature(&copy) == OGRERR_NONE);
  }
}

}  // namespace wangge::journey
