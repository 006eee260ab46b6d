// SPDX-License-Identifier: GPL-3.0-or-later
// A list of codes as something to look names up in: communities by name within what they lie in, and the names of
// subdistricts and counties, those of the plan with those of the list.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/project.h"
#include "gis/read/place_names.h"
#include "gis/source_data.h"

namespace wangge::gis {

// What a division is known by: the prefix of the communities' codes, or "=" and its name where no code tells.
using DivisionKey = std::string;
using Divisions = std::set<DivisionKey>;

struct CodeEntry {
  std::string code, name;
  std::vector<DivisionKey> above;  // subdistrict first
};

class CodeBook {
 public:
  // Codes are read as the plan's numbering scheme has them, or where that has no pattern as 12 digits.
  CodeBook(const Project& project, std::span<const CodeRow> rows);

  bool empty() const { return m_entries.empty(); }
  bool has(const std::string& code) const { return m_entries.contains(code); }
  // The key of a division's code (230204001 or 230204001000); none for what can be no division.
  std::optional<DivisionKey> divisionOf(const std::string& code) const;
  // What is called or coded so; empty when nothing is known of the name.
  Divisions divisionsCalled(const std::string& text) const;
  // Whether any entry lies in it.
  bool lists(const DivisionKey& division) const { return m_listed.contains(division); }
  // Whether entries can be looked for in what is called so: an unknown name is of somewhere else only where names of
  // its kind are known, and a name of the plan that no entry lies in tells nothing of a list without such names.
  bool tells(const std::string& text, const Divisions& called) const;
  bool isSubdistrict(const DivisionKey& division) const;
  // Empty where the key does not tell.
  DivisionKey countyOf(const DivisionKey& division) const;
  // Where a community lies by its code, else by the code or name of what it lies in; empty where neither tells one.
  DivisionKey placeOf(const std::string& code, const std::string& parent) const;
  // The subdistrict that lies in one of each of these sets, else their county; empty where they do not agree on one.
  DivisionKey placeOf(const std::vector<Divisions>& within) const;
  // Whether what lies in both places may be one: for sure only where both are one subdistrict.
  enum class Same { No, Perhaps, Yes };
  Same samePlace(const DivisionKey& a, const DivisionKey& b) const;
  // The plan's only county; empty where it has none or several, or the list has nothing to do with counties.
  const DivisionKey& home() const { return m_home; }
  // Rows that are neither a community nor a division by the length of their codes.
  std::int64_t rowsLeft() const { return m_rowsLeft; }
  // Empty when it has none.
  std::string nameOf(const DivisionKey& division) const;
  // "230204001004 新木社区居民委员会 (站前街道)"
  std::string labelOf(const CodeEntry& entry) const;

  // Entries that fit the name best and lie in one of each of these sets, by code. One that only fits with another kind
  // (新木村 for 新木社区) is marked so and comes where none fits better.
  struct Found {
    const CodeEntry* entry = nullptr;
    bool otherKind = false;
  };
  std::vector<Found> find(std::string_view name, const std::vector<Divisions>& within) const;

  // A full name in its parts: 龙沙区五龙街道新木社区 is 新木社区 in 五龙街道. Both are empty where the beginning names
  // no division that is known; only what is above counties may stand before one.
  struct FullName {
    Divisions divisions;
    std::string rest;
  };
  FullName split(std::string_view name) const;

 private:
  void addDivision(const DivisionKey& key, const std::string& name);
  void addCommunity(const CodeRow& row, std::vector<DivisionKey> above);
  std::vector<DivisionKey> aboveOf(const CodeRow& row);

  NumberingScheme m_scheme;
  std::map<std::string, CodeEntry> m_entries;
  std::map<std::string, std::vector<std::pair<CommunityName, std::string>>> m_byStem;  // → code
  std::map<std::string, Divisions> m_byWholeName, m_byStemOfName;
  std::set<std::string> m_wholeNames;  // that say what kind of division it is
  std::size_t m_longestWhole = 0;      // of them, bytes
  std::map<DivisionKey, std::string> m_names;
  Divisions m_listed;
  Divisions m_upper;                             // known to be no subdistricts
  std::map<std::string, std::string> m_parents;  // rows that others name as their parent: code → their own parent
  DivisionKey m_home;
  std::int64_t m_rowsLeft = 0;
  bool m_patterned = false;  // whether codes have the scheme's pattern, so that their prefixes tell
  bool m_namesSubdistricts = false, m_namesCounties = false;
};

}  // namespace wangge::gis
