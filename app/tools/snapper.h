// SPDX-License-Identifier: GPL-3.0-or-later
// Where a drawn point goes when the pointer is near something a border should follow: a node, a line of the
// subdivision, a road or river that divides no face, the middle of a gap between two buildings.
#pragma once

#include "app/tools/tool.h"

namespace wangge {

struct Snap {
  SnapKind kind = SnapKind::None;
  Point at;
};

// The pointer's own place when nothing is near. Ctrl switches snapping off.
Snap snapTo(const ToolContext& context, const Pointer& pointer);

// Buildings whose outline the line runs through.
std::vector<BuildingId> buildingsCut(const ToolContext& context, const Polyline& line);

// The line led around each building that it cuts: the stretch inside gives way to the shorter way around, half a metre
// off the wall. Buildings that an end of the line lies in are left alone.
Polyline aroundBuildings(const ToolContext& context, const Polyline& line);

}  // namespace wangge
