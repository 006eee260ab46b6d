// SPDX-License-Identifier: GPL-3.0-or-later
// Lines through the open ground between shapes: where a block is divided between its buildings so that none is cut.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/geometry/polygon.h"

namespace wangge {

// Lines that part the polygon into one cell a shape, half way between neighbours and on to the polygon's outline; no
// line runs through a shape. Shapes may reach out of the polygon. Lines may stand a little beyond the outline; clip
// them. Found over the Delaunay triangulation of the shapes' and the outline's points, set close enough that no edge of
// it crosses a wall (proposal.md §4, S6). Empty for fewer than two shapes. Independent of the order of the shapes.
// Error: "geometry.triangulation_failed".
Result<std::vector<Polyline>> voronoiLines(std::span<const Polygon> shapes, const Polygon& within);

// Points along the walls of shapes, each with the number of its shape, ascending by point: close enough that no edge of
// a triangulation between two shapes crosses a wall. Of shapes that (nearly) touch they stand inside the walls, so that
// a line finds its way between them along the wall.
std::vector<std::pair<Point, std::size_t>> wallPoints(std::span<const Polygon> shapes);

}  // namespace wangge
