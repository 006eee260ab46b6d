// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of a register that name no place as they are written, though they may mean one: LD001 and LD1, or 宁LD1 where
// the map writes the town before its numbers.
#pragma once

#include <map>
#include <set>
#include <string>

namespace wangge::gis {

// Key → name, for keys that are no names. Names agree without leading zeros, separators and case, else without Chinese
// characters before a number of letters and digits, where one of both has none; and only where one key and one name of
// all agree so.
std::map<std::string, std::string> alikeKeys(const std::set<std::string>& keys, const std::set<std::string>& names);

}  // namespace wangge::gis
