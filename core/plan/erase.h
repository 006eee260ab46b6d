// SPDX-License-Identifier: GPL-3.0-or-later
// Removing records of a plan: what names a record is cleared, moved or goes too (tables.h says which), so that nothing
// is left that names what is gone. Nothing else erases rows of a plan's tables, but for the subdivision's own and for
// replaying a recovery journal.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// Ends a grid: its faces become unassigned, its units have no grid (returned, ascending), beats lose it, its code is
// retired at `when`. `what` and `heirs` go to the lineage; an empty `what` leaves the lineage alone.
std::vector<UnitId> eraseGrid(Project& project, GridId grid, std::string what, std::vector<GridId> heirs, Seconds when);

// The same for many, each with its heirs, in one pass through the plan. Returns the units of each.
std::map<GridId, std::vector<UnitId>> eraseGrids(Project& project, const std::map<GridId, std::vector<GridId>>& heirsOf,
                                                 const std::string& what, Seconds when);

// Ends a community and its grids (without heirs); its faces are outside every community afterwards, but Source.outside
// is brought up to date by recountAll only. Returns the units that lost their grid.
std::vector<UnitId> eraseCommunity(Project& project, CommunityId community, Seconds when);

// Ends a precinct: its faces have none, beats are in none.
void erasePrecinct(Project& project, PrecinctId precinct);

// Takes units out of the plan and their tallies out of their grids. Rows that lie on the map count where they lie again
// once their faces are counted anew.
void eraseUnits(Project& project, std::span<const UnitId> units);

// The same for records that only have to be forgotten: divisions, beats, line features, buildings, sites, exemptions,
// kept versions and their pages, posts, persons, sources, precincts without territory, precinct layers. Contract:
// nothing that needs one of them is left.
template <class IdType>
void eraseRecords(Project& project, std::span<const IdType> gone);

// All records of a source in one such table (BeatId, LineFeatureId, BuildingId, SiteId, StationId); how many they were.
template <class IdType>
std::int64_t eraseRecordsOf(Project& project, SourceId source);

}  // namespace wangge
