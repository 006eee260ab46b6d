// SPDX-License-Identifier: GPL-3.0-or-later
// How often a test tries. Sanitizers make every try several times slower, so their preset sets WANGGE_PROPERTY_PERCENT
// and tries a part of what an ordinary run tries: that share, or what the test itself says is enough there. With 100 it
// tries all.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdlib>

namespace wangge::test {

inline int percentOfTries() {
  const char* percent = std::getenv("WANGGE_PROPERTY_PERCENT");
  return percent ? static_cast<int>(std::clamp(std::strtol(percent, nullptr, 10), 0L, 100L)) : 100;
}

// The given number of tries, or the share of it that is asked for; at least one.
template <std::integral Int>
Int tries(Int number) {
  return std::max(Int{1}, static_cast<Int>(number * static_cast<Int>(percentOfTries()) / 100));
}

// The given number of tries, or `fewer` where only a part is asked for. Also for counts and sizes that go with them.
template <std::integral Int>
Int tries(Int number, Int fewer) {
  return percentOfTries() < 100 ? fewer : number;
}

}  // namespace wangge::test
