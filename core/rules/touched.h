// SPDX-License-Identifier: GPL-3.0-or-later
// Which subjects a difference touches: those for which a rule may now come to another result. More than needed is
// allowed, less is not.
#pragma once

#include <set>

#include "core/plan/difference.h"
#include "core/rules/issue.h"

namespace wangge {

struct Touched {
  std::set<GridId> grids;
  std::set<CommunityId> communities;
  std::set<DivisionId> divisions;
  std::set<SourceId> sources;
  std::set<PrecinctId> precincts;
  std::set<BeatId> beats;
};

// A face touches its grid, its community and its precinct, an arc the faces beside it, a community its grids (codes and
// size classes), a grid its beats and the precincts that it lies in, a beat its precinct and those of the grids that it
// got or lost, a renamed precinct what issues name it about, a unit its source. `issues` are those of `before`.
Touched touchedBy(const Project& before, const Project& after, const Difference& difference,
                  const std::vector<Issue>& issues);

}  // namespace wangge
