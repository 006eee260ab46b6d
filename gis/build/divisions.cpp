// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/divisions.h"

#include <algorithm>
#include <set>

#include "core/geometry/overlay.h"
#include "core/plan/erase.h"
#include "core/topology/outline.h"
#include "gis/read/cell_values.h"
#include "gis/read/place_names.h"

namespace wangge::gis {
namespace {

// What is written in Chinese is a name.
bool isCode(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

int prefixLength(const NumberingScheme& scheme, Level level) {
  switch (level) {
    case Level::City:
      return scheme.cityPrefix;
    case Level::County:
      return scheme.countyPrefix;
    case Level::Subdistrict:
      return scheme.subdistrictPrefix;
    default:
      return 0;
  }
}

class Deriver {
 public:
  Deriver(Project& project, const std::map<CommunityId, std::string>& parents)
      : m_project(project), m_parents(parents) {
    project.divisions.forEach([&](DivisionId id, const Division& division) {
      if (!division.code.empty()) m_byCode[{division.level, division.code}] = id;
      if (!division.name.empty()) m_byName[{division.level, divisionName(division.name).whole()}].push_back(id);
    });
  }

  void run() {
    for (CommunityId id : m_project.communities.ids()) {
      const DivisionId parent = parentOf(id);
      if (m_project.communities.at(id).parent != parent) m_project.communities.edit(id).parent = parent;
    }
    linkLooseSubdistricts();
    dropUnused();
  }

 private:
  DivisionId parentOf(CommunityId id) {
    const Community& community = m_project.communities.at(id);
    const auto field = m_parents.find(id);
    const std::string text = field == m_parents.end() ? std::string() : field->second;
    if (fitsScheme(m_project.scheme, community.code)) {
      const DivisionId parent = byPrefix(Level::Subdistrict, community.code);
      // A parent field that is no code is the subdistrict's name.
      if (parent && !text.empty() && !isDigits(text) && m_project.divisions.at(parent).name.empty())
        m_project.divisions.edit(parent).name = text;
      return parent;
    }
    const auto territory = [&] { return outlineOf(m_project.subdivision, community.zone.faces); };
    if (!text.empty()) {
      const std::vector<DivisionId> called = byText(text);
      return called.size() == 1 ? called.front() : byOverlap(territory(), Level::Subdistrict, &called);
    }
    if (community.parent && m_project.divisions.contains(community.parent)) return community.parent;
    return byOverlap(territory(), Level::Subdistrict);
  }

  DivisionId byPrefix(Level level, const std::string& code) {
    const auto length = static_cast<std::size_t>(prefixLength(m_project.scheme, level));
    if (length == 0 || length > code.size()) return {};
    const std::string own = code.substr(0, length);
    DivisionId id;
    if (const auto it = m_byCode.find({level, own}); it != m_byCode.end()) id = it->second;
    if (!id) id = add({level, own, {}, {}, {}, {}, {}});
    if (level != Level::City) {
      const DivisionId above = byPrefix(level == Level::County ? Level::City : Level::County, code);
      if (above && m_project.divisions.at(id).parent != above) m_project.divisions.edit(id).parent = above;
    }
    return id;
  }

  std::vector<DivisionId> byText(const std::string& text) {
    const std::string code = divisionCode(m_project.scheme, Level::Subdistrict, text);
    if (const auto it = m_byCode.find({Level::Subdistrict, code}); it != m_byCode.end()) return {it->second};
    const auto name = std::pair(Level::Subdistrict, divisionName(text).whole());
    if (const auto it = m_byName.find(name); it != m_byName.end()) return it->second;
    if (!isCode(text))
      return m_byName[name] = {
                 m_project.divisions.add({Level::Subdistrict, {}, text, {}, {}, {}, {}}, m_project.info.copy)};
    return {add({Level::Subdistrict, code, {}, {}, {}, {}, {}})};
  }

  // `among`: null for all of the level.
  DivisionId byOverlap(const MultiPolygon& territory, Level level,
                       const std::vector<DivisionId>* among = nullptr) const {
    DivisionId best;
    Area most;
    const Box box = boxOf(territory);
    m_project.divisions.forEach([&](DivisionId id, const Division& division) {
      if (among && !std::ranges::count(*among, id)) return;
      if (division.level != level || !division.outline || !boxOf(*division.outline).touches(box)) return;
      const Area shared = areaOf(intersect(territory, *division.outline));
      if (shared > most) most = shared, best = id;
    });
    return best;
  }

  // Subdistricts that no prefix has placed go under the county they overlap most.
  void linkLooseSubdistricts() {
    for (DivisionId id : m_project.divisions.ids()) {
      const Division& division = m_project.divisions.at(id);
      if (division.level != Level::Subdistrict || division.parent) continue;
      const MultiPolygon territory = division.outline ? *division.outline : coveredBy(m_project, id);
      if (const DivisionId county = byOverlap(territory, Level::County)) m_project.divisions.edit(id).parent = county;
    }
  }

  void dropUnused() {
    for (bool dropped = true; dropped;) {
      std::set<DivisionId> used;
      m_project.communities.forEach([&](CommunityId, const Community& c) { used.insert(c.parent); });
      m_project.divisions.forEach([&](DivisionId, const Division& d) { used.insert(d.parent); });
      std::vector<DivisionId> unused;
      m_project.divisions.forEach([&](DivisionId id, const Division& d) {
        if (!d.source && !used.contains(id)) unused.push_back(id);
      });
      dropped = !unused.empty();
      eraseRecords<DivisionId>(m_project, unused);
    }
  }

  DivisionId add(Division division) {
    const auto key = std::pair{division.level, division.code};
    return m_byCode[key] = m_project.divisions.add(std::move(division), m_project.info.copy);
  }

  Project& m_project;
  const std::map<CommunityId, std::string>& m_parents;
  std::map<std::pair<Level, std::string>, DivisionId> m_byCode;
  std::map<std::pair<Level, std::string>, std::vector<DivisionId>> m_byName;
};

}  // namespace

MultiPolygon coveredBy(const Project& project, DivisionId id) {
  std::vector<FaceId> faces;
  for (CommunityId c : communitiesOf(project, id)) {
    const auto& own = project.communities.at(c).zone.faces;
    faces.insert(faces.end(), own.begin(), own.end());
  }
  return outlineOf(project.subdivision, faces);
}

bool fitsScheme(const NumberingScheme& scheme, const std::string& code) {
  return scheme.communityCodeLength > 0 && static_cast<int>(code.size()) == scheme.communityCodeLength &&
         scheme.subdistrictPrefix > 0 && isDigits(code);
}

std::string divisionCode(const NumberingScheme& scheme, Level level, const std::string& code) {
  const auto length = static_cast<std::size_t>(prefixLength(scheme, level));
  if (length == 0 || code.size() <= length || !isDigits(code)) return code;
  const bool padded = code.find_first_not_of('0', length) == std::string::npos;
  return padded ? code.substr(0, length) : code;
}

void deriveDivisions(Project& project, const std::map<CommunityId, std::string>& parents) {
  Deriver(project, parents).run();
}

void refreshUncovered(Project& project, Millimetres tolerance) {
  for (DivisionId id : project.divisions.ids()) {
    const Division& division = project.divisions.at(id);
    if (!division.outline) continue;
    MultiPolygon open = subtract(*division.outline, coveredBy(project, id));
    std::erase_if(open, [&](const Polygon& part) { return narrowerThan({part}, tolerance); });
    std::shared_ptr<const MultiPolygon> next;
    if (!open.empty()) next = std::make_shared<const MultiPolygon>(std::move(open));
    const auto& was = division.uncovered;
    if ((was == nullptr) != (next == nullptr) || (was && *was != *next)) project.divisions.edit(id).uncovered = next;
  }
}

}  // namespace wangge::gis
