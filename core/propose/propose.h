// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals for communities: the way in for commands and windows. A proposal changes nothing; `apply` (apply.h) makes
// it an edit. The same plan, seed and mode give the same proposals with any number of threads.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "core/base/progress.h"
#include "core/propose/outcome.h"

namespace wangge::propose {

struct Options {
  Mode mode = Mode::Standard;
  Request request;  // its seed is the project's; communities get theirs from it and their code
  // also the plan with fewest changes, one with another number of grids, one with other borders
  bool alternatives = false;
  bool cutBlocks = true;  // where nothing else helps, blocks are divided between their buildings or places
  int threads = 1;
  // Told of each step of a search ("propose.searching" and so on, see proposeAll), from any of the threads.
  std::function<void(std::string_view stage)> step;
};

// The proposal for one community. Stops early with what it has when asked to (Outcome::stopped). `found` is told every
// better plan while the search goes on. Errors as problemOf; "propose.seeds_unmet" (no plan keeps the seeds apart),
// "propose.number_unmet" (none has so many grids), "propose.number_of_parts" (as many
// as fit best are others, and what may be changed does not hang together, so that they cannot be chosen).
Result<Outcome> proposeFor(const Project& project, CommunityId community, const Options& options,
                           std::stop_token stop = {}, const std::function<void(const ProposedPlan&)>& found = {});

// The same without dividing blocks; of what is too much by itself it is not told what it is.
Result<Outcome> proposeUndivided(const Project& project, CommunityId community, const Options& options,
                                 std::stop_token stop);

// Proposals for several communities, the largest first, in the order given. Reports several times a second, from the
// beginning on: "propose.searching", of a single community also "propose.dividing" (blocks) and "propose.comparing"
// (alternatives), with the share that is done, by pieces; of a community that is being searched, what its steps so far
// suggest. Errors as problemOf, "job.cancelled".
Result<std::vector<Outcome>> proposeAll(const Project& project, std::span<const CommunityId> communities,
                                        const Options& options, const Progress& progress = {});

}  // namespace wangge::propose
