// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/count_fields.h"

#include <algorithm>
#include <optional>
#include <set>

#include "gis/read/cell_values.h"
#include "gis/read/count_names.h"
#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

constexpr std::string_view kAnyUnit = "户 家 个 人 口 名";

struct Values {
  std::size_t filled = 0, numbers = 0;  // numbers: also those that are no counts (negative, with a fraction)
  std::vector<std::int64_t> whole;
};

Values valuesOf(const FieldSample& field) {
  Values values;
  for (const std::string& cell : field.values) {
    if (trimmed(cell).empty() || meansNothing(cell)) continue;
    ++values.filled;
    const auto count = parseCount(cell, kAnyUnit);
    if (count && *count) values.whole.push_back(**count);
    if (count || count.error().code != "count.not_a_number") ++values.numbers;
  }
  return values;
}

// How much the name of a field says of the numbers in its texts.
enum class Speaks {
  Nothing,  // only numbers told as counts are some: "1号楼（24户）", "共30户"
  Perhaps,  // 联户, 门户: those with a unit, or where there is nothing but numbers: "24户60人", "24/60"
  Counts,   // 户数/人数: any
};

Speaks speechOf(const FieldSample& field) {
  const CountName name = countNameOf(field.name);
  if (name != CountName::NearHouseholds && name != CountName::NearPersons) return Speaks::Nothing;
  const std::string form = countForm(field.name);
  const auto has = [&](std::string_view word) { return form.find(word) != std::string::npos; };
  for (std::string_view count : {"户数", "人数", "人口", "口数"})
    if (has(count)) return Speaks::Counts;
  // Addresses: 幢-单元-户, HH_ADDRESS.
  for (std::string_view place : {"单元", "幢", "栋", "楼", "室", "址", "门牌", "号", "ADDR"})
    if (has(place)) return Speaks::Nothing;
  return Speaks::Perhaps;
}

// "24户/60人", "1号楼（24户）": counts within a text, which only the user can take out of it.
bool holdsCountsInTexts(const FieldSample& field) {
  const Speaks speaks = speechOf(field);
  std::size_t filled = 0, counts = 0;
  for (const std::string& cell : field.values) {
    const std::string text = compatible(cell);
    if (text.empty() || meansNothing(text)) continue;
    ++filled;
    bool found = false;
    // Not with hyphens, as numbers of flats have them.
    const bool bare = text.find_first_not_of("0123456789/,;+|:、 户人口家") == std::string::npos;
    for (std::size_t i = 0; i < text.size() && !found; ++i) {
      if (text[i] < '0' || text[i] > '9') continue;
      std::size_t end = i;
      while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
      const std::string_view before = std::string_view(text).substr(0, i), behind = std::string_view(text).substr(end);
      const bool unit = behind.starts_with("户") || behind.starts_with("人");
      const bool told = before.ends_with('(') || before.ends_with("共") || before.ends_with("计");
      found = speaks == Speaks::Counts || (unit && told) || (speaks == Speaks::Perhaps && (unit || bare));
      i = end;
    }
    counts += found ? 1 : 0;
  }
  return counts > 0 && (speaks != Speaks::Nothing ? counts * 10 >= filled * 6 : counts * 10 >= field.values.size() * 8);
}

bool holdsNoNumbers(const Values& values) {
  return values.whole.empty() || values.whole.size() * 10 < values.filled * 6;
}

// A field whose cells are mostly words counts nothing.
bool holdsNumbers(const Values& values) {
  return values.numbers * 2 >= values.filled;
}

// 1, 2, 3 …, or 0, 1, 2 …
bool isRunning(const std::vector<std::int64_t>& numbers, std::size_t least = 8) {
  if (numbers.size() < least || numbers[0] < 0 || numbers[0] > 1) return false;
  for (std::size_t i = 1; i < numbers.size(); ++i)
    if (numbers[i] != numbers[i - 1] + 1) return false;
  return true;
}

bool areYears(const std::vector<std::int64_t>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](std::int64_t n) { return n >= 1900 && n <= 2100; });
}

// Codes and phones: at least six digits, as many in each.
bool areCodes(const std::vector<std::int64_t>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](std::int64_t n) { return n >= 100'000; });
}

// A bare 户 or HH heads the numbers of flats as well as counts: beside entrances and floors, or where it only runs on.
bool mayBeNumbers(std::span<const FieldSample> fields, std::size_t column) {
  const auto isOneOf = [](const std::string& name, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), countForm(name)) != words.end();
  };
  if (!isOneOf(fields[column].name, {"户", "HU", "HH"})) return false;
  if (isRunning(valuesOf(fields[column]).whole, 4)) return true;
  return std::ranges::any_of(fields, [&](const FieldSample& f) {
    return isOneOf(f.name, {"单元", "单元号", "层", "楼层", "室", "室号", "门", "UNIT", "FLOOR"});
  });
}

