// SPDX-License-Identifier: GPL-3.0-or-later
// Longitude and latitude of a place of a plan, for people and for other programs; the plan itself never uses degrees.
#pragma once

#include <optional>

#include "core/plan/project.h"

namespace wangge::gis {

// Degrees, east and north positive.
struct LonLat {
  double lon = 0, lat = 0;
};

// Empty when the plan has no CRS yet or the place cannot be transformed. Quick to call many times for one plan.
std::optional<LonLat> lonLatOf(const Project& project, Point place);

}  // namespace wangge::gis
