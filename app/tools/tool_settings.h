// SPDX-License-Identifier: GPL-3.0-or-later
// What the planner has set for drawing, shared by all tools and shown beside the map.
#pragma once

#include <vector>

#include "core/base/ids.h"
#include "core/geometry/point.h"
#include "core/plan/zone_id.h"

namespace wangge {

enum class ToolKind { Select, Paint, Cut, Trace, Push, Reshape, Carve, Seed, Beats, Stations };

enum class UnitLevel { Block, Building, Grid };        // what one touch takes
enum class SourceFilter { Any, Unassigned, Started };  // Started: only from the grid where the stroke began
enum class PaintShape { Brush, Rectangle, Lasso };

struct ToolSettings {
  UnitLevel unit = UnitLevel::Block;
  SourceFilter source = SourceFilter::Any;
  PaintShape shape = PaintShape::Brush;
  double brush = 6;           // radius, pixels
  Label label = Label::Grid;  // what is edited and selected
  bool thisCommunity = true;  // strokes for grids stay in the community where they began
  bool selectPieces = false;  // without a tool, a click selects the piece and not its grid
  bool strips = true;         // median strips, slivers and islands go with the grid around them (core/edit/strips.h)
  bool newGrid = false;       // painting makes a new grid, or precinct, instead of growing the selected one
  std::vector<Point> seeds;   // places that proposals give a grid each
  StationId station;          // the next click on the map sets it there; none: what is there decides
};

}  // namespace wangge
