// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli propose --precinct: beats for a police precinct.
#pragma once

#include <string>

#include "app/cli/console.h"

namespace wangge::cli {

struct BeatOptions {
  std::string plan, precinct;   // code or name
  int beats = 0, officers = 0;  // as BeatRequest
  std::uint64_t seed = 1;
  bool dryRun = false;
};

// Errors: those of opening, saving and of proposeBeats; "plan.unknown_precinct" (file, precinct),
// "plan.precinct_ambiguous" (precinct, candidates).
Result<int> runProposeBeats(const BeatOptions& options, const Console& console);

}  // namespace wangge::cli
