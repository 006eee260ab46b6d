// SPDX-License-Identifier: GPL-3.0-or-later
// Set operations on lattice polygons that are not (yet) part of a subdivision: sources being repaired, parent outlines,
// household areas. Every result lies on the lattice, is valid, and is in canonical order (polygons ascending by the
// lowest point of their outer ring, every ring starting at its lowest point), whatever the order of the input. They are
// worked out in whole numbers (winding.h) and fail on no rings of any kind.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/geometry/rings.h"

namespace wangge {

// Rings may cross themselves and each other: what the outer ring winds around at least once, less what its holes wind
// around; parts are united.
MultiPolygon makeValid(const MultiPolygon& polygons);

MultiPolygon unite(std::span<const MultiPolygon> all);
MultiPolygon unite(const MultiPolygon& a, const MultiPolygon& b);
MultiPolygon intersect(const MultiPolygon& a, const MultiPolygon& b);
MultiPolygon subtract(const MultiPolygon& a, const MultiPolygon& b);

// Grown (or shrunk, for a negative distance) with mitred corners, so that straight edges stay straight.
MultiPolygon buffered(const MultiPolygon& polygons, Millimetres by);

// Whether no disc of this diameter fits in: nothing is left when shrunk by half of it.
bool narrowerThan(const MultiPolygon& polygons, Millimetres width);

// The Delaunay triangulation of the points: corners of each triangle, in canonical order. Empty for fewer than three
// points that are not in a line. Error: "geometry.triangulation_failed".
Result<std::vector<std::array<Point, 3>>> triangulated(std::span<const Point> points);

}  // namespace wangge
