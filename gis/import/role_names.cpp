// SPDX-License-Identifier: GPL-3.0-or-later
// What the names of files and layers say of roles. Latin words are compared whole, so that no abbreviation is found
// inside a name of something else; Chinese words are found anywhere, since Chinese has no blanks, but single characters
// at the end of a name only, where the word stands that says what a thing is.
#include <algorithm>
#include <array>
#include <cctype>

#include "gis/read/unicode_forms.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

// Stand behind the word that tells: 社区界, 派出所辖区, 道路数据.
constexpr std::array<std::string_view, 30> kEndings = {"辖区", "范围", "边界", "界线", "数据", "图层", "矢量", "成果",
                                                       "分布", "登记", "清单", "名单", "台账", "信息", "统计", "汇总",
                                                       "划分", "最新", "现状", "底图", "表",   "图",   "层",   "面",
                                                       "线",   "点",   "界",   "库",   "版",   "册"};

bool isLatin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isChinese(char c) {
  return (static_cast<unsigned char>(c) & 0x80) != 0;
}

// Runs of one script: "HouseholdList_2024社区" is HOUSEHOLD, LIST, 社区. Digits and marks only divide.
std::vector<std::string> wordsOf(const std::string& name) {
  const std::string text = simplified(compatible(name));
  std::vector<std::string> words;
  char before = 0;
  for (const char c : text) {
    const bool latin = isLatin(c), chinese = isChinese(c);
    const bool joins =
        (latin && isLatin(before) && !(std::isupper(c) && std::islower(before))) || (chinese && isChinese(before));
    if (latin || chinese) {
      if (!joins) words.emplace_back();
      words.back() += chinese ? c : static_cast<char>(std::toupper(c));
    }
    before = c;
  }
  return words;
}

// ROAD: ROAD, ROADS; COUNTY: COUNTIES; words of eight letters and more also begin longer ones (COMMUNITYBORDERS).
bool isForm(std::string_view token, std::string_view word) {
  if (!token.starts_with(word.ends_with('Y') ? word.substr(0, word.size() - 1) : word)) return false;
  if (word.size() >= 8 && token.starts_with(word)) return true;
  const std::string_view rest = token.substr(std::min(token.size(), word.size()));
  if (token.starts_with(word)) return rest.empty() || (word.size() > 3 && (rest == "S" || rest == "ES"));
  return word.ends_with('Y') && token.substr(word.size() - 1) == "IES";
}

bool isSingle(std::string_view word) {
  return word.size() == 3 && isChinese(word[0]);
}

// `weak`: abbreviations and single characters, which tell only where no whole word does.
struct Told {
  Role role;
  bool weak;
};

std::string withoutEndings(std::string text) {
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (std::string_view ending : kEndings)
      if (text.size() > ending.size() && text.ends_with(ending))
        text.resize(text.size() - ending.size()), shorter = true;
  }
  return text;
}

void readChinese(const std::string& text, std::vector<Told>& told) {
  const std::string bare = withoutEndings(text);
  for (std::size_t at = 0; at < text.size();) {
    std::string_view longest;
    Role meant = Role::Communities;
    for (const ImportRole& role : importRoles())
      for (std::string_view word : wordsIn(role.called)) {
        if (!isChinese(word[0]) || word.size() <= longest.size() || text.compare(at, word.size(), word) != 0) continue;
        if (isSingle(word) && at + word.size() != bare.size()) continue;
        longest = word, meant = role.role;
      }
    if (!longest.empty()) told.push_back({meant, isSingle(longest)});
    at += longest.empty() ? 3 : longest.size();
  }
}

// Precincts and districts of elections are none of the police.
bool isOfElections(const std::string& token) {
  static constexpr std::string_view kWords[] = {"VOTING", "VOTER", "ELECTION", "ELECTORAL", "VTD", "选区", "投票"};
  return std::ranges::any_of(kWords, [&](std::string_view word) {
    return isChinese(word[0]) ? token.find(word) != std::string::npos
                              : token == word || token == std::string(word) + "S";
  });
}

std::vector<Told> toldBy(const std::string& name) {
  std::vector<Told> told;
  if (std::ranges::any_of(wordsOf(name), isOfElections)) return told;
  for (const std::string& token : wordsOf(name)) {
    if (isChinese(token[0])) {
      readChinese(token, told);
      continue;
    }
    for (const ImportRole& role : importRoles())
      for (std::string_view word : wordsIn(role.called))
        if (!isChinese(word[0]) && isForm(token, word)) told.push_back({role.role, word.size() <= 3});
  }
  return told;
}

}  // namespace

bool speaksOfRole(Role role, const std::string& name) {
  const auto told = toldBy(name);
  return std::ranges::any_of(told, [&](const Told& word) { return word.role == role; });
}

std::optional<Role> roleNamed(const std::string& name) {
  const auto told = toldBy(name);
  const bool whole = std::ranges::any_of(told, [](const Told& word) { return !word.weak; });
  std::optional<Role> last;
  for (const Told& word : told)
    if (!whole || !word.weak) last = word.role;
  return last;
}

}  // namespace wangge::gis
