// SPDX-License-Identifier: GPL-3.0-or-later
// What a stroke takes where blocks are divided: buildings, and places (household points) of pieces in which no building
// stands.
#pragma once

#include <vector>

#include "app/tools/tool.h"
#include "core/geometry/polygon.h"

namespace wangge {

struct Cells {
  std::vector<BuildingId> buildings;  // ascending
  std::vector<Point> places;          // ascending; several of one place are fine

  bool empty() const { return buildings.empty() && places.empty(); }
  friend bool operator==(const Cells&, const Cells&) = default;
};

// Of either.
Cells merged(const Cells& a, const Cells& b);

// The building's or place's face.
FaceId faceOf(const Project& project, BuildingId building);
inline FaceId faceOf(const Project& project, Point place) {
  return project.subdivision.locate(place);
}

// Whether it is quick enough for every move of the pointer to try what takes them.
bool live(const Project& project, const Cells& cells);
// Whether so many buildings stand in the box, or people live at so many places without one, that those in it need not
// even be looked up.
bool tooManyIn(const ToolContext& context, const Box& box);

// Those within `radius` mm of the place; where no building stands, the nearest household point of the piece too, so
// that each spot of open ground belongs to somebody.
Cells cellsUnder(const ToolContext& context, Point at, double radius);
// Those that lie in the ring, which may cross itself.
Cells cellsInside(const ToolContext& context, const Ring& ring);

}  // namespace wangge
