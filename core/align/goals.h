// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals that align (domain.md §8): the least change after which no precinct line cuts a grid or a community, or
// stations and subdistricts correspond, by moving the precincts' lines or those on the other side. Precincts stay in as
// many parts as they are in and keep their stations, locks hold, residents stay within limits; what cannot be reached
// stays as it is and is explained. The same plan gives the same proposal, in whatever order it was read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/align/matrix.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/geometry/point.h"
#include "core/plan/precinct_sides.h"
#include "core/plan/step.h"

namespace wangge::align {

// Territory in no precinct is in no other station: it stays so, and cuts nothing.
enum class Goal {
  NoGridCut,
  NoCommunitySplit,
  OneStationPerSubdistrict,  // a station may have several subdistricts
  OneSubdistrictPerStation,  // a subdistrict may have several stations
};
// Precincts: faces go to another station. Communities: to another grid or community; for the goals of subdistricts,
// whole communities to another subdistrict.
enum class Direction { Precincts, Communities };

// Residents are persons or households, as measured. A station that is beyond a limit may stay so, but not get further
// beyond it.
struct WorkLimits {
  std::optional<std::int64_t> least, most;  // residents of a station
  std::optional<std::int64_t> perOfficer;   // residents per officer, of stations whose officers are known
};

struct GoalOptions {
  Goal goal = Goal::NoGridCut;
  Direction direction = Direction::Precincts;
  std::optional<Measure> measure;  // none: measureFor(everything that was counted)
  WorkLimits limits;               // of stations, so for Direction::Precincts only
  std::int64_t situations = 40'000;
};

// A grid, community, subdistrict or precinct; one of them is set, all none: none.
struct UnitRef {
  GridId grid;
  CommunityId community;
  DivisionId subdistrict;
  PrecinctId precinct;
  friend auto operator<=>(const UnitRef&, const UnitRef&) = default;
};

// Territory that goes from one holder to another: pieces that touch or lie apart, of one unit.
struct GoalMove {
  UnitRef unit;               // what it is of: what is put together by it, or the holder that comes to lie in one unit
  UnitRef from, to;           // whose it is and shall be: two precincts, grids, communities or subdistricts
  PrecinctId station;         // whose territory it is today
  std::vector<FaceId> faces;  // ascending
  std::vector<CommunityId> communities;  // that it lies in, by code
  std::vector<GridId> grids;
  std::int64_t parts = 1;  // that touch each other nowhere
  Point place;             // inside the largest piece
  Cell sums;
  bool sliver = false;          // all of it
  bool whole = false;           // a unit that nothing cuts: moved so that a precinct holds together, or limits hold
  int linked = 0;               // moves with the same number rest on each other
  std::vector<UnitRef> mended;  // grids and communities that lie in one station once all moves are made
  // Subdistricts that the station then has nothing of any more.
  std::vector<DivisionId> leaves;
};

struct Obstacle {
  UnitRef unit;  // what stays cut, split or shared
  Message what;
  std::optional<Point> place;
};

struct GoalProposal {
  Goal goal = Goal::NoGridCut;
  Direction direction = Direction::Precincts;
  Measure measure = Measure::Persons;
  std::vector<GoalMove> moves;         // by what is linked, then by unit
  std::vector<Obstacle> obstacles;     // one for each unit that does not reach the goal
  std::vector<Message> remarks;        // about the plan as such, and what the moves do not tell
  std::int64_t before = 0, after = 0;  // units that do not reach the goal, now and once all moves are made
  Cell moved;
  WorkLimits limits;  // that they keep to, as they were asked for
  // Whether less cannot do. If not: any proposal leaves at least boundLeft units, and one that leaves just as many
  // moves at least boundResidents; one that leaves more may move fewer.
  bool proven = false;
  std::int64_t boundLeft = 0, boundResidents = 0;
  std::int64_t border = 0;  // mm of outline of what moves that its new holder does not touch today
};

// Errors: "align.no_precincts", "align.no_subdistricts", "align.limits_uncounted" (limits where nobody was counted, or
// area is measured), "job.cancelled". Stage "align.searching".
Result<GoalProposal> proposeGoal(const Project& project, const GoalOptions& options, const Progress& progress = {});

// The proposal of that direction; none: of both, the one that changes less first, as alternatives.
Result<std::vector<GoalProposal>> proposeGoals(const Project& project, const GoalOptions& options,
                                               std::optional<Direction> direction, const Progress& progress = {});
// Which of two proposals for one goal changes less: what is left first, then residents, area, outline.
bool isLess(const GoalProposal& one, const GoalProposal& other);

// Makes these moves (their numbers), all in one step. Errors: "align.no_moves" for none, "align.moves_changed" where
// the plan is another one, "align.moves_apart" (station) where a precinct or community would come apart without moves
// that were left out, "align.moves_limits" where a station would get beyond the limits asked for, and what is locked.
Result<Step> acceptMoves(const Project& project, const GoalProposal& proposal, std::span<const std::size_t> chosen,
                         const EditContext& context);
Result<Step> acceptAll(const Project& project, const GoalProposal& proposal, const EditContext& context);

}  // namespace wangge::align

template <>
inline constexpr wangge::WordList<4> wangge::kWordsOf<wangge::align::Goal> = {
    "no_grid_cut", "no_community_split", "one_station_per_subdistrict", "one_subdistrict_per_station"};
template <>
inline constexpr wangge::WordList<2> wangge::kWordsOf<wangge::align::Direction> = {"precincts", "communities"};
