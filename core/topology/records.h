// SPDX-License-Identifier: GPL-3.0-or-later
// The records of the subdivision, after the ISO/PostGIS topology model: nodes, arcs with left and right face and the
// next arc around each, faces with one outer ring and any number of inner ones. Faces carry the three labels of the
// plan, and one for the precinct layers that are not in force.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/ids.h"
#include "core/base/tally.h"
#include "core/base/units.h"
#include "core/geometry/point.h"

namespace wangge {

// An arc walked in one direction; the face it bounds lies to its left.
struct HalfEdge {
  ArcId arc;
  bool forward = true;
  HalfEdge twin() const { return {arc, !forward}; }
  explicit operator bool() const { return static_cast<bool>(arc); }
  friend auto operator<=>(const HalfEdge&, const HalfEdge&) = default;
};

// What an arc follows on the ground or on paper: a set, since a road may also be a community boundary.
enum class ArcClass : std::uint16_t {
  Community = 1 << 0,
  Precinct = 1 << 1,
  Grid = 1 << 2,  // a boundary of an imported grid or site
  River = 1 << 3,
  Rail = 1 << 4,
  Expressway = 1 << 5,
  Arterial = 1 << 6,
  Street = 1 << 7,
  Lane = 1 << 8,   // alleys, paths, walls
  Drawn = 1 << 9,  // drawn by the planner
};
struct ArcClasses {
  std::uint16_t bits = 0;
  constexpr ArcClasses() = default;
  constexpr ArcClasses(ArcClass c) : bits(static_cast<std::uint16_t>(c)) {}
  constexpr explicit ArcClasses(std::uint16_t raw) : bits(raw) {}
  constexpr bool has(ArcClass c) const { return (bits & static_cast<std::uint16_t>(c)) != 0; }
  constexpr ArcClasses& operator|=(ArcClasses o) {
    bits |= o.bits;
    return *this;
  }
  friend constexpr ArcClasses operator|(ArcClasses a, ArcClasses b) { return a |= b; }
  friend constexpr auto operator<=>(ArcClasses, ArcClasses) = default;
};

struct Node {
  Point at;
  HalfEdge leaving;  // any one half-edge that starts here
  friend bool operator==(const Node&, const Node&) = default;
};

struct Arc {
  NodeId start, end;
  std::shared_ptr<const Polyline> shape;  // from the start node's point to the end node's, at least two points
  FaceId left, right;
  HalfEdge nextLeft;   // follows this arc around its left face (leaves the end node)
  HalfEdge nextRight;  // follows the reversed arc around its right face (leaves the start node)
  ArcClasses classes;
  std::vector<LineFeatureId> features;  // the named lines it lies on, ascending

  friend bool operator==(const Arc& a, const Arc& b) {
    return a.start == b.start && a.end == b.end && a.left == b.left && a.right == b.right && a.nextLeft == b.nextLeft &&
           a.nextRight == b.nextRight && a.classes == b.classes && a.features == b.features &&
           (a.shape == b.shape || (a.shape && b.shape && *a.shape == *b.shape));
  }
};

struct Face {
  HalfEdge outer;  // one half-edge of the outer ring; none for the universe face
  // one half-edge of each inner ring (islands and holes), ascending by the ring's lowest point
  std::vector<HalfEdge> inner;
  Box box;                // of the outer ring
  Area area;              // exact; the universe face has minus the sum of all others
  CommunityId community;  // none: outside every community
  GridId grid;            // none: unassigned (or outside)
  PrecinctId precinct;    // none: in no precinct
  Tally tally;            // household points inside, without those given to another grid as a Unit
  LayerLabelsId layers;   // its precincts in layers that are not in force; none: in none of any
  friend bool operator==(const Face&, const Face&) = default;
};

// Whether a line between the two is a border of no label, in no layer.
inline bool sameLabels(const Face& a, const Face& b) {
  return a.community == b.community && a.grid == b.grid && a.precinct == b.precinct && a.layers == b.layers;
}

// The unbounded face exists in every subdivision, with this id.
inline constexpr FaceId kUniverse{1};

}  // namespace wangge
