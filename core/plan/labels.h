// SPDX-License-Identifier: GPL-3.0-or-later
// The only way labels, tallies and zone totals change: each function moves a face's area and tally from one zone to
// another (outflow, inflow), so cost follows what changed and totals stay exact.
#pragma once

#include <span>

#include "core/base/error.h"
#include "core/plan/project.h"
#include "core/topology/insert.h"

namespace wangge {

// Points of the face may now lie in a community, or in none: Source.outside is brought up to date by recountAll.
void setCommunity(Project& project, FaceId face, CommunityId community);
// `grid` none clears the face (unassigned). The grid must belong to the face's community.
void setGrid(Project& project, FaceId face, GridId grid);
// Moves a grid without faces to another community, its units' households with it.
void setGridCommunity(Project& project, GridId grid, CommunityId community);
void setPrecinct(Project& project, FaceId face, PrecinctId precinct);

// Gives a unit's households to a grid (none: not placed), moving its tally.
void setUnitGrid(Project& project, UnitId unit, GridId grid);

// Counts the points in these faces anew, after rows were given to units or taken from them. Source.outside stays as it
// is.
void recountFaces(Project& project, std::span<const FaceId> faces);

// Brings face lists, areas and tallies into line after the subdivision of `project` changed from `before` as told:
// recounts exactly the faces whose territory changed.
void applyFaceChanges(Project& project, const Subdivision& before, const FaceChanges& changes);

// Counts all household points of all sources into faces anew, and all zones from their faces. `threads` 1 or 2 give the
// same result.
void recountAll(Project& project, int threads = 1);

// insertLines and removeArcs on the project's subdivision, followed by applyFaceChanges.
Result<FaceChanges> insertLinesInto(Project& project, std::vector<NewLine> lines);
FaceChanges removeArcsFrom(Project& project, std::span<const ArcId> arcs);

}  // namespace wangge
