// SPDX-License-Identifier: GPL-3.0-or-later
// What a tool shows over the map while it works: areas, lines, the place it snapped to, and the numbers of every grid
// that the edit would touch. Plain values; the canvas draws them.
#pragma once

#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/edit/effect.h"
#include "core/geometry/polygon.h"
#include "core/plan/zone_id.h"

namespace wangge {

enum class AreaRole { Hover, Gain, Fresh, Refused };
enum class LineRole { Drawn, Next, Border, Locked, Outline };
enum class SnapKind { None, Node, Line, Road, Gap, Vertex, First };

struct ToolArea {
  MultiPolygon polygons;
  AreaRole role = AreaRole::Hover;
};

struct ToolLine {
  Polyline points;
  LineRole role = LineRole::Drawn;
};

struct ToolView {
  std::vector<ToolArea> areas;
  std::vector<ToolLine> lines;
  std::vector<Point> vertices;
  std::optional<Point> padlock;  // on a border that does not move; `problem` says why
  SnapKind snap = SnapKind::None;
  Point snapAt;
  std::optional<double> brush;  // radius at the pointer, pixels
  // Numbers at the pointer; names come from `after` where the zone exists, else from `before`. Of precincts:
  // `stations`; of communities: `communities`, and `effects` on their grids.
  Label label = Label::Grid;
  std::vector<GridEffect> effects;
  std::vector<StationEffect> stations;
  std::vector<CommunityEffect> communities;
  std::vector<Message> notes;     // what else the edit does
  std::vector<Message> warnings;  // what it breaks
  std::shared_ptr<const Project> before, after;
  std::optional<Message> problem;  // why nothing would happen
  std::optional<Message> hint;     // what to do next
};

}  // namespace wangge
