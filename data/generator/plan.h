// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of the district: the planar map of blocks, fields and waters, bent into its final shape. From here on
// everything is in final coordinates (metres from the district's origin, whole millimetres).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "data/generator/planar_map.h"
#include "data/generator/skeleton.h"

namespace wangge::demo {

inline constexpr int kNoCommunity = -1;

struct Plan {
  PlanarMap map;                // straight edges, before bending
  std::vector<Line> arcs;       // per edge, bent, from its origin to its end
  std::vector<Half> following;  // per half-edge: the next one around its face
  std::vector<Line> rings;      // per face
  std::vector<Street> streets;
  std::vector<int> community;  // per face: the seat's number, or kNoCommunity
};

// Bends the edges of a finished map and joins pieces of unnamed streets that run straight on.
Plan bend(PlanarMap map, std::vector<Street> streets, const Warp& warp, double step);

// A point well inside a ring.
Point interiorPoint(const Line& ring);

// The faces that `belongs` accepts, as one polygon per connected part; inner borders disappear.
MultiPolygon outlineOf(const Plan& plan, const std::function<bool(int face)>& belongs);
// The same when the faces are known: `faces` lists exactly those that `belongs` accepts.
MultiPolygon outlineOf(const Plan& plan, const std::vector<int>& faces, const std::function<bool(int face)>& belongs);

// Faces beside each face, with the edge between; in the order of the ring.
struct Neighbour {
  int face, edge;
};
std::vector<Neighbour> neighbours(const Plan& plan, int face);

// The blocks, fields and waters of Tiefeng.
Plan tiefengPlan(const Skeleton& skeleton, std::uint64_t seed);

}  // namespace wangge::demo
