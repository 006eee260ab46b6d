// SPDX-License-Identifier: GPL-3.0-or-later
#include "geos.h"

#include <fmt/format.h>
#include <ogr_geometry.h>

#include <catch2/catch.hpp>

namespace wangge::journey {
namespace {

GEOSContextHandle_t geos() {
  static const GEOSContextHandle_t context = GEOS_init_r();
  return context;
}

}  // namespace

std::string nameOf(const Feature& feature) {
  return feature.text("code").empty() ? feature.text("name") : feature.text("code");
}

Geos shapeOf(const Feature& feature) {
  return Geos::of(feature.shape.get());
}

std::vector<Geos> shapesOf(const std::vector<Layer>& layers) {
  std::vector<Geos> shapes;
  for (const Layer& layer : layers)
    for (const Feature& feature : layer) shapes.push_back(shapeOf(feature));
  return shapes;
}

Geos::Geos(GEOSGeometry* geometry)
    : m_geometry(geometry, [](GEOSGeometry* done) { GEOSGeom_destroy_r(geos(), done); }) {
  REQUIRE(geometry);
}

Geos Geos::of(const OGRGeometry* geometry) {
  return Geos(geometry ? geometry->exportToGEOS(geos()) : GEOSGeom_createEmptyPolygon_r(geos()));
}

Geos Geos::point(double x, double y) {
  return Geos(GEOSGeom_createPointFromXY_r(geos(), x, y));
}

bool Geos::valid() const {
  return GEOSisValid_r(geos(), raw()) == 1;
}

double Geos::area() const {
  double area = 0;
  REQUIRE(GEOSArea_r(geos(), raw(), &area) == 1);
  return area;
}

double Geos::length() const {
  double length = 0;
  REQUIRE(GEOSLength_r(geos(), raw(), &length) == 1);
  return length;
}

double Geos::distance(const Geos& other) const {
  double distance = 0;
  REQUIRE(GEOSDistance_r(geos(), raw(), other.raw(), &distance) == 1);
  return distance;
}

bool Geos::contains(const Geos& other) const {
  return GEOSContains_r(geos(), raw(), other.raw()) == 1;
}

Geos Geos::symmetricDifference(const Geos& other) const {
  return Geos(GEOSSymDifference_r(geos(), raw(), other.raw()));
}

Geos Geos::difference(const Geos& other) const {
  return Geos(GEOSDifference_r(geos(), raw(), other.raw()));
}

Geos Geos::intersection(const Geos& other) const {
  return Geos(GEOSIntersection_r(geos(), raw(), other.raw()));
}

Geos Geos::buffered(double distance) const {
  return Geos(GEOSBuffer_r(geos(), raw(), distance, 2));
}

Geos Geos::boundary() const {
  return Geos(GEOSBoundary_r(geos(), raw()));
}

Geos Geos::made() const {
  return valid() ? *this : Geos(GEOSMakeValid_r(geos(), raw()));
}

std::vector<Geos> Geos::parts() const {
  std::vector<Geos> parts;
  for (int i = 0; i < GEOSGetNumGeometries_r(geos(), raw()); ++i) {
    const GEOSGeometry* part = GEOSGetGeometryN_r(geos(), raw(), i);
    if (GEOSGeomTypeId_r(geos(), part) == GEOS_POLYGON && GEOSisEmpty_r(geos(), part) == 0)
      parts.emplace_back(GEOSGeom_clone_r(geos(), part));
  }
  return parts;
}

std::vector<Geos> Geos::holes() const {
  std::vector<Geos> holes;
  for (const Geos& part : parts())
    for (int i = 0; i < GEOSGetNumInteriorRings_r(geos(), part.raw()); ++i) {
      GEOSGeometry* ring = GEOSGeom_clone_r(geos(), GEOSGetInteriorRingN_r(geos(), part.raw(), i));
      holes.emplace_back(GEOSGeom_createPolygon_r(geos(), ring, nullptr, 0));
    }
  return holes;
}

std::string Geos::where() const {
  const Geos place(GEOSPointOnSurface_r(geos(), raw()));
  double x = 0, y = 0;
  GEOSGeomGetX_r(geos(), place.raw(), &x), GEOSGeomGetY_r(geos(), place.raw(), &y);
  return fmt::format("{:.3f} {:.3f}", x, y);
}

Geos unionOf(const std::vector<Geos>& shapes) {
  std::vector<GEOSGeometry*> copies;
  for (const Geos& shape : shapes) copies.push_back(GEOSGeom_clone_r(geos(), shape.raw()));
  const Geos all(GEOSGeom_createCollection_r(geos(), GEOS_GEOMETRYCOLLECTION, copies.data(),
                                             static_cast<unsigned>(copies.size())));
  return Geos(GEOSUnaryUnion_r(geos(), all.raw()));
}

std::vector<std::pair<std::size_t, std::size_t>> overlappingPairs(const std::vector<Geos>& shapes) {
  const Finder finder(shapes);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < shapes.size(); ++i)
    for (std::size_t k : finder.near(shapes[i]))
      if (i < k && GEOSRelatePattern_r(geos(), shapes[i].raw(), shapes[k].raw(), "T********") != 0)
        pairs.emplace_back(i, k);
  return pairs;
}

Finder::Finder(const std::vector<Geos>& shapes) : m_indices(shapes.size()) {
  m_tree.reset(GEOSSTRtree_create_r(geos(), 10), [](GEOSSTRtree* done) { GEOSSTRtree_destroy_r(geos(), done); });
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    m_indices[i] = i;
    GEOSSTRtree_insert_r(geos(), m_tree.get(), shapes[i].raw(), &m_indices[i]);
  }
}

std::vector<std::size_t> Finder::near(const Geos& place, double margin) const {
  std::vector<std::size_t> found;
  const Geos wanted = margin > 0 ? place.buffered(margin) : place;
  GEOSSTRtree_query_r(
      geos(), m_tree.get(), wanted.raw(),
      [](void* item, void* list) {
        static_cast<std::vector<std::size_t>*>(list)->push_back(*static_cast<std::size_t*>(item));
      },
      &found);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace wangge::journey
