// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/place_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

struct Ending {
  std::string_view text;
  CommunityKind kind;
};

// Longer ones before what they end with.
constexpr auto kResidents = CommunityKind::Residents, kVillage = CommunityKind::Village;
constexpr std::array kEndings = {
    Ending{"社区居民委员会", kResidents}, Ending{"社区居委会", kResidents}, Ending{"社区居民委", kResidents},
    Ending{"社区居委", kResidents},       Ending{"社区委员会", kResidents}, Ending{"社区家属委员会", kResidents},
    Ending{"社区家委会", kResidents},     Ending{"居民委员会", kResidents}, Ending{"居委会", kResidents},
    Ending{"居民委", kResidents},         Ending{"居委", kResidents},       Ending{"家属委员会", kResidents},
    Ending{"家委会", kResidents},         Ending{"社区", kResidents},       Ending{"嘎查村民委员会", kVillage},
    Ending{"村村民委员会", kVillage},     Ending{"村村委会", kVillage},     Ending{"村民委员会", kVillage},
    Ending{"村委会", kVillage},           Ending{"村民委", kVillage},       Ending{"村委", kVillage},
    Ending{"嘎查委员会", kVillage},       Ending{"嘎查", kVillage},         Ending{"牧民委员会", kVillage},
    Ending{"牧委会", kVillage},           Ending{"行政村", kVillage},       Ending{"村", kVillage},
};

constexpr std::array<std::string_view, 13> kDivisionKinds = {"街道", "民族乡", "苏木", "镇", "乡", "自治县", "自治州",
                                                             "地区", "区",     "县",   "市", "旗", "盟"};

bool isEndingOnly(std::string_view text) {
  for (const Ending& ending : kEndings)
    if (text == ending.text) return true;
  return false;
}

bool endsWithOneOf(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

}  // namespace

std::string plainName(std::string_view text) {
  return simplified(withoutSpaces(compatible(text)));
}

std::vector<CommunityName> communityNames(std::string_view text) {
  const std::string name = plainName(text);
  if (name.empty() || isEndingOnly(name)) return {};
  for (const Ending& ending : kEndings) {
    if (!name.ends_with(ending.text)) continue;
    std::vector<CommunityName> readings = {{name.substr(0, name.size() - ending.text.size()), ending.kind}};
    if (ending.text == "村") readings.push_back({name, CommunityKind::Unsaid});
    return readings;
  }
  return {{name, CommunityKind::Unsaid}};
}

bool sameCommunityName(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto first = communityNames(a), second = communityNames(b);
  return !first.empty() && !second.empty() && first.front() == second.front();
}

std::optional<CodeAndName> codeInName(std::string_view text, std::size_t digits) {
  const std::string name = compatible(text);
  const auto isDigit = [&](std::size_t i) { return i < name.size() && name[i] >= '0' && name[i] <= '9'; };
  std::size_t first = 0;
  while (first < name.size() && !isDigit(first)) ++first;
  std::size_t last = first;
  while (isDigit(last)) ++last;
  if (digits == 0 || last - first != digits) return std::nullopt;
  const auto bare = [&](std::string part) {
    for (std::string_view mark : {"【", "】", "、", "，", "：", "　"})
      for (std::size_t at = part.find(mark); at != std::string::npos; at = part.find(mark)) part.erase(at, mark.size());
    constexpr std::string_view kBetween = " ()[]-_:,;|";
    const std::size_t begin = part.find_first_not_of(kBetween), end = part.find_last_not_of(kBetween);
    return begin == std::string::npos ? std::string() : part.substr(begin, end - begin + 1);
  };
  const std::string before = bare(name.substr(0, first)), after = bare(name.substr(last));
  const bool numbers = std::ranges::any_of(before + after, [](char c) { return c >= '0' && c <= '9'; });
  if (before.empty() == after.empty() || numbers) return std::nullopt;
  return CodeAndName{name.substr(first, digits), before + after};
}

DivisionName divisionName(std::string_view text) {
  std::string name = plainName(text);
  for (std::string_view office : {"办事处", "人民政府", "政府"})
    if (name.size() > office.size() && name.ends_with(office)) name.resize(name.size() - office.size());
  if (name.ends_with("街道办")) name.resize(name.size() - std::string_view("办").size());
  for (std::string_view kind : kDivisionKinds)
    if (name.size() > kind.size() && name.ends_with(kind))
      return {name.substr(0, name.size() - kind.size()), std::string(kind)};
  return {name, ""};
}

bool endsLikeUpperDivision(std::string_view plain) {
  return endsLikeAboveCounty(plain) || endsWithOneOf(plain, {"区", "县", "旗"});
}

bool endsLikeAboveCounty(std::string_view plain) {
  return endsWithOneOf(plain, {"省", "自治区", "市", "州", "盟"});
}

std::string withoutOffices(std::string plain) {
  constexpr std::string_view kSubdistrict = "街道", kOffice = "办事处";
  for (std::size_t at = plain.find(kSubdistrict); at != std::string::npos; at = plain.find(kSubdistrict, at + 1))
    if (plain.compare(at + kSubdistrict.size(), kOffice.size(), kOffice) == 0)
      plain.erase(at + kSubdistrict.size(), kOffice.size());
  return plain;
}

}  // namespace wangge::gis
