// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/code_book.h"

#include <algorithm>
#include <array>

#include "gis/build/divisions.h"
#include "gis/read/cell_values.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kLongestName = 300;  // bytes; longer texts are no names

// 李家村 and 李家村社区: both say what they are, and not the same.
bool saysOther(std::string_view a, std::string_view b) {
  const auto first = communityNames(a), second = communityNames(b);
  return !first.empty() && !second.empty() && first.front().kind != CommunityKind::Unsaid &&
         second.front().kind != CommunityKind::Unsaid && first.front().kind != second.front().kind;
}

// Whether one is a part of the other, as far as their keys tell.
bool inLine(const DivisionKey& upper, const DivisionKey& lower) {
  return upper.starts_with('=') || lower.starts_with('=') || lower.starts_with(upper) || upper.starts_with(lower);
}

}  // namespace

CodeBook::CodeBook(const Project& project, std::span<const CodeRow> rows)
    : m_scheme(project.scheme.communityCodeLength > 0 ? project.scheme : NumberingScheme{}) {
  const auto fits = [&](const CodeRow& row) { return fitsScheme(m_scheme, row.code); };
  m_patterned = rows.empty() ? m_scheme.subdistrictPrefix > 0 : std::ranges::any_of(rows, fits);
  std::map<std::string, const CodeRow*> byCode;
  for (const CodeRow& row : rows) byCode.try_emplace(row.code, &row);
  for (const CodeRow& row : rows)
    if (const auto parent = byCode.find(row.parent); parent != byCode.end() && parent->first != row.code)
      m_parents[parent->first] = parent->second->parent;
  for (const CodeRow& row : rows)
    if (const auto division = divisionOf(row.code)) addDivision(*division, row.name);
  Divisions counties;
  project.divisions.forEach([&](DivisionId, const Division& division) {
    const DivisionKey key = division.code.empty() ? "=" + divisionName(division.name).whole()
                                                  : divisionOf(division.code).value_or(division.code);
    if (division.level != Level::Subdistrict) m_upper.insert(key);
    if (division.level == Level::County && !division.code.empty()) counties.insert(key);
    if (!division.name.empty()) addDivision(key, division.name);
  });
  if (counties.size() == 1) m_home = *counties.begin();
  for (const CodeRow& row : rows) {
    if (divisionOf(row.code)) continue;
    if (m_patterned && isDigits(row.code) && !fits(row))
      ++m_rowsLeft;
    else
      addCommunity(row, aboveOf(row));
  }
  if (countyOf(m_home).empty() && !lists(m_home)) m_home.clear();
}

std::optional<DivisionKey> CodeBook::divisionOf(const std::string& code) const {
  const std::array lengths = {m_scheme.cityPrefix, m_scheme.countyPrefix, m_scheme.subdistrictPrefix,
                              m_scheme.communityCodeLength};
  if (m_patterned && isDigits(code) && std::ranges::count(lengths, static_cast<int>(code.size())))
    for (std::size_t level = 0; level < 3; ++level) {
      const auto prefix = static_cast<std::size_t>(std::max(lengths[level], 0));
      if (prefix > 0 && code.size() >= prefix && code.find_first_not_of('0', prefix) == std::string::npos)
        return code.substr(0, prefix);
    }
  return m_parents.contains(code) ? std::optional(code) : std::nullopt;
}

std::vector<DivisionKey> CodeBook::aboveOf(const CodeRow& row) {
  std::vector<DivisionKey> above;
  if (fitsScheme(m_scheme, row.code)) {
    for (int length : {m_scheme.subdistrictPrefix, m_scheme.countyPrefix, m_scheme.cityPrefix})
      if (length > 0) above.push_back(row.code.substr(0, static_cast<std::size_t>(length)));
    if (!row.subdistrictName.empty()) addDivision(above.front(), row.subdistrictName);
    if (!row.countyName.empty() && above.size() > 1) addDivision(above[1], row.countyName);
    if (!row.parent.empty() && !isDigits(row.parent)) addDivision(above.front(), row.parent);
    return above;
  }
  std::string parent = row.parent;
  for (int level = 0; level < 4 && !parent.empty(); ++level) {
    const auto known = m_parents.find(parent);
    above.push_back(known != m_parents.end() || isDigits(parent) ? divisionOf(parent).value_or(parent)
                                                                 : "=" + divisionName(parent).whole());
    if (level > 0) m_upper.insert(above.back());
    if (above.back().starts_with('=')) addDivision(above.back(), parent), m_namesSubdistricts = true;
    parent = known == m_parents.end() ? std::string() : known->second;
  }
  const auto addNamed = [&](const std::string& name, bool& known) {
    if (name.empty()) return;
    above.push_back("=" + divisionName(name).whole());
    addDivision(above.back(), name);
    known = true;
  };
  addNamed(row.subdistrictName, m_namesSubdistricts);
  addNamed(row.countyName, m_namesCounties);
  if (!row.countyName.empty()) m_upper.insert(above.back());
  return above;
}

