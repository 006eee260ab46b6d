// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/code_book.h"

#include <algorithm>

#include "gis/build/divisions.h"

namespace wangge::gis {
namespace {

bool allDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether one is a part of the other, as far as their keys tell.
bool inLine(const DivisionKey& upper, const DivisionKey& lower) {
  return upper.starts_with('=') || lower.starts_with('=') || lower.starts_with(upper) || upper.starts_with(lower);
}

}  // namespace

CodeBook::CodeBook(const Project& project, std::span<const CodeRow> rows)
    : m_scheme(project.scheme.communityCodeLength > 0 ? project.scheme : NumberingScheme{}) {
  m_patterned = std::ranges::any_of(rows, [&](const CodeRow& row) { return fitsScheme(m_scheme, row.code); });
  std::map<std::string, const CodeRow*> byCode;
  for (const CodeRow& row : rows) byCode.try_emplace(row.code, &row);
  for (const CodeRow& row : rows)
    if (const auto parent = byCode.find(row.parent); parent != byCode.end() && parent->first != row.code)
      m_parents.insert(*parent);
  for (const CodeRow& row : rows)
    if (const auto division = divisionOf(row.code)) addDivision(*division, row.name);
  project.divisions.forEach([&](DivisionId, const Division& division) {
    if (division.name.empty()) return;
    addDivision(division.code.empty() ? "=" + divisionName(division.name).whole()
                                      : divisionOf(division.code).value_or(division.code),
                division.name);
  });
  for (const CodeRow& row : rows)
    if (!divisionOf(row.code)) addCommunity(row, aboveOf(row));
  m_parents.clear();
}

std::optional<DivisionKey> CodeBook::divisionOf(const std::string& code) const {
  if (m_patterned && allDigits(code))
    for (int length : {m_scheme.cityPrefix, m_scheme.countyPrefix, m_scheme.subdistrictPrefix}) {
      const auto prefix = static_cast<std::size_t>(std::max(length, 0));
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
    if (!row.parent.empty() && !allDigits(row.parent)) addDivision(above.front(), row.parent);
    return above;
  }
  std::string parent = row.parent;
  for (int level = 0; level < 4 && !parent.empty(); ++level) {
    const auto known = m_parents.find(parent);
    above.push_back(known != m_parents.end() || allDigits(parent) ? divisionOf(parent).value_or(parent)
                                                                  : "=" + divisionName(parent).whole());
    if (above.back().starts_with('=')) addDivision(above.back(), parent);
    parent = known == m_parents.end() ? std::string() : known->second->parent;
  }
  for (const std::string& name : {row.subdistrictName, row.countyName})
    if (!name.empty()) {
      above.push_back("=" + divisionName(name).whole());
      addDivision(above.back(), name);
    }
  return above;
}

void CodeBook::addDivision(const DivisionKey& key, const std::string& name) {
  const DivisionName read = divisionName(name);
  if (read.stem.empty()) return;
  m_byWholeName[read.whole()].insert(key);
  m_byStemOfName[read.stem].insert(key);
  if (!read.kind.empty()) m_wholeNames.insert(read.whole());
  m_names.try_emplace(key, name);
  if (key.starts_with('=') || static_cast<int>(key.size()) == m_scheme.subdistrictPrefix)
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
  if (allDigits(text) || m_listed.contains(text)) return {divisionOf(text).value_or(text)};
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
    if (fit == best) found.push_back({&m_entries.at(code), fit == OtherKind});
  return found;
}

CodeBook::FullName CodeBook::split(std::string_view name) const {
  const std::string text = withoutOffices(plainName(name));
  FullName full;
  bool found = false;
  std::size_t from = 0;
  for (bool more = true; more && from < text.size();) {
    more = false;
    for (std::size_t at = from; at < text.size() && !more; ++at) {
      if (at > from && !endsLikeUpperDivision(std::string_view(text).substr(from, at - from))) continue;
      std::string_view longest;
      for (const std::string& whole : m_wholeNames)
        if (whole.size() > longest.size() && text.compare(at, whole.size(), whole) == 0) longest = whole;
      if (longest.empty()) continue;
      Divisions next;
      for (const DivisionKey& key : m_byWholeName.at(std::string(longest)))
        if (!found || std::ranges::any_of(full.divisions, [&](const DivisionKey& above) { return inLine(above, key); }))
          next.insert(key);
      full.divisions = std::move(next);
      from = at + longest.size();
      found = more = true;
    }
  }
  if (found) {
    full.rest = text.substr(from);
    const bool sound = !full.divisions.empty() && (full.rest.empty() || !communityNames(full.rest).empty());
    return sound ? full : FullName();
  }
  if (!m_namesSubdistricts) full.rest = afterSubdistrict(text);
  if (full.rest.empty() && !m_namesCounties) full.rest = afterCounty(text);
  return full;
}

}  // namespace wangge::gis
