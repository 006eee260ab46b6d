// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/person_register.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "gis/read/field_guess.h"

namespace wangge::gis {
namespace {

bool isHead(const std::string& relation) {
  static constexpr std::array<std::string_view, 8> kHeads = {"户主",         "本人", "本人或户主", "户主本人",
                                                             "小集体户户主", "HEAD", "SELF",       "HEADOFHOUSEHOLD"};
  const std::string normal = normalFieldName(relation);
  return std::ranges::find(kHeads, normal) != kHeads.end() || relation == "01" || relation == "02";
}

// A row of the data, wherever the reader has put it.
struct Entry {
  std::int64_t row = 0;
  double x = 0, y = 0;
  std::string key;
  std::int64_t persons = -1;  // -1: not told
  auto place() const { return std::tie(x, y, key); }
};

std::vector<Entry> entriesOf(const SourceData& data) {
  std::vector<Entry> entries;
  // Those with a place first: a household lies where one of its rows does.
  for (const RawHousehold& h : data.households) entries.push_back({h.row, h.x, h.y, {}, h.persons});
  for (const RawFeature& f : data.features) {
    Entry entry{f.row, 0, 0, f.key, f.persons.value.value_or(-1)};
    if (!f.points.empty()) entry.x = f.points[0].x, entry.y = f.points[0].y;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

void PersonRegister::see(const std::string& household, const std::string& relation, std::int64_t row) {
  Row seen{row, 0, isHead(relation)};
  m_relations = m_relations || !relation.empty();
  if (!household.empty()) {
    const auto [it, added] = m_numbers.try_emplace(household, static_cast<std::uint32_t>(m_numbers.size() + 1));
    if (added) m_names.push_back(household);
    seen.number = it->second;
  }
  m_rows.push_back(seen);
}

const PersonRegister::Row& PersonRegister::rowOf(std::int64_t row) const {
  return *std::lower_bound(m_rows.begin(), m_rows.end(), row, [](const Row& r, std::int64_t at) { return r.row < at; });
}

Result<void> PersonRegister::count(SourceData& data, const LayerInfo& info, std::vector<Finding>& findings) const {
  const auto wrong = [&](const char* code) { return Error(code).with("file", info.source.file); };
  const std::vector<Entry> entries = entriesOf(data);
  struct Number {
    const Entry* first = nullptr;
    const Entry* elsewhere = nullptr;
    std::int64_t rows = 0, told = 0, sum = 0;  // rows with persons told, and their sum
    bool same = true;                          // all of them tell as many persons
  };
  std::vector<Number> numbers(m_names.size() + 1);
  std::int64_t heads = 0, unnumbered = 0;
  for (const Entry& entry : entries) {
    const Row& row = rowOf(entry.row);
    heads += row.head ? 1 : 0;
    unnumbered += row.number == 0 ? 1 : 0;
    Number& number = numbers[row.number];
    if (!number.first) number.first = &entry;
    if (row.number != 0 && !number.elsewhere && entry.place() != number.first->place()) number.elsewhere = &entry;
    ++number.rows;
    if (entry.persons < 0) continue;
    number.same = number.same && (number.told == 0 || number.sum == number.told * entry.persons);
    ++number.told, number.sum += entry.persons;
  }
  const bool byHead = m_names.empty();
  if (byHead && heads == 0) return fail(wrong("register.no_head"));

  // One number at two places: one household whose rows lie apart, or numbers that begin anew in each building?
  bool byPlace = false;
  const auto apart = std::find_if(numbers.begin() + 1, numbers.end(), [](const Number& n) { return n.elsewhere; });
  if (!byHead && apart != numbers.end()) {
    std::set<std::pair<std::uint32_t, std::tuple<double, double, std::string>>> pairs;
    for (const Entry& entry : entries)
      if (const Row& row = rowOf(entry.row); row.number != 0) pairs.emplace(row.number, entry.place());
    std::int64_t numberedHeads = 0;
    for (const Row& row : m_rows) numberedHeads += row.head && row.number != 0 ? 1 : 0;
    byPlace = numberedHeads == static_cast<std::int64_t>(pairs.size());
    if (!byPlace && numberedHeads != static_cast<std::int64_t>(m_names.size()))
      return fail(wrong("register.number_again")
                      .with("number", m_names[static_cast<std::size_t>(apart - numbers.begin() - 1)])
                      .with("row", apart->first->row)
                      .with("other", apart->elsewhere->row));
  }

  const bool rowsArePersons =
      m_relations || std::any_of(numbers.begin() + 1, numbers.end(), [](const Number& n) { return n.rows > 1; });
  if (rowsArePersons)
    for (std::size_t i = 1; i < numbers.size(); ++i) {
      const Number& number = numbers[i];
      if (number.told == 0) continue;
      // A household's size on each of its rows says what its rows say; on one of them only, it is the number itself.
      if (number.told == number.rows && number.same && number.sum == number.rows * number.rows) continue;
      if (number.told == number.rows && number.sum == number.rows) continue;
      if (number.told == 1 && number.sum == number.rows) continue;
      return fail(wrong("register.persons_unclear").with("number", m_names[i - 1]).with("row", number.first->row));
    }

  std::set<std::pair<std::uint32_t, std::tuple<double, double, std::string>>> counted;
  std::vector<bool> seen(m_names.size() + 1, false);
  std::int64_t households = 0;
  const auto householdsOf = [&](const Entry& entry) -> std::int64_t {
    const Row& row = rowOf(entry.row);
    if (byHead) return row.head ? 1 : 0;
    if (row.number == 0) return -1;
    if (byPlace) return counted.emplace(row.number, entry.place()).second ? 1 : 0;
    if (seen[row.number]) return 0;
    seen[row.number] = true;
    return 1;
  };
  std::size_t at = 0;
  for (RawHousehold& h : data.households) {
    h.households = static_cast<std::int32_t>(householdsOf(entries[at++]));
    if (rowsArePersons) h.persons = 1;
    households += std::max(h.households, 0);
  }
  for (RawFeature& f : data.features) {
    const std::int64_t count = householdsOf(entries[at++]);
    f.households.value = count < 0 ? std::nullopt : std::optional(count);
    if (rowsArePersons) f.persons.value = 1;
    households += std::max<std::int64_t>(count, 0);
  }
  findings.push_back({FindingKind::Guess,
                      Message(rowsArePersons ? "register.persons_counted" : "register.households_counted")
                          .with("rows", entries.size())
                          .with("households", households),
                      {},
                      {},
                      0});
  if (!byHead && unnumbered > 0)
    findings.push_back({FindingKind::Left, Message("register.without_number").with("count", unnumbered), {}, {}, 0});
  return {};
}

}  // namespace wangge::gis
