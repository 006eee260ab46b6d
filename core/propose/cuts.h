// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks divided between their buildings or places, where a community cannot be in band without: the heaviest first,
// and no more than needed. Cells that end in one grid are one block again.
#pragma once

#include "core/propose/propose.h"

namespace wangge::propose {

// Tries to better an outcome that is out of band by dividing blocks, where the options allow it; `outcome` itself when
// that does not help. `onlyPlaces`: blocks with buildings stay whole. Tells of what is too much by itself what it is,
// and takes back proofs that do not hold for places.
Outcome withCuts(const Project& project, const Options& options, Outcome outcome, bool onlyPlaces,
                 std::stop_token stop);

// The plan with the blocks of an outcome divided: the one whose faces its plans name (before cells are joined again).
// Errors: "propose.outdated" when it cannot be; "job.cancelled".
Result<Project> withBlocksDivided(const Project& project, const Outcome& outcome, const std::stop_token& stop = {});

// The divided blocks in which no building stands.
std::vector<FaceId> blocksOfPlaces(const Project& project, const Outcome& outcome);

}  // namespace wangge::propose
