// SPDX-License-Identifier: GPL-3.0-or-later
// Rings and polygons on the lattice. A ring is closed without repeating its first point; outer rings run
// counter-clockwise, holes clockwise, so that the inside is always to the left.
#pragma once

#include <span>
#include <vector>

#include "core/base/units.h"
#include "core/geometry/point.h"

namespace wangge {

using Ring = std::vector<Point>;

struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
  friend bool operator==(const Polygon&, const Polygon&) = default;
};

using MultiPolygon = std::vector<Polygon>;

// Area to the left of a ring; negative for a clockwise one. Exact.
Area signedArea(std::span<const Point> ring);
Area areaOf(const Polygon& polygon);
Area areaOf(const MultiPolygon& polygons);
Box boxOf(const Polygon& polygon);
Box boxOf(const MultiPolygon& polygons);
// Length in millimetres, rounded once at the end.
Millimetres lengthOf(std::span<const Point> line);
// Length of all rings, each closed.
Millimetres perimeterOf(const Polygon& polygon);

// Whether (p.x + ε, p.y + ε²) lies inside: exact, and never "on the boundary". It is the rule of counting: every point
// belongs to exactly one face of a subdivision.
bool contains(std::span<const Point> ring, Point p);
bool contains(const Polygon& polygon, Point p);
bool contains(const MultiPolygon& polygons, Point p);

// Drops repeated points, turns outer rings counter-clockwise and holes clockwise. Rings of fewer than three points
// vanish.
Polygon normalised(Polygon polygon);

}  // namespace wangge
