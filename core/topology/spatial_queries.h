// SPDX-License-Identifier: GPL-3.0-or-later
// What lies near a pointer or under a gesture: arcs, nodes and faces, found through the index, so that the cost follows
// the place looked at and not the city.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/topology/subdivision.h"

namespace wangge {

using ArcFilter = std::function<bool(const Arc&)>;

struct ArcHit {
  ArcId arc;
  std::size_t segment = 0;  // of the arc's shape
  Point at;                 // the place on it, rounded to the lattice
  double distance = 0;      // mm from the point asked about
};

// The nearest place on an arc that the filter takes (all when empty), within `reach` mm; the lowest id among equals.
std::optional<ArcHit> nearestArc(const Subdivision& subdivision, Point p, double reach, const ArcFilter& wanted = {});

// The nearest node at an end of such an arc, within `reach` mm.
std::optional<NodeId> nearestNode(const Subdivision& subdivision, Point p, double reach, const ArcFilter& wanted = {});

// Where a line first meets an arc that the filter takes, as a place on the line; none when it meets none.
struct LineIntersection {
  ArcId arc;
  std::size_t segment = 0;  // of the line
  Point at;
};
std::optional<LineIntersection> firstIntersection(const Subdivision& subdivision, const Polyline& line,
                                                  const ArcFilter& wanted);

// Faces (the universe left out), ascending.
// Those that a round brush of this radius (mm) touches along the line; a line of one point is one dab.
std::vector<FaceId> facesUnderBrush(const Subdivision& subdivision, const Polyline& stroke, double radius);
// Those whose point inside lies in the ring, which may cross itself (odd-even).
std::vector<FaceId> facesInside(const Subdivision& subdivision, const Ring& ring);
// Those that the line runs through or touches.
std::vector<FaceId> facesAlong(const Subdivision& subdivision, const Polyline& line);

}  // namespace wangge
