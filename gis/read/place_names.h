// SPDX-License-Identifier: GPL-3.0-or-later
// Names of communities and of what is above them, as they are compared: 新木社区居民委员会, 新木社区 and 新木 are one
// place, 站前街道办事处 and 站前街道 too, whatever width, traditional or invisible characters they are written with.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wangge::gis {

// In compatibility form, simplified, without spaces and what cannot be seen.
std::string plainName(std::string_view text);

// What the ending of a community's name says: 社区, 居委会 … or 村, 村委会 …
enum class CommunityKind { Unsaid, Residents, Village };

struct CommunityName {
  std::string stem;  // without the ending
  CommunityKind kind = CommunityKind::Unsaid;
  friend auto operator<=>(const CommunityName&, const CommunityName&) = default;
};

// The ways in which a name can be read, the likeliest first: 工人新村 is the village 工人新 or the place 工人新村. None
// for a name that is nothing but an ending.
std::vector<CommunityName> communityNames(std::string_view text);

// Whether two names are one, and not only may be: the same stem with the same ending.
bool sameCommunityName(std::string_view a, std::string_view b);

// "230204001004 新木社区", "新木社区（230204001004）": a name that holds a code of so many digits, and nothing else
// that is a number. None for another one.
struct CodeAndName {
  std::string code, name;
};
std::optional<CodeAndName> codeInName(std::string_view text, std::size_t digits);

struct DivisionName {
  std::string stem;
  std::string kind;  // 街道, 镇, 乡, 区, 县 …; empty where the name does not say
  std::string whole() const { return stem + kind; }
};
DivisionName divisionName(std::string_view text);

// Of a plain name, for full names such as 龙沙区五龙街道办事处新木社区:
// whether it ends with the kind of a county or of what is above it.
bool endsLikeUpperDivision(std::string_view plain);
// Or of what is above it: 省, 市 (which may be a county too) …
bool endsLikeAboveCounty(std::string_view plain);
// 街道 for 街道办事处, wherever it stands.
std::string withoutOffices(std::string plain);

}  // namespace wangge::gis
