// SPDX-License-Identifier: GPL-3.0-or-later
// Reads layers back with GDAL, independently of the code that wrote them, and asks whether polygons cover their parents
// exactly: each directed edge of a child is met by its reverse in a neighbour or is an edge of the parent.
#pragma once

#include <ogrsf_frmts.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace wangge::test {

using Place = std::pair<double, double>;
using Edge = std::pair<Place, Place>;
using Edges = std::map<Edge, int>;

struct ReadFeature {
  std::map<std::string, std::string> fields;  // null fields are absent
  std::unique_ptr<OGRGeometry> geometry;
};

inline std::vector<ReadFeature> readLayer(const std::string& path, const std::string& layerName) {
  std::vector<ReadFeature> features;
  std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR));
  OGRLayer* layer = dataset ? dataset->GetLayerByName(layerName.c_str()) : nullptr;
  if (!layer) return features;
  for (auto& feature : layer) {
    ReadFeature& read = features.emplace_back();
    for (int i = 0; i < feature->GetFieldCount(); ++i)
      if (feature->IsFieldSetAndNotNull(i))
        read.fields[feature->GetFieldDefnRef(i)->GetNameRef()] = feature->GetFieldAsString(i);
    if (feature->GetGeometryRef()) read.geometry.reset(feature->GetGeometryRef()->clone());
  }
  return features;
}

inline void addRing(Edges& edges, const OGRLinearRing* ring, bool hole) {
  // Formats disagree on which way rings run: here outer ones run counter-clockwise.
  const bool reverse = static_cast<bool>(ring->isClockwise()) != hole;
  for (int i = 0; i + 1 < ring->getNumPoints(); ++i) {
    const Place a{ring->getX(i), ring->getY(i)}, b{ring->getX(i + 1), ring->getY(i + 1)};
    const Edge edge = reverse ? Edge{b, a} : Edge{a, b};
    const auto twin = edges.find({edge.second, edge.first});
    if (twin == edges.end()) {
      ++edges[edge];
    } else if (--twin->second == 0) {
      edges.erase(twin);
    }
  }
}

// Adds a geometry's directed edges; an edge and its reverse annihilate.
inline void addEdges(Edges& edges, const OGRGeometry* geometry) {
  if (!geometry) return;
  if (wkbFlatten(geometry->getGeometryType()) == wkbMultiPolygon) {
    for (const OGRPolygon* part : *geometry->toMultiPolygon()) addEdges(edges, part);
  } else if (wkbFlatten(geometry->getGeometryType()) == wkbPolygon) {
    const OGRPolygon* polygon = geometry->toPolygon();
    addRing(edges, polygon->getExteriorRing(), false);
    for (int i = 0; i < polygon->getNumInteriorRings(); ++i) addRing(edges, polygon->getInteriorRing(i), true);
  }
}

inline double areaOf(const OGRGeometry* geometry) {
  if (!geometry) return 0;
  return wkbFlatten(geometry->getGeometryType()) == wkbMultiPolygon ? geometry->toMultiPolygon()->get_Area()
                                                                    : geometry->toPolygon()->get_Area();
}

// Area of the overlap of any two features, through GEOS.
inline double overlapIn(const std::vector<ReadFeature>& features) {
  double overlap = 0;
  for (std::size_t i = 0; i < features.size(); ++i)
    for (std::size_t k = i + 1; k < features.size(); ++k) {
      const auto &a = features[i].geometry, &b = features[k].geometry;
      if (!a || !b || !a->Intersects(b.get())) continue;
      const std::unique_ptr<OGRGeometry> both(a->Intersection(b.get()));
      if (both &&
          (wkbFlatten(both->getGeometryType()) == wkbPolygon || wkbFlatten(both->getGeometryType()) == wkbMultiPolygon))
        overlap += areaOf(both.get());
    }
  return overlap;
}

// Children by the value of `parentField` cover the parents by `code`: empty when exactly, else what is wrong.
inline std::string coverFault(const std::vector<const std::vector<ReadFeature>*>& children,
                              const std::string& parentField, const std::vector<ReadFeature>& parents) {
  std::map<std::string, Edges> sums;
  for (const auto* layer : children)
    for (const ReadFeature& child : *layer) {
      if (!child.fields.contains(parentField)) return "child without " + parentField;
      addEdges(sums[child.fields.at(parentField)], child.geometry.get());
    }
  for (const ReadFeature& parent : parents) {
    Edges own;
    addEdges(own, parent.geometry.get());
    const std::string& code = parent.fields.at("code");
    if (own.empty() || sums[code] != own) return parentField + " " + code + " is not the sum of its parts";
    sums.erase(code);
  }
  return sums.empty() ? "" : "no parent " + sums.begin()->first;
}

}  // namespace wangge::test
