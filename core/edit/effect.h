// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit does to grids, stations and communities in numbers: said at the pointer before the edit is made, and in
// previews of fixes, history and proposals. The same function of two versions everywhere, so what is promised is what
// comes.
#pragma once

#include <optional>
#include <vector>

#include "core/plan/difference.h"
#include "core/plan/project.h"

namespace wangge {

struct GridEffect {
  GridId grid;
  std::optional<Tally> before, after;  // none: did not exist before, or exists no longer
  GridStatus statusBefore = GridStatus::InBand, statusAfter = GridStatus::InBand;
  // Parts that its territory lies in, counted where the edit leaves more of them than there were, else 1; and whether
  // it is a declared exclave, which may lie in parts.
  std::size_t partsBefore = 1, partsAfter = 1;
  bool exclave = false;

  // The edit leaves it in more parts than it had, and it was not declared to lie so: what the rule of grids in several
  // parts would find anew.
  bool comesApart() const { return after && !exclave && partsAfter > partsBefore; }
};

// Grids whose numbers differ, whose area does by a square metre or more, or that come apart; those that exist
// afterwards first, each ascending by id.
std::vector<GridEffect> effectOf(const Project& before, const Project& after, const Difference& difference);
std::vector<GridEffect> effectOf(const Project& before, const Project& after);

// What a police liaison looks at. A community or grid counts where another station has a part of it as well and people
// are counted in both parts; where nobody is counted in it at all, any parts will do. Territory without a station is no
// other station's.
struct StationNumbers {
  Tally tally;
  std::int64_t communitiesSplit = 0, gridsCut = 0;
  friend bool operator==(const StationNumbers&, const StationNumbers&) = default;
};
// Takes time in proportion to the communities that the precinct meets.
StationNumbers numbersOf(const Project& project, PrecinctId precinct);

struct StationEffect {
  PrecinctId precinct;
  std::optional<StationNumbers> before, after;  // none: did not exist before, or exists no longer
};
// Precincts whose numbers differ, or whose area does by a square metre or more; order as above.
std::vector<StationEffect> stationEffectOf(const Project& before, const Project& after, const Difference& difference);

struct CommunityEffect {
  CommunityId community;
  Tally before, after;
};
// Communities whose numbers differ, or whose area does by a square metre or more, ascending.
std::vector<CommunityEffect> communityEffectOf(const Project& before, const Project& after,
                                               const Difference& difference);

}  // namespace wangge