// Those of the best kind: filled ones before empty ones, whole names before lesser ones.
void keepBest(std::vector<int>& columns, std::span<const FieldSample> fields) {
  std::vector<int> filled;
  std::copy_if(columns.begin(), columns.end(), std::back_inserter(filled),
               [&](int c) { return valuesOf(fields[static_cast<std::size_t>(c)]).filled > 0; });
  if (!filled.empty()) {
    const auto numbers = std::stable_partition(filled.begin(), filled.end(), [&](int c) {
      return holdsNumbers(valuesOf(fields[static_cast<std::size_t>(c)]));
    });
    if (numbers != filled.begin()) filled.erase(numbers, filled.end());
    columns = std::move(filled);
  } else if (columns.size() > 1) {
    columns.resize(1);
  }
}

// Persons may have a head of household on each of their rows.
bool repeats(const FieldSample& field) {
  const std::set<std::string> different(field.values.begin(), field.values.end());
  return different.size() < field.values.size();
}

// Numbers of persons that one household may have.
bool areSizes(const Values& values) {
  std::int64_t sum = 0;
  for (std::int64_t n : values.whole) {
    if (n > 20) return false;
    sum += n;
  }
  return !values.whole.empty() && sum <= static_cast<std::int64_t>(values.whole.size()) * 8;
}

}  // namespace

CountFields findCountFields(std::span<const FieldSample> fields, const std::vector<bool>& used) {
  CountFields found;
  std::vector<int> lesserHouseholds, lesserPersons;
  bool marked = false, named = false, aged = false;
  int head = -1;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto column = static_cast<int>(i);
    const CountName name = countNameOf(fields[i].name);
    if (name == CountName::Relation && found.relation < 0) found.relation = column;
    if (name == CountName::Head && head < 0) head = column;
    marked = marked || name == CountName::PersonMark;
    named = named || isPersonName(fields[i].name);
    aged = aged || isAge(fields[i].name);
    if (used[i]) continue;
    if (name == CountName::HouseholdNumber && found.householdNumber < 0 && valuesOf(fields[i]).filled > 0)
      found.householdNumber = column;
    // A whole name is taken at its word: cells that are no numbers are then told with their row, not passed over.
    if (name == CountName::Households) (mayBeNumbers(fields, i) ? found.unclear : found.households).push_back(column);
    if (name == CountName::Persons) found.persons.push_back(column);
    const Values values = valuesOf(fields[i]);
    if (fields[i].type == "date" || !holdsNumbers(values)) continue;
    if (name == CountName::LesserHouseholds) lesserHouseholds.push_back(column);
    if (name == CountName::LesserPersons) lesserPersons.push_back(column);
    if (values.whole.empty()) continue;
    if (name == CountName::NearHouseholds) found.nearHouseholds.push_back(column);
    if (name == CountName::NearPersons) found.nearPersons.push_back(column);
  }
  if (found.households.empty()) found.households = std::move(lesserHouseholds);
  const bool sizes = found.persons.empty() && !lesserPersons.empty();
  if (sizes) found.persons = std::move(lesserPersons);
  found.personsAreSizes = sizes;
  keepBest(found.households, fields);
  keepBest(found.persons, fields);
  const bool ofOneHead = head >= 0 && named && repeats(fields[static_cast<std::size_t>(head)]);
  found.rowsArePersons = found.relation >= 0 || ((marked || (named && aged)) && head < 0) || ofOneHead;
  const bool small =
      found.persons.size() == 1 && areSizes(valuesOf(fields[static_cast<std::size_t>(found.persons[0])]));
  found.rowsAreHouseholds = !found.rowsArePersons && found.households.empty() && found.unclear.empty() && small &&
                            (sizes || (head >= 0 && !repeats(fields[static_cast<std::size_t>(head)])));
  return found;
}

std::vector<int> possibleCounts(std::span<const FieldSample> fields, const std::vector<bool>& used) {
  std::vector<int> found;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (used[i] || fields[i].type == "date") continue;
    const CountName name = countNameOf(fields[i].name);
    const bool speaks = name == CountName::Part || name == CountName::NearHouseholds ||
                        name == CountName::NearPersons || name == CountName::Amount ||
                        (name == CountName::Households && mayBeNumbers(fields, i));
    if (name != CountName::None && !speaks) continue;
    const Values values = valuesOf(fields[i]);
    if (holdsNoNumbers(values)) continue;
    // A name that speaks of people or amounts is not excused by its values.
    if (!speaks && (isRunning(values.whole) || areYears(values.whole))) continue;
    if ((!speaks || name == CountName::Part) && areCodes(values.whole)) continue;
    found.push_back(static_cast<int>(i));
  }
  return found;
}

std::vector<int> countsInTexts(std::span<const FieldSample> fields, const std::vector<bool>& used, CountName missing) {
  std::vector<int> found;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (used[i] || fields[i].type == "date") continue;
    const CountName name = countNameOf(fields[i].name);
    const bool near = name == CountName::NearHouseholds || name == CountName::NearPersons;
    const bool any = near || name == CountName::None || name == CountName::Part || name == CountName::Amount;
    if (missing == CountName::None ? !any : !near) continue;
    const std::string form = countForm(fields[i].name);
    if (missing == CountName::Households && form.find("户") == std::string::npos) continue;
    if (missing == CountName::Persons && form.find("人") == std::string::npos) continue;
    if (holdsNoNumbers(valuesOf(fields[i])) && holdsCountsInTexts(fields[i])) found.push_back(static_cast<int>(i));
  }
  return found;
}

}  // namespace wangge::gis
