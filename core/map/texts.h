// SPDX-License-Identifier: GPL-3.0-or-later
// The words on maps. Core has no text for users: app fills these in the user's language. {n} and the like
// are replaced by `filled`.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/plan/domain.h"

namespace wangge::map {

inline constexpr std::size_t kStatuses = 7;  // of GridStatus
inline constexpr std::size_t kLevels = 5;    // of Level

struct MapTexts {
  std::string households;  // "{n} households"
  std::string partly;      // "{n} households, partly counted": a count that does not tell the grid's state
  std::string persons;     // "{n} persons"
  // By GridStatus: the words of legend and table, and the short sign on the map (empty: no sign).
  std::array<std::string, kStatuses> status, sign;
  std::string unassigned;
  std::string ordinalName;  // "Grid {n}" for 第一网格; empty: names of grids stand as they are
};

// The pattern with every {key} replaced by its value.
std::string filled(const std::string& pattern, const std::vector<std::pair<std::string, std::string>>& values);

// The number by which a map refers to a list beside it: ① to ㊿, then (51).
std::string keyNumber(int number);

// A whole number with commas between groups of three digits.
std::string grouped(long long number);

}  // namespace wangge::map