void CodeBook::addDivision(const DivisionKey& key, const std::string& name) {
  const DivisionName read = divisionName(name);
  if (read.stem.empty()) return;
  m_byWholeName[read.whole()].insert(key);
  m_byStemOfName[read.stem].insert(key);
  if (!read.kind.empty()) {
    m_wholeNames.insert(read.whole());
    m_longestWhole = std::max(m_longestWhole, read.whole().size());
  }
  m_names.try_emplace(key, name);
  if (key.starts_with('=')) return;
  if (static_cast<int>(key.size()) == m_scheme.subdistrictPrefix)
    m_namesSubdistricts = true;
  else if (static_cast<int>(key.size()) == m_scheme.countyPrefix)
    m_namesCounties = true;
}

void CodeBook::addCommunity(const CodeRow& row, std::vector<DivisionKey> above) {
  m_listed.insert(above.begin(), above.end());
  m_entries.try_emplace(row.code, CodeEntry{row.code, row.name, std::move(above)});
  for (const CommunityName& name : communityNames(row.name)) m_byStem[name.stem].emplace_back(name, row.code);
}

Divisions CodeBook::divisionsCalled(const std::string& text) const {
  if (isDigits(text) || m_listed.contains(text)) return {divisionOf(text).value_or(text)};
  const DivisionName name = divisionName(text);
  if (const auto whole = m_byWholeName.find(name.whole()); whole != m_byWholeName.end()) {
    // One that the plan knows by its name only is the one that has a code.
    Divisions called = whole->second;
    const auto nameOnly = [](const DivisionKey& key) { return key.starts_with('='); };
    if (!std::ranges::all_of(called, nameOnly)) std::erase_if(called, nameOnly);
    return called;
  }
  // 站前 for 站前街道, but not for 站前镇 what is called 站前街道.
  Divisions found;
  if (const auto stem = m_byStemOfName.find(name.stem); stem != m_byStemOfName.end())
    for (const DivisionKey& key : stem->second)
      if (name.kind.empty() || divisionName(nameOf(key)).kind.empty()) found.insert(key);
  if (!found.empty()) return found;
  const FullName chain = split(text);
  return chain.rest.empty() ? chain.divisions : Divisions();
}

std::string CodeBook::nameOf(const DivisionKey& division) const {
  const auto found = m_names.find(division);
  return found == m_names.end() ? std::string() : found->second;
}

std::string CodeBook::labelOf(const CodeEntry& entry) const {
  std::string where = entry.above.empty() ? std::string() : nameOf(entry.above.front());
  return entry.code + " " + entry.name + (where.empty() ? "" : " (" + where + ")");
}

std::vector<CodeBook::Found> CodeBook::find(std::string_view name, const std::vector<Divisions>& within) const {
  enum Fit { Same, OneUnsaid, OtherKind, None };
  const auto lies = [&](const CodeEntry& entry) {
    return std::ranges::all_of(within, [&](const Divisions& divisions) {
      return std::ranges::any_of(entry.above, [&](const DivisionKey& key) { return divisions.contains(key); });
    });
  };
  std::map<std::string, Fit> fits;
  Fit best = None;
  for (const CommunityName& reading : communityNames(name)) {
    const auto listed = m_byStem.find(reading.stem);
    if (listed == m_byStem.end()) continue;
    for (const auto& [own, code] : listed->second) {
      if (!lies(m_entries.at(code))) continue;
      const bool unsaid = own.kind == CommunityKind::Unsaid || reading.kind == CommunityKind::Unsaid;
      const Fit fit = own.kind == reading.kind ? Same : unsaid ? OneUnsaid : OtherKind;
      const auto [entry, fresh] = fits.try_emplace(code, fit);
      entry->second = std::min(entry->second, fit);
      best = std::min(best, fit);
    }
  }
  std::vector<Found> found;
  for (const auto& [code, fit] : fits)
    if (fit == best) {
      const CodeEntry& entry = m_entries.at(code);
      found.push_back({&entry, fit == OtherKind || (fit == OneUnsaid && saysOther(name, entry.name))});
    }
  return found;
}

