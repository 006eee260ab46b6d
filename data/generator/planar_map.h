// SPDX-License-Identifier: GPL-3.0-or-later
// A planar map that grows by splitting: straight edges in the plan's plane, faces as rings of half-edges. Every edge
// has the same end points for both its faces, always, so neighbours cannot drift apart. Faces have no holes.
#pragma once

#include <cstddef>
#include <vector>

#include "data/generator/geometry.h"

namespace wangge::demo {

// What a line on the ground is. From Lane to Highway they are streets.
enum class Kind {
  None,
  Border,
  Field,
  Shore,
  Track,
  Lane,
  Branch,
  Rural,
  Collector,
  Arterial,
  Highway,
  Rail,
  River,
  Canal
};

enum class Zone { Outside, Urban, Fields, Hamlet, Wetland, Lake };

inline constexpr int kOutside = -1;

struct Edge {
  int from = 0, to = 0;
  int leftFace = kOutside, rightFace = kOutside;
  Kind kind = Kind::None;
  int street = -1;  // pieces of one street share a number
};

// 2 * edge for the direction from → to, 2 * edge + 1 for the other.
using Half = int;

struct MapFace {
  std::vector<Half> ring;  // counter-clockwise
  Zone zone = Zone::Outside;
};

struct PlanarMap {
  std::vector<Point> vertices;
  std::vector<Edge> edges;
  std::vector<MapFace> faces;

  int origin(Half half) const { return half & 1 ? edges[at(half / 2)].to : edges[at(half / 2)].from; }
  int target(Half half) const { return origin(half ^ 1); }
  int faceOf(Half half) const { return half & 1 ? edges[at(half / 2)].rightFace : edges[at(half / 2)].leftFace; }
  Line ring(int face) const;

  // Puts a vertex on an edge; both faces get it. Returns the vertex.
  int splitEdge(int edge, Point point);
  // Joins the origins of two half-edges of a face's ring by a new edge. Returns the new face (on the edge's left).
  int splitFace(int face, std::size_t first, std::size_t second, Kind kind, int street);

  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
};

// A line of the plan before noding.
struct PlanLine {
  Line points;
  Kind kind = Kind::None;
  int street = -1;
};

// Nodes the lines with one another (crossings on a raster of one centimetre), drops what lies outside the closed
// `outline`, dangling pieces and pieces without connection to the outline, and builds the faces. The outline's own
// pieces get the kind Border unless another line runs there.
PlanarMap buildPlanarMap(const Line& outline, const std::vector<PlanLine>& lines);

}  // namespace wangge::demo
