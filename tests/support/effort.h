// SPDX-License-Identifier: GPL-3.0-or-later
// How often a property test tries. Sanitizers make every try several times slower, so their preset sets
// WANGGE_PROPERTY_PERCENT and tries a part of what an ordinary run tries.
#pragma once

#include <algorithm>
#include <cstdlib>

namespace wangge::test {

// The given number of tries, or the part of it that WANGGE_PROPERTY_PERCENT says; at least one.
inline unsigned tries(unsigned number) {
  const char* percent = std::getenv("WANGGE_PROPERTY_PERCENT");
  if (!percent) return number;
  const long part = std::clamp(std::strtol(percent, nullptr, 10), 0L, 100L);
  return std::max(1u, number * static_cast<unsigned>(part) / 100);
}

}  // namespace wangge::test
