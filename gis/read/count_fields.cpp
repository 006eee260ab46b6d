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

struct Values {
  std::size_t filled = 0, numbers = 0;  // numbers: also those that are no counts (negative, with a fraction)
  std::vector<std::int64_t> whole;
};

Values valuesOf(const FieldSample& field) {
  Values values;
  for (const std::string& cell : field.values) {
    if (trimmed(cell).empty() || meansNothing(cell)) continue;
    ++values.filled;
    const auto count = parseCount(cell);
    if (count && *count) values.whole.push_back(**count);
    if (count || count.error().code != "count.not_a_number") ++values.numbers;
  }
  return values;
}

// A field whose cells are mostly words counts nothing.
bool holdsNumbers(const Values& values) {
  return values.numbers * 2 >= values.filled;
}

bool isRunning(const std::vector<std::int64_t>& numbers) {
  if (numbers.size() < 8) return false;
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

}  // namespace

CountFields findCountFields(std::span<const FieldSample> fields, const std::vector<bool>& used) {
  CountFields found;
  std::vector<int> lesserHouseholds, lesserPersons;
  bool marked = false, headed = false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto column = static_cast<int>(i);
    const CountName name = countNameOf(fields[i].name);
    if (name == CountName::Relation && found.relation < 0) found.relation = column;
    marked = marked || name == CountName::PersonMark;
    headed = headed || name == CountName::Head;
    if (used[i]) continue;
    if (name == CountName::HouseholdNumber && found.householdNumber < 0 && valuesOf(fields[i]).filled > 0)
      found.householdNumber = column;
    // A whole name is taken at its word: cells that are no numbers are then told with their row, not passed over.
    if (name == CountName::Households) found.households.push_back(column);
    if (name == CountName::Persons) found.persons.push_back(column);
    if (fields[i].type == "date" || !holdsNumbers(valuesOf(fields[i]))) continue;
    if (name == CountName::LesserHouseholds) lesserHouseholds.push_back(column);
    if (name == CountName::LesserPersons) lesserPersons.push_back(column);
  }
  if (found.households.empty()) found.households = std::move(lesserHouseholds);
  if (found.persons.empty()) found.persons = std::move(lesserPersons);
  keepBest(found.households, fields);
  keepBest(found.persons, fields);
  found.rowsArePersons = found.relation >= 0 || (marked && !headed);
  return found;
}

std::vector<int> possibleCounts(std::span<const FieldSample> fields, const std::vector<bool>& used) {
  std::vector<int> found;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (used[i] || fields[i].type == "date") continue;
    const CountName name = countNameOf(fields[i].name);
    if (name != CountName::None && name != CountName::Part) continue;
    const Values values = valuesOf(fields[i]);
    if (values.whole.empty() || values.whole.size() * 10 < values.filled * 6) continue;
    if (areCodes(values.whole)) continue;
    // A name that speaks of people is not excused by its values.
    if (name == CountName::None && (isRunning(values.whole) || areYears(values.whole))) continue;
    found.push_back(static_cast<int>(i));
  }
  return found;
}

}  // namespace wangge::gis
