// SPDX-License-Identifier: GPL-3.0-or-later
// 四至: what a grid reaches to in the east, south, west and north. Worked out of the outline of its largest part: the
// ring is generalised, each edge faces a side by the bearing of its outward normal in the outline's box stretched to a
// square, and counts with the length that it shows to that side; what lies in a notch and cannot be seen from there
// does not count, nor do arms of the outline that are too narrow to mean anything. Along the edges stand named lines
// first, then waters that the border runs through and waters and parks beyond it, then railways and waters without a
// name, then whoever is behind.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/plan/bound_ground.h"
#include "core/plan/project.h"

namespace wangge {

// In the order in which they are written: 东南西北.
enum class Side { East, South, West, North };
template <>
inline constexpr WordList<4> kWordsOf<Side> = {"east", "south", "west", "north"};
inline constexpr std::array kSides = {Side::East, Side::South, Side::West, Side::North};

struct BoundPart {
  enum class Kind {
    Line,        // a road, river, lake or railway with a name
    Nameless,    // a railway or river without one
    Water,       // an area of water without one
    Park,        // a park or scenic area beyond the border
    Grid,        // of the same community
    Community,   // another one
    Unassigned,  // territory of the community without a grid
    PlanEnd,     // what lies beyond is not known: the border of the grid's own community
  };
  Kind kind = Kind::PlanEnd;
  std::string name;                  // of Line and Park
  ArcClass type = ArcClass::Street;  // of a line
  GridId grid;                       // of Grid
  CommunityId community;             // of Community, Unassigned and PlanEnd
  double share = 0;                  // of what is shown to this side, 0 to 1
  friend bool operator==(const BoundPart&, const BoundPart&) = default;
};

struct FourBounds {
  // By Side. Parts that matter: in the east and west from north to south, else from west to east.
  std::array<std::vector<BoundPart>, 4> sides;
  std::size_t parts = 0;  // of the grid; the bounds are those of its largest one. 0: no territory, no bounds
  const std::vector<BoundPart>& operator[](Side side) const { return sides[static_cast<std::size_t>(side)]; }
};

FourBounds fourBoundsOf(const Project& project, GridId grid);
// The same for many grids of one project, whose ground is put in order once.
FourBounds fourBoundsOf(const Project& project, const BoundGround& ground, GridId grid);

// Names the course of a grid's border: the same as long as it runs where it ran, whatever lines end on it. Vertices
// that lie within 2 mm of the straight line do not count. 0: no territory.
std::uint64_t outlineHash(const Project& project, GridId grid);

// Whether somebody wrote the bounds down and the border has changed since.
bool fourBoundsAreStale(const Project& project, GridId grid);

}  // namespace wangge
