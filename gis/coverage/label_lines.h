// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that exist for a label's sake (precinct and grid borders): put in where communities are, taken out where the
// labels on both sides have become the same.
#pragma once

#include <vector>

#include "core/plan/project.h"
#include "core/topology/coverage_overlay.h"

namespace wangge::gis {

// Whether a line between the two faces is a border of any label.
bool differ(const Face& a, const Face& b);

// The parts of lines that may touch a community.
std::vector<WindingLine> nearExtent(const Project& project, const std::vector<WindingLine>& lines);

// Takes the class off arcs whose faces do not differ in what it stands for (Precinct: precincts; Grid: grids), and
// removes arcs that then divide nothing and follow nothing.
void removeUselessLines(Project& project, ArcClass type);

// Removes all arcs that have no community on either side.
void trimOutside(Project& project);

}  // namespace wangge::gis
