// SPDX-License-Identifier: GPL-3.0-or-later
// The hand-laid part of the fictitious district: its outline, main streets, railways, waters, and where each community
// of the code table has its seat. Metres east and north of the station square; nothing here is surveyed.
#pragma once

#include <string>
#include <vector>

#include "data/generator/planar_map.h"

namespace wangge::demo {

struct Street {
  std::string name;  // empty for lanes and field tracks
  Kind kind = Kind::Lane;
  bool dual = false;  // two carriageways
};

struct Seat {
  std::string code;  // 12 digits
  Point place;
  double headStart = 0;  // metres: a community with a larger one reaches farther
};

struct Hamlet {
  Point place;
  double size;  // hectares
};

struct Skeleton {
  Line outline;
  Line city;  // what is built up as a town
  Line lake;
  Line wetland;
  std::vector<Street> streets;
  std::vector<PlanLine> lines;
  std::vector<Seat> seats;
  std::vector<Hamlet> hamlets;
};

Skeleton tiefengSkeleton(std::uint64_t seed);

}  // namespace wangge::demo
