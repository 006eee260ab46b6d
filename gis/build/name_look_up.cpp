// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/name_look_up.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "gis/build/divisions.h"

namespace wangge::gis {

NameLookUp::NameLookUp(const Build& build, const CodeBook& book, const Divisions& within)
    : m_build(build), m_book(book), m_within(within), m_outlines(build.project, book) {
  std::set<std::string> parents;
  for (const RawFeature& feature : build.data.features) parents.insert(plainName(feature.parent));
  m_parentsDiffer = parents.size() > 1;
}

LookedUp NameLookUp::lookUp(RawFeature& feature) const {
  LookedUp up{&feature, {}, feature.parent, {}, {}, false, false, false};
  std::vector<Divisions> places;  // those too that tell nothing of the list
  const auto lies = [&](const std::string& text, const Divisions& divisions) {
    if (m_book.tells(text, divisions)) up.within.push_back(divisions);
    if (!divisions.empty()) places.push_back(divisions);
  };
  if (!m_within.empty()) lies(m_build.request.within, m_within);
  if (!feature.parent.empty()) {
    const Divisions called = m_book.divisionsCalled(feature.parent);
    lies(feature.parent, called);
    // One that nobody knows tells communities apart where it is a subdistrict's, or not the same for all of them.
    const DivisionName unknown = divisionName(feature.parent);
    if (called.empty() && (m_book.isSubdistrict("=" + unknown.whole()) && (m_parentsDiffer || !unknown.kind.empty())))
      places.push_back({"=" + unknown.whole()});
  }
  std::string name = feature.name;
  bool told = up.within.size() > (m_within.empty() ? 0 : 1);
  up.found = m_book.find(name, up.within);
  if (up.found.empty()) {
    if (CodeBook::FullName full = m_book.split(name); !full.rest.empty()) {
      lies(nameOf(m_book, full.divisions), full.divisions);
      if (up.parent.empty()) up.parent = nameOf(m_book, full.divisions);
      told = true;
      name = full.rest;
    }
  }
  if (!told)
    if (const Divisions outline = m_outlines.of(feature); !outline.empty()) {
      if (up.parent.empty()) up.parent = nameOf(m_book, outline);
      if (m_book.tells(nameOf(m_book, outline), outline)) up.within.push_back(outline);
      if (!m_book.isSubdistrict(m_book.placeOf(places))) places.push_back(outline);
    }
  // Where nothing tells another county, it is the plan's only one.
  up.placed = std::ranges::any_of(up.within, [&](const Divisions& divisions) {
    std::set<DivisionKey> counties;
    for (const DivisionKey& key : divisions) counties.insert(m_book.countyOf(key));
    return counties.empty() || (counties.size() == 1 && !counties.begin()->empty());
  });
  up.found = m_book.find(name, up.within);
  if (!up.placed && !m_book.home().empty()) {
    const std::size_t before = up.found.size();
    lies({}, {m_book.home()});
    up.found = m_book.find(name, up.within);
    up.narrowed = before > 1 && up.found.size() == 1;
    up.placed = true;
    if (up.parent.empty()) up.parent = nameOf(m_book, {m_book.home()});
  }
  up.place = m_book.placeOf(places);
  if (up.found.empty() && !up.within.empty()) {
    up.found = m_book.find(name, {});
    up.elsewhere = !up.found.empty();
  }
  return up;
}

std::string nameOf(const CodeBook& book, const Divisions& divisions) {
  if (divisions.empty()) return {};
  const std::string name = book.nameOf(*divisions.begin());
  return name.empty() ? *divisions.begin() : name;
}

std::string labelsOf(const CodeBook& book, const std::vector<CodeBook::Found>& found) {
  std::vector<std::string> labels;
  for (const auto& one : found) labels.push_back(book.labelOf(*one.entry));
  if (labels.size() > 6) labels.resize(6), labels.emplace_back("…");
  return fmt::format("{}", fmt::join(labels, ", "));
}

}  // namespace wangge::gis
