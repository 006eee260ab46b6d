// SPDX-License-Identifier: GPL-3.0-or-later
// The code table of data/codes, built into the program: real codes and names of Tiefeng's subdistricts and communities.
#pragma once

#include <string>
#include <vector>

namespace wangge::demo {

struct CodedName {
  std::string code;
  std::string fullName;   // 新木社区居民委员会
  std::string shortName;  // 新木社区; of a subdistrict the same as the full name
};

std::vector<CodedName> subdistrictCodes();  // 9 digits, in order
std::vector<CodedName> communityCodes();    // 12 digits, in order

}  // namespace wangge::demo
