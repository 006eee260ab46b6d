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

}  // namespace

// A row of the data, wherever the reader has put it.
struct PersonRegister::Entry {
  std::int64_t row = 0;
  double x = 0, y = 0;
  std::string key;
  std::int64_t persons = -1;  // -1: not told
  std::uint32_t number = 0;   // as in Row
  bool head = false;
  auto place() const { return std::tie(x, y, key); }
};

// What the rows of one household number say together.
struct PersonRegister::Household {
  const Entry* first = nullptr;
  const Entry* elsewhere = nullptr;
  std::int64_t rows = 0, told = 0, sum = 0;  // rows with persons told, and their sum
  bool same = true;                          // all of them tell as many persons

  void add(const Entry& entry) {
    if (!first) first = &entry;
    if (entry.number != 0 && !elsewhere && entry.place() != first->place()) elsewhere = &entry;
    ++rows;
    if (entry.persons < 0) return;
    same = same && (told == 0 || sum == told * entry.persons);
    ++told, sum += entry.persons;
  }
  // Where rows are persons: a household's size on each of its rows says what its rows say; on one of them only, it is
  // the number itself.
  bool agrees() const {
    if (told == 0) return true;
    if (told == rows && same && sum == rows * rows) return true;
    return (told == rows || told == 1) && sum == rows;
  }
};

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

std::vector<PersonRegister::Entry> PersonRegister::entriesOf(const SourceData& data) const {
  std::vector<Entry> entries;
  // Those with a place first: a household lies where one of its rows does.
  for (const RawHousehold& h : data.households) entries.push_back({h.row, h.x, h.y, {}, h.persons});
  for (const RawFeature& f : data.features) {
    Entry entry{f.row, 0, 0, f.key, f.persons.value.value_or(-1)};
    if (!f.points.empty()) entry.x = f.points[0].x, entry.y = f.points[0].y;
    entries.push_back(std::move(entry));
  }
  for (Entry& entry : entries) entry.number = rowOf(entry.row).number, entry.head = rowOf(entry.row).head;
  return entries;
}

Result<bool> PersonRegister::beginAnewInPlaces(const std::vector<Entry>& entries,
                                               const std::vector<Household>& households, const LayerInfo& info) const {
  const auto apart =
      std::find_if(households.begin() + 1, households.end(), [](const Household& h) { return h.elsewhere; });
  if (apart == households.end()) return false;
  std::set<NumberAndPlace> pairs;
  for (const Entry& entry : entries)
    if (entry.number != 0) pairs.emplace(entry.number, entry.place());
  const auto heads = std::ranges::count_if(m_rows, [](const Row& row) { return row.head && row.number != 0; });
  if (heads == static_cast<std::int64_t>(pairs.size())) return true;
  if (heads == static_cast<std::int64_t>(m_names.size())) return false;
  return fail(Error("register.number_again")
                  .with("file", info.source.file)
                  .with("number", m_names[static_cast<std::size_t>(apart - households.begin() - 1)])
                  .with("row", apart->first->row)
                  .with("other", apart->elsewhere->row));
}

std::vector<std::int64_t> PersonRegister::householdsAt(const std::vector<Entry>& entries, bool byPlace) const {
  std::set<NumberAndPlace> places;
  std::vector<bool> seen(m_names.size() + 1, false);
  std::vector<std::int64_t> counts;
  for (const Entry& entry : entries) {
    if (m_names.empty()) {
      counts.push_back(entry.head ? 1 : 0);
    } else if (entry.number == 0) {
      counts.push_back(-1);
    } else if (byPlace) {
      counts.push_back(places.emplace(entry.number, entry.place()).second ? 1 : 0);
    } else {
      counts.push_back(seen[entry.number] ? 0 : 1);
      seen[entry.number] = true;
    }
  }
  return counts;
}

Result<void> PersonRegister::count(SourceData& data, const LayerInfo& info, std::vector<Finding>& findings) const {
  const auto wrong = [&](const char* code) { return Error(code).with("file", info.source.file); };
  const std::vector<Entry> entries = entriesOf(data);
  const bool byHead = m_names.empty();
  if (byHead && std::ranges::none_of(entries, &Entry::head)) return fail(wrong("register.no_head"));
  std::vector<Household> households(m_names.size() + 1);  // by number
  for (const Entry& entry : entries) households[entry.number].add(entry);
  const auto byPlace = byHead ? Result<bool>(false) : beginAnewInPlaces(entries, households, info);
  if (!byPlace) return fail(byPlace.error());

  const bool rowsArePersons = m_relations || std::any_of(households.begin() + 1, households.end(),
                                                         [](const Household& h) { return h.rows > 1; });
  for (std::size_t i = 1; i < households.size() && rowsArePersons; ++i)
    if (!households[i].agrees())
      return fail(
          wrong("register.persons_unclear").with("number", m_names[i - 1]).with("row", households[i].first->row));

  const std::vector<std::int64_t> counts = householdsAt(entries, *byPlace);
  std::size_t at = 0;
  for (RawHousehold& h : data.households) {
    h.households = static_cast<std::int32_t>(counts[at++]);
    if (rowsArePersons) h.persons = 1;
  }
  for (RawFeature& f : data.features) {
    const std::int64_t count = counts[at++];
    f.households.value = count < 0 ? std::nullopt : std::optional(count);
    if (rowsArePersons) f.persons.value = 1;
  }
  findings.push_back({FindingKind::Guess,
                      Message(rowsArePersons ? "register.persons_counted" : "register.households_counted")
                          .with("rows", entries.size())
                          .with("households", std::ranges::count(counts, 1)),
                      {},
                      {},
                      0});
  if (const auto unnumbered = std::ranges::count(entries, 0u, &Entry::number); !byHead && unnumbered > 0)
    findings.push_back({FindingKind::Left, Message("register.without_number").with("count", unnumbered), {}, {}, 0});
  return {};
}

}  // namespace wangge::gis
