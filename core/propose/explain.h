// SPDX-License-Identifier: GPL-3.0-or-later
// What a proposal tells a planner, as messages: how it ended, the proof with its numbers, and the nearest ways out.
#pragma once

#include "core/propose/outcome.h"

namespace wangge::propose {

// How it ended: "propose.optimal" and so on (community, grids, outside, by_persons).
Message statusMessage(const Project& project, const Outcome& outcome);
// "propose.proof_arithmetic" (households, least, most, below, above, limb) and so on.
Message proofMessage(const Proof& proof);
// "propose.remedy_band" (least, most), "propose.remedy_dedicated" (site, category, area_m2,
// households) and so on.
Message remedyMessage(const Project& project, const Remedy& remedy);
// Why an exemption would be justified, ready to sign: one for each proof.
Message exemptionReason(const Project& project, const Outcome& outcome, const Proof& proof);

}  // namespace wangge::propose
