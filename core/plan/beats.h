// SPDX-License-Identifier: GPL-3.0-or-later
// Beats (警务区) and stations seen from the plan: whose grids, whose precinct, how many residents. A beat is a set of
// whole grids and has no territory of its own, so its numbers are sums over its grids.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

// The precinct that a grid is said to be in: the one with most of its households, then persons, then area, then the
// lowest code. None where most of it is in none, or it has no territory.
PrecinctId precinctOf(const Project& project, GridId grid);
// The same of any territory.
PrecinctId precinctOf(const Project& project, std::span<const FaceId> faces);
// The precinct, as above, that all of these grids lie in; none where several are. Grids without territory lie in any.
std::optional<PrecinctId> commonPrecinct(const Project& project, std::span<const GridId> grids);
// Grids whose precinct, as above, is this one, ascending.
std::vector<GridId> gridsOf(const Project& project, PrecinctId precinct);

// Beats of which the grid is one, ascending: one, or none, or by a fault several.
std::vector<BeatId> beatsOf(const Project& project, GridId grid);
// The same for each grid that is in any.
std::map<GridId, std::vector<BeatId>> beatsOfGrids(const Project& project);
// Beats of a precinct, by code, then name, then id.
std::vector<BeatId> beatsOf(const Project& project, PrecinctId precinct);

struct BeatSums {
  Tally tally;
  Area area;
};
BeatSums sumsOf(const Project& project, const Beat& beat);
// The territory of its grids, ascending.
std::vector<FaceId> facesOf(const Project& project, const Beat& beat);

// What messages call it: its name, else its code; empty where it has neither.
std::string labelOf(const Beat& beat);
std::string labelOf(const Precinct& precinct);

// The station of a precinct: the one with its code. None where it has no code, or several stations have it.
StationId stationOf(const Project& project, const Precinct& precinct);
// The precincts with a station's code, ascending.
std::vector<PrecinctId> precinctsOf(const Project& project, const Station& station);

// Grids of the plan changed as the lineage says: a new part of a grid is in the beats of that grid; a grid that others
// went into, and that was in no beat, is in theirs. `what` as in Lineage; of several grids only what they agree on.
void beatsFollow(Project& project, const std::string& what, std::span<const GridId> from, std::span<const GridId> to);

}  // namespace wangge
