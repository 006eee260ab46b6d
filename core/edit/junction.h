// SPDX-License-Identifier: GPL-3.0-or-later
// Points where borders of grids meet, and moving one: all borders that end there follow.
#pragma once

#include <functional>
#include <vector>

#include "core/edit/edits.h"

namespace wangge {

struct Junction {
  std::vector<HalfEdge> borders;  // between two grids of the community, leaving the node, counter-clockwise
  std::vector<Point> pivots;      // of these, where the stretch that follows ends: up to there they are straight
  std::vector<GridId> grids;      // of these, ascending
  bool onOutline = false;         // of a community: then it has one border and slides along the outline
};

// What meets at the node. Errors: "edit.no_such_node"; "edit.node_no_junction" when fewer than three borders meet there
// and none ends there at an outline; "edit.node_fixed" when several end there at an outline, or at unassigned
// territory; "edit.locked" and the like.
Result<Junction> junctionAt(const Project& project, NodeId node);

// Moves the point, and each border up to its pivot; at an outline to the place on it nearest to `to`. What the borders
// sweep over changes hands. Errors: as above, "edit.reshape_no_effect", "edit.grid_would_vanish" (grid), and
// "edit.node_blocked" when a border would cross another one or leave the grids, or lies too near another one to be told
// apart. A grid that comes apart is told from what `along` makes of the step, where it is given: strips that go along
// may hold it together (strips.h).
Result<Step> moveJunction(const Project& project, NodeId node, Point to, const EditContext& context,
                          const std::function<Result<Step>(Result<Step>)>& along = {});

}  // namespace wangge
