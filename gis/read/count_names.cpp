// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/count_names.h"

#include <algorithm>
#include <set>

#include "gis/read/count_words.h"
#include "gis/read/encoding.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

using Words = std::set<std::string_view>;

template <const std::string_view& List>
const Words& wordSet() {
  static const Words words = [] {
    const auto list = wordsIn(List);
    return Words(list.begin(), list.end());
  }();
  return words;
}

// A noun of the list, with neutral words before it and a word for a sum behind it: 小区总户数, 常住人口合计.
bool isWholeChinese(std::string_view name, const Words& nouns, int most = 3) {
  using namespace count_words;
  if (nouns.contains(name)) return true;
  for (std::string_view sum : wordSet<kSums>())
    if (name.ends_with(sum) && nouns.contains(name.substr(0, name.size() - sum.size()))) return true;
  return most > 0 && std::ranges::any_of(wordSet<kNeutral>(), [&](std::string_view word) {
           return name.size() > word.size() && name.starts_with(word) &&
                  isWholeChinese(name.substr(word.size()), nouns, most - 1);
         });
}

CountName wholeNameOf(const std::string& name) {
  using namespace count_words;
  if (wordSet<kLesserHouseholds>().contains(name)) return CountName::LesserHouseholds;
  if (wordSet<kLesserPersons>().contains(name)) return CountName::LesserPersons;
  if (wordSet<kHouseholds>().contains(name) || isWholeChinese(name, wordSet<kHouseholdNouns>()))
    return CountName::Households;
  if (wordSet<kPersons>().contains(name) || isWholeChinese(name, wordSet<kPersonNouns>())) return CountName::Persons;
  return CountName::None;
}

// "户数 Households": one name in two languages.
CountName nameInTwoLanguages(const std::string& name) {
  std::string chinese, latin;
  for (char c : name) {
    if (static_cast<unsigned char>(c) >= 0x80) chinese += c;
    if (c >= 'A' && c <= 'Z') latin += c;
  }
  if (chinese.empty() || latin.empty() || chinese.size() + latin.size() + 1 < name.size()) return CountName::None;
  const CountName first = wholeNameOf(chinese);
  return first == wholeNameOf(latin) ? first : CountName::None;
}

// A year, a month or a day and nothing else says when something was counted, not what.
bool isTime(std::string_view name) {
  static const Words marks = {"年", "月", "日", "末", "底", "初", "度", "季", "第", "上", "下", "半", "至", "Q"};
  static const Words numerals = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "〇", "零"};
  bool number = false;
  while (!name.empty()) {
    const auto begins = [&](std::string_view word) { return name.starts_with(word); };
    const auto mark = std::ranges::find_if(marks, begins), numeral = std::ranges::find_if(numerals, begins);
    const bool digit = name[0] >= '0' && name[0] <= '9';
    if (!digit && mark == marks.end() && numeral == numerals.end()) return false;
    number = number || digit || numeral != numerals.end();
    name.remove_prefix(digit ? 1 : mark != marks.end() ? mark->size() : numeral->size());
  }
  return number;
}

// What speaks of people and is no whole: a known part of them, or something that may be all of them.
CountName partNameOf(std::string_view name) {
  using namespace count_words;
  const auto has = [&](std::string_view word) { return name.find(word) != std::string_view::npos; };
  const auto atAnEnd = [&](std::string_view word) { return name.starts_with(word) || name.ends_with(word); };
  const bool speaks =
      std::ranges::any_of(wordSet<kPeople>(), has) || std::ranges::any_of(wordSet<kPeopleWords>(), atAnEnd);
  if (!speaks) return CountName::None;
  if (std::ranges::any_of(wordSet<kParts>(), has) || std::ranges::any_of(wordSet<kLatinParts>(), has) || has("%") ||
      name.ends_with("/户") || name.ends_with("/人"))
    return CountName::Part;
  const auto ends = [&](std::string_view noun) { return name.ends_with(noun); };
  if (std::ranges::any_of(wordSet<kHouseholdNouns>(), ends) || has("HOUSEHOLD") || atAnEnd("HH"))
    return CountName::NearHouseholds;
  if (std::ranges::any_of(wordSet<kPersonNouns>(), ends) || has("POPULATION") || has("PEOPLE") || has("PERSONS") ||
      has("RESIDENTS") || atAnEnd("POP"))
    return CountName::NearPersons;
  return CountName::Part;
}

}  // namespace

CountName countNameOf(std::string_view fieldName) {
  using namespace count_words;
  const std::string name = countForm(fieldName);
  if (name.empty()) return CountName::None;
  if (const CountName whole = wholeNameOf(name); whole != CountName::None) return whole;
  if (const CountName whole = nameInTwoLanguages(name); whole != CountName::None) return whole;
  if (wordSet<kHouseholdNumbers>().contains(name)) return CountName::HouseholdNumber;
  if (wordSet<kRelations>().contains(name)) return CountName::Relation;
  if (wordSet<kHeads>().contains(name)) return CountName::Head;
  if (wordSet<kPersonMarks>().contains(name)) return CountName::PersonMark;
  if (wordSet<kAmounts>().contains(name)) return CountName::Amount;
  if (isTime(name)) return CountName::None;
  if (wordSet<kOtherWords>().contains(name)) return CountName::Other;
  const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
  const auto begins = [&](std::string_view beginning) { return name.starts_with(beginning); };
  if (std::ranges::any_of(wordSet<kOtherBeginnings>(), begins) || std::ranges::any_of(wordSet<kOtherEndings>(), ends))
    return CountName::Other;
  if (isAscii(name))
    for (std::string_view ending : {"ID", "CODE", "GEOID", "DATE", "YEAR", "PHONE", "AREA", "HEIGHT", "ZIP", "FID"})
      if (name.ends_with(ending)) return CountName::Other;
  return partNameOf(name);
}

bool isPersonName(std::string_view fieldName) {
  return wordSet<count_words::kPersonNames>().contains(countForm(fieldName));
}

bool isAge(std::string_view fieldName) {
  const std::string name = countForm(fieldName);
  return name == "年龄" || name == "周岁" || name == "AGE";
}

CountName cutCountNameOf(std::string_view fieldName) {
  using namespace count_words;
  const std::string name = countForm(fieldName);
  const auto letters =
      std::ranges::count_if(name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  if (isAscii(name) ? letters < 9 : letters != 3 && letters != 5) return CountName::None;
  const auto cut = [&](std::string_view whole) { return whole.size() > name.size() && whole.starts_with(name); };
  // Of Chinese names those with one word before the noun.
  const auto cutWith = [&](const Words& nouns) {
    return std::ranges::any_of(wordSet<kNeutral>(), [&](std::string_view word) {
      return std::ranges::any_of(nouns,
                                 [&](std::string_view noun) { return cut(std::string(word) + std::string(noun)); });
    });
  };
  if (std::ranges::any_of(wordSet<kHouseholds>(), cut) || cutWith(wordSet<kHouseholdNouns>()))
    return CountName::Households;
  if (std::ranges::any_of(wordSet<kPersons>(), cut) || cutWith(wordSet<kPersonNouns>())) return CountName::Persons;
  return CountName::None;
}

}  // namespace wangge::gis
