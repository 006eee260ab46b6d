// SPDX-License-Identifier: GPL-3.0-or-later
// Which borders may be moved: between two unlocked grids of one community, two precincts, two communities. The others
// say why.
#pragma once

#include <optional>

#include "app/tools/tool.h"
#include "core/topology/spatial_queries.h"

namespace wangge {

struct BorderHit {
  ArcHit hit;
  ZoneId left, right;
  std::optional<Message> fixed;  // why it does not move
};

// The border of that label nearest to the pointer, within a few pixels; the edge of the plan is one, too.
std::optional<BorderHit> borderNear(const Project& project, const Pointer& pointer, Label label);

}  // namespace wangge