CodeBook::FullName CodeBook::split(std::string_view name) const {
  if (name.size() > kLongestName || m_wholeNames.empty()) return {};
  const std::string text = withoutOffices(plainName(name));
  // The longest name of a division that stands there.
  const auto wholeAt = [&](std::size_t at) {
    for (std::size_t length = std::min(m_longestWhole, text.size() - at); length > 0; --length)
      if (std::string whole = text.substr(at, length); m_wholeNames.contains(whole)) return whole;
    return std::string();
  };
  const auto isUpper = [&](const DivisionKey& key) { return !isSubdistrict(key); };
  FullName full;
  std::size_t from = 0;
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string whole = wholeAt(at);
    Divisions next;
    if (!whole.empty())
      for (const DivisionKey& key : m_byWholeName.at(whole))
        if (found ? std::ranges::any_of(full.divisions, [&](const auto& above) { return inLine(above, key); })
                  : at == 0 || isUpper(key))
          next.insert(key);
    if (!whole.empty() && (found || !next.empty())) {
      full.divisions = std::move(next);
      from = at += whole.size();
      found = true;
      continue;
    }
    if (found) break;
    // 黑龙江省, 齐齐哈尔市: what is above counties may be unknown.
    do ++at;
    while (at < text.size() && !endsLikeAboveCounty(std::string_view(text).substr(0, at)));
  }
  full.rest = text.substr(from);
  const bool sound = !full.divisions.empty() && (full.rest.empty() || !communityNames(full.rest).empty());
  return sound ? full : FullName();
}

bool CodeBook::tells(const std::string& text, const Divisions& called) const {
  const std::string kind = divisionName(text).kind;
  const bool named =
      endsLikeUpperDivision(kind) ? m_namesCounties : m_namesSubdistricts || (kind.empty() && m_namesCounties);
  return named || std::ranges::any_of(called, [&](const auto& key) { return !key.starts_with('=') || lists(key); });
}

bool CodeBook::isSubdistrict(const DivisionKey& division) const {
  if (division.empty() || m_upper.contains(division)) return false;
  if (division.starts_with('=')) return !endsLikeUpperDivision(divisionName(division.substr(1)).kind);
  return !m_patterned || static_cast<int>(division.size()) == m_scheme.subdistrictPrefix;
}

DivisionKey CodeBook::countyOf(const DivisionKey& division) const {
  const auto prefix = static_cast<std::size_t>(std::max(m_scheme.countyPrefix, 0));
  const bool tells = m_patterned && prefix > 0 && division.size() >= prefix && isDigits(division);
  return tells ? division.substr(0, prefix) : DivisionKey();
}

DivisionKey CodeBook::placeOf(const std::string& code, const std::string& parent) const {
  if (m_patterned && fitsScheme(m_scheme, code))
    return code.substr(0, static_cast<std::size_t>(m_scheme.subdistrictPrefix));
  if (Divisions called = divisionsCalled(parent); !called.empty()) return placeOf({std::move(called)});
  const DivisionName name = divisionName(parent);
  return name.kind.empty() || endsLikeUpperDivision(name.kind) ? DivisionKey() : "=" + name.whole();
}

DivisionKey CodeBook::placeOf(const std::vector<Divisions>& within) const {
  Divisions subdistricts, counties;
  for (const Divisions& divisions : within)
    for (const DivisionKey& key : divisions) {
      const bool fits = std::ranges::all_of(within, [&](const Divisions& others) {
        return std::ranges::any_of(others, [&](const auto& other) { return inLine(other, key); });
      });
      if (!fits) continue;
      if (isSubdistrict(key)) subdistricts.insert(key);
      counties.insert(countyOf(key));
    }
  if (subdistricts.size() == 1) return *subdistricts.begin();
  return counties.size() == 1 ? *counties.begin() : DivisionKey();
}

CodeBook::Same CodeBook::samePlace(const DivisionKey& a, const DivisionKey& b) const {
  if (a == b) return isSubdistrict(a) ? Same::Yes : Same::Perhaps;
  if (a.empty() || b.empty()) return Same::Perhaps;
  const bool byName = a.starts_with('='), both = isSubdistrict(a) && isSubdistrict(b);
  // A name that is not the one of a code is of another place.
  const bool apart = byName != b.starts_with('=') ? both && !nameOf(byName ? b : a).empty()
                     : byName                     ? both
                                                  : !inLine(a, b);
  return apart ? Same::No : Same::Perhaps;
}

}  // namespace wangge::gis
