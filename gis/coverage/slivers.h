// SPDX-License-Identifier: GPL-3.0-or-later
// Regions of a layer laid into a plan that are too small to be meant: left between a line of the layer and one of the
// plan that should be the same.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "core/plan/project.h"
#include "core/topology/coverage_overlay.h"

namespace wangge::gis {

// Who may take a piece that belongs to nobody for sure.
enum class Nobody {
  Equal,  // nobody is an owner like others
  Last,   // nobody takes it where no owner borders it
  Never,  // it waits for an owner
};

// Gives pieces of territory to the neighbour with the longest border (ties: the lower index), from the outside in: each
// round by what the round before left, until nothing is left that can be decided. Pieces are no neighbours of each
// other while they are open, nor faces that `alike` does not take for a pair. Calls `decided` for each (piece, owner
// before), also where its owner stays.
void resolvePieces(const Subdivision& subdivision, const std::vector<std::vector<FaceId>>& pieces, Owners& owners,
                   Nobody nobody, const std::function<bool(const Face&, const Face&)>& alike,
                   const std::function<void(std::size_t, std::uint32_t)>& decided);

// What is too small. Regions are connected faces of one owner in one community.
struct SliverRule {
  Millimetres disc;           // no disc of this diameter fits in; or
  Area area;                  // without households, and smaller than this, or
  double width = 0;           // narrower than this on average (m)
  bool withinGrids = false;   // regions also end where a grid does
  bool keepGreatest = false;  // an owner that has no region but small ones keeps the greatest
  Nobody nobody = Nobody::Last;
  // Grids of the plan that stay where no owner took them: a region that is the greater part of all that the grid had is
  // kept. None when empty.
  std::function<bool(GridId)> stays = {};
};

struct Sliver {
  std::uint32_t from = kNobody, to = kNobody;
  Point place;
  Area area;
};

// Gives slivers of the faces in `owners` to their neighbours, and tells which.
std::vector<Sliver> resolveSlivers(const Project& project, Owners& owners, const SliverRule& rule);

}  // namespace wangge::gis
