// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that exist for a label's sake (precinct and grid borders): put in where communities are, taken out where the
// labels on both sides have become the same.
#pragma once

#include <vector>

#include "core/plan/label_lines.h"
#include "core/plan/project.h"
#include "core/topology/coverage_overlay.h"

namespace wangge::gis {

// The parts of lines that may touch a community.
std::vector<WindingLine> nearExtent(const Project& project, const std::vector<WindingLine>& lines);

// Removes all arcs that have no community on either side.
void trimOutside(Project& project);

}  // namespace wangge::gis
