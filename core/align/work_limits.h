// SPDX-License-Identifier: GPL-3.0-or-later
// How many residents a precinct may have under the limits that a proposal keeps to.
#pragma once

#include <cstdint>
#include <limits>
#include <map>

#include "core/align/goals.h"

namespace wangge::align {

// The officers of stations that name one precinct by their code.
std::map<PrecinctId, std::int64_t> officersOf(const Project& project);
// What residents a precinct may have under these limits; all, where there are none.
struct Allowed {
  std::int64_t least = 0, most = std::numeric_limits<std::int64_t>::max();
};
Allowed allowedTo(PrecinctId precinct, const WorkLimits& limits, const std::map<PrecinctId, std::int64_t>& officers);

}  // namespace wangge::align
