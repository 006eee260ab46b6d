// SPDX-License-Identifier: GPL-3.0-or-later
// Geometries of GEOS with an owner: the few questions that the journeys ask of exported polygons.
#pragma once

#include <geos_c.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "layers.h"

namespace wangge::journey {

class Geos {
 public:
  static Geos of(const OGRGeometry* geometry);  // no geometry: an empty one
  static Geos point(double x, double y);

  bool valid() const;
  double area() const;
  double length() const;
  double distance(const Geos& other) const;
  bool contains(const Geos& other) const;
  Geos symmetricDifference(const Geos& other) const;
  Geos difference(const Geos& other) const;
  Geos intersection(const Geos& other) const;
  Geos buffered(double distance) const;
  Geos boundary() const;
  Geos made() const;                // valid, whatever it was
  std::vector<Geos> parts() const;  // its polygons
  std::vector<Geos> holes() const;  // of all its polygons, as polygons
  std::string where() const;        // "x y" of a point on it

  const GEOSGeometry* raw() const { return m_geometry.get(); }
  explicit Geos(GEOSGeometry* geometry);

 private:
  std::shared_ptr<GEOSGeometry> m_geometry;
};

std::string nameOf(const Feature& feature);  // its code, or its name where it has none
Geos shapeOf(const Feature& feature);
std::vector<Geos> shapesOf(const std::vector<Layer>& layers);

Geos unionOf(const std::vector<Geos>& shapes);

// Indices of those whose interiors meet, the lower one first.
std::vector<std::pair<std::size_t, std::size_t>> overlappingPairs(const std::vector<Geos>& shapes);

// A tree over shapes, which must outlive it.
class Finder {
 public:
  explicit Finder(const std::vector<Geos>& shapes);
  // Indices of shapes whose boxes, grown by `margin`, meet the box of `place`; ascending.
  std::vector<std::size_t> near(const Geos& place, double margin = 0) const;

 private:
  std::vector<std::size_t> m_indices;
  std::shared_ptr<GEOSSTRtree> m_tree;
};

}  // namespace wangge::journey
