// SPDX-License-Identifier: GPL-3.0-or-later
// What a border follows on the ground, and which of it is a barrier.
#pragma once

#include "core/plan/domain.h"

namespace wangge {

// What a line follows, strongest first.
enum class Follows { River, Rail, Expressway, Arterial, Street, Lane, Precinct, Drawn, Nothing };
inline constexpr std::size_t kFollows = 9;
template <>
inline constexpr WordList<kFollows> kWordsOf<Follows> = {"river", "rail",     "expressway", "arterial", "street",
                                                         "lane",  "precinct", "drawn",      "none"};

// The strongest of the classes.
Follows followsOf(ArcClasses classes);
// Rivers, railways, expressways and arterial roads should not lie inside a grid.
constexpr bool dividesGrids(Follows follows) {
  return follows <= Follows::Arterial;
}

}  // namespace wangge
