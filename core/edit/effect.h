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
};

// Grids whose numbers differ or whose area does by a square metre or more, those that exist afterwards first, each
// ascending by id.
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
