// SPDX-License-Identifier: GPL-3.0-or-later
// Counting household points into faces. A point counts for the face of (x + ε, y + ε²), once; points that a Unit stands
// for are left to the unit. Points in no community are listed in their Source.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// Tallies of these faces (not the universe), in the order given; reads only the points in their boxes.
std::vector<Tally> countFaces(const Project& project, std::span<const FaceId> faces);

// A household point as it is counted: of which source, and where it lies.
struct CountedPoint {
  SourceId source;
  HouseholdPoint point;
  FaceId face;
};
// The points counted in the face, by source, then row; those that units stand for are not among them.
std::vector<CountedPoint> pointsIn(const Project& project, FaceId face);
// All points of these rows of a source, ascending, that no unit stands for.
std::vector<CountedPoint> pointsOfRows(const Project& project, SourceId source, std::span<const std::uint32_t> rows);

// Rows of each source that units stand for, ascending.
std::map<SourceId, std::vector<std::uint32_t>> rowsOfUnits(const Project& project);

// Brings Source.outside up to date for points inside the boxes.
void updateOutside(Project& project, std::span<const Box> boxes);

// Sets the tally of every face and Source.outside of every source. `threads` (1 or more) does not change the result.
void countEverything(Project& project, int threads);

}  // namespace wangge
