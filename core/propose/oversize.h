// SPDX-License-Identifier: GPL-3.0-or-later
// What has more households than a grid may have, by itself: a grid that stays whole, a piece of ground, a building, or
// one place where people live. Told of what is kept of a search, once: it takes a look at buildings and points.
#pragma once

#include "core/propose/divided.h"

namespace wangge::propose {

// Whether one place alone, without units that go with it, is what an Oversize proof found to be too much. `around`: at
// least all buildings that touch the piece.
bool provesPlace(const Project& project, const Proof& proof, const Boxes& around);

// Whether an Oversize proof holds however pieces are divided: one place, one building, or a grid that loses nothing.
bool holdsUndivided(const Project& project, Scope scope, const Proof& proof, const Boxes& around);

// Says of the Oversize proofs and the remedies for them whether places, buildings or pieces are meant.
void tellOversize(const Project& project, Outcome& outcome, const Boxes& around);

}  // namespace wangge::propose
