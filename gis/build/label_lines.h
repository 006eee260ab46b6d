// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that exist for a label's sake (precinct and grid borders): put in where communities are, taken out where the
// labels on both sides have become the same.
#pragma once

#include <vector>

#include "core/topology/insert.h"
#include "gis/build/build.h"

namespace wangge::gis {

// The parts of lines that may touch a community.
std::vector<NewLine> nearExtent(const Project& project, std::vector<NewLine> lines);

// Takes the class off arcs whose faces do not differ in what it stands for (Precinct: precincts; Grid: grids), and
// removes arcs that then divide nothing and follow nothing.
void removeUselessLines(Project& project, ArcClass type);

// Faces narrower than the tolerance whose precinct differs from a wider neighbour's in the same community and grid take
// that neighbour's (the longest border decides). Finding: "repair.sliver_precinct" (code).
void giveSlivers(Build& build);

// Whether nothing of the width fits into the face.
bool narrowFace(const Subdivision& subdivision, FaceId face, Millimetres width);

}  // namespace wangge::gis
