// SPDX-License-Identifier: GPL-3.0-or-later
// Checks proofs that no plan is in band, from the instance and the proof alone: its own definition of the band, its own
// way through the possibilities, nothing of what found them. A proof is said to a user only after it held here.
#pragma once

#include <stop_token>
#include <string_view>

#include "core/partition/certificate.h"

namespace wangge::partition {

enum class Verdict {
  Holds,
  Wrong,    // the proof does not prove it
  TooLarge  // going through all possibilities takes more than the limits: nothing is known
};

// Of the check of an exhausted search. Counted, so that the verdict is the same on every machine.
struct VerifyLimits {
  std::size_t layerStates = 100'000;  // situations after one atom
  std::size_t allStates = 1'500'000;  // over all atoms
};

struct Verified {
  Verdict verdict = Verdict::Wrong;
  std::string_view wrong;   // what does not hold, as a code for tests; empty otherwise
  std::int64_t states = 0;  // situations gone through
};

Verified verify(const Instance& instance, const Certificate& proof, const VerifyLimits& limits = {},
                std::stop_token stop = {});

}  // namespace wangge::partition
