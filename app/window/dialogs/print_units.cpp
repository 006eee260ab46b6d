// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/print_units.h"

#include <algorithm>
#include <map>

#include "core/plan/tables.h"

namespace wangge {
namespace {

using map::Unit;  // not the residential ones
using sheet::SheetKind;

class UnitLister {
 public:
  UnitLister(const Project& project, SheetKind kind) : m_project(project) {
    m_level = sheet::isOfPolice(kind) ? Level::Subdistrict : static_cast<Level>(kind);
    project.divisions.forEach([&](DivisionId id, const Division& division) {
      const bool below = project.divisions.contains(division.parent);
      m_divisions[below ? division.parent : DivisionId()].push_back(id);
    });
    if (m_level >= Level::Community)
      project.communities.forEach([&](CommunityId id, const Community& community) {
        const bool below = project.divisions.contains(community.parent);
        m_communities[below ? community.parent : DivisionId()].push_back(id);
      });
  }

  std::vector<PrintUnit> run(SheetKind kind) {
    m_units.push_back({Unit{}, {}, 0});
    if (sheet::isOfPolice(kind)) police(kind);
    below({}, 1);
    return std::move(m_units);
  }

 private:
  void add(const Unit& unit, int depth) {
    const std::string name = nameOf(m_project, unit), code = codeOf(m_project, unit);
    std::string text = name;
    if (!code.empty() && code != name) text += (text.empty() ? "" : "  ") + code;
    if (text.empty()) text = fullNameOf(m_project, unit).back();
    m_units.push_back({unit, QString::fromStdString(text), depth});
  }

  template <class IdType>
  void sort(std::vector<IdType>& ids) const {
    std::ranges::sort(ids, {}, [&](IdType id) { return std::pair(tableOf<IdType>(m_project).at(id).code, id); });
  }

  void below(DivisionId parent, int depth) {
    sort(m_divisions[parent]);
    for (const DivisionId id : m_divisions[parent]) {
      const Level level = m_project.divisions.at(id).level;
      if (level > m_level) continue;
      add({level, id, {}, {}}, depth);
      below(id, depth + 1);
    }
    sort(m_communities[parent]);
    for (const CommunityId id : m_communities[parent]) {
      add({Level::Community, {}, id, {}}, depth);
      if (m_level < Level::Grid) continue;
      std::vector<GridId> grids = gridsOf(m_project, id);
      sort(grids);
      for (const GridId grid : grids) add({Level::Grid, {}, {}, grid}, depth + 1);
    }
  }

  void police(SheetKind kind) {
    for (const Unit& unit : map::precinctsOf(m_project, {})) add(unit, 1);
    if (kind == SheetKind::Beat)
      for (const Unit& unit : map::beatsOf(m_project, {})) add(unit, 1);
  }

  const Project& m_project;
  Level m_level;
  std::map<DivisionId, std::vector<DivisionId>> m_divisions;
  std::map<DivisionId, std::vector<CommunityId>> m_communities;
  std::vector<PrintUnit> m_units;
};

Unit communityUnit(CommunityId id) {
  return {Level::Community, {}, id, {}};
}

// The lowest division that all of them lie in; the whole plan where there is none.
Unit commonAbove(const Project& project, const std::vector<CommunityId>& communities) {
  std::vector<DivisionId> common = divisionsAbove(project, project.communities.at(communities.front()).parent);
  for (const CommunityId id : communities) {
    const std::vector<DivisionId> above = divisionsAbove(project, project.communities.at(id).parent);
    std::erase_if(common, [&](DivisionId division) { return std::ranges::find(above, division) == above.end(); });
  }
  if (common.empty()) return {};
  return {project.divisions.at(common.front()).level, common.front(), {}, {}};
}

}  // namespace

std::vector<PrintUnit> unitsToPrint(const Project& project, SheetKind kind) {
  return UnitLister(project, kind).run(kind);
}

map::Unit unitAbove(const Project& project, const map::Unit& unit) {
  if (unit.precinct) return {};
  if (unit.beat) {
    const PrecinctId precinct = project.beats.at(unit.beat).precinct;
    return project.precincts.contains(precinct) ? map::precinctUnit(precinct) : map::Unit();
  }
  if (unit.level == Level::Grid) return communityUnit(project.grids.at(unit.grid).community);
  const DivisionId above = divisionAbove(project, unit);
  if (!project.divisions.contains(above)) return {};
  return {project.divisions.at(above).level, above, {}, {}};
}

PrintChoice choiceFor(const map::Unit& unit) {
  if (unit.precinct) return {SheetKind::Precinct, unit};
  if (unit.beat) return {SheetKind::Beat, unit};
  return {sheet::kindOf(unit.level), unit};
}

PrintChoice choiceFor(const Project& project, const Selection& selection) {
  std::vector<GridId> grids;
  for (const GridId id : selection.grids)
    if (project.grids.contains(id)) grids.push_back(id);
  if (grids.size() == 1) return choiceFor({Level::Grid, {}, {}, grids.front()});
  std::vector<CommunityId> communities;
  for (const GridId id : grids) communities.push_back(project.grids.at(id).community);
  for (const CommunityId id : selection.communities)
    if (project.communities.contains(id)) communities.push_back(id);
  if (communities.empty()) {
    std::vector<PrecinctId> precincts;
    for (const PrecinctId id : selection.precincts)
      if (project.precincts.contains(id)) precincts.push_back(id);
    if (precincts.size() == 1) return choiceFor(map::precinctUnit(precincts.front()));
    if (!precincts.empty()) return {SheetKind::Precinct, {}};
    for (const FaceId id : selection.faces)
      if (const Face* face = project.subdivision.faces().find(id); face && face->community)
        communities.push_back(face->community);
  }
  std::ranges::sort(communities);
  communities.erase(std::ranges::unique(communities).begin(), communities.end());
  std::erase_if(communities, [&](CommunityId id) { return !project.communities.contains(id); });
  if (communities.size() == 1) return choiceFor(communityUnit(communities.front()));
  if (!communities.empty()) return {SheetKind::Community, commonAbove(project, communities)};
  return {};
}

}  // namespace wangge
