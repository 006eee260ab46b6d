// SPDX-License-Identifier: GPL-3.0-or-later
// Which borders may be moved: between two unlocked grids of one community. The others say why.
#pragma once

#include <optional>

#include "app/tools/tool.h"
#include "core/topology/spatial_queries.h"

namespace wangge {

struct BorderHit {
  ArcHit hit;
  GridId left, right;
  std::optional<Message> fixed;  // why it does not move
};

// The border between grids or communities nearest to the pointer, within a few pixels.
std::optional<BorderHit> borderNear(const Project& project, const Pointer& pointer);

}  // namespace wangge
