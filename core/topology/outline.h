// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines of sets of faces: the boundary arcs walked once, so that polygons of neighbours share every vertex.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <vector>

#include "core/topology/subdivision.h"

namespace wangge {

// The union of faces as polygons (one a connected part, parts that touch in a point are apart), valid by OGC's rules (a
// ring passes no point twice), rings starting at their lowest point, polygons ascending by it. Every vertex of the arcs
// is kept: exported neighbours match vertex for vertex.
MultiPolygon outlineOf(const Subdivision& subdivision, std::span<const FaceId> faces);

// Half-edges with a face of the set to the left and another one to the right, ascending.
std::vector<HalfEdge> boundaryOf(const Subdivision& subdivision, std::span<const FaceId> faces);

// Length of the border that the faces share with the territory of each grid outside them, mm.
std::map<GridId, std::int64_t> borderLengthsByGrid(const Subdivision& subdivision, std::span<const FaceId> faces);

// Groups of faces that are connected through arcs (not through points only), each ascending, groups by first face.
std::vector<std::vector<FaceId>> connectedParts(const Subdivision& subdivision, std::span<const FaceId> faces);

}  // namespace wangge
