// SPDX-License-Identifier: GPL-3.0-or-later
// In how many parts a grid lies that do not touch along a line.
#pragma once

#include "core/plan/project.h"
#include "core/topology/outline.h"

namespace wangge::test {

inline std::size_t partsOfGrid(const Project& project, GridId grid) {
  return connectedParts(project.subdivision, project.grids.at(grid).zone.faces).size();
}

}  // namespace wangge::test
