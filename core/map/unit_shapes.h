// SPDX-License-Identifier: GPL-3.0-or-later
// The territory of all units of a level that meet the frame, as rings on the paper, traced in one pass over the arcs
// that can be seen: the cost follows the picture, not the plan.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/map/outlines.h"
#include "core/map/style.h"
#include "core/map/unit.h"

namespace wangge::map {

// An arc that may meet the frame, with what drawing asks of it again and again.
struct SeenArc {
  ArcId id;
  const Arc* arc = nullptr;
  const Face* left = nullptr;
  const Face* right = nullptr;
  std::optional<Boundary> boundary;  // the highest level at which its two sides differ; empty inside a grid
};

// The territory of one unit, wherever it lies.
std::vector<Line> ringsOf(PaperArcs& arcs, const Project& project, const Hierarchy& hierarchy, const Unit& unit);

struct UnitShape {
  Unit unit;
  const Face* face = nullptr;  // one of its faces
  std::vector<Line> rings;     // uncut, odd-even; those that pass the frame, and the frame itself where the unit goes
                               // on beyond it on all sides
  Rectangle bounds;            // of the rings
};

// Units of the level, ascending. Under level Grid, unassigned faces of a community are a shape of their own, of level
// Community. `seen` may leave out arcs with the same unit on both sides; `centre` is the face in the middle of the
// frame, `frame` what rings are made for.
std::vector<UnitShape> unitShapes(PaperArcs& arcs, const Hierarchy& hierarchy, Level level,
                                  std::span<const SeenArc> seen, const Face& centre, const Rectangle& frame);

}  // namespace wangge::map
