// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/grid_numbers.h"

#include <set>

namespace wangge::map {
namespace {

constexpr std::size_t kDivisionLevels = 3;  // subdistrict, county, city

bool numbersRepeat(const Project& project, const Unit& within) {
  std::map<std::string, CommunityId> first;
  for (const Unit& unit : unitsOf(project, Level::Grid, within)) {
    const std::string number = shortNumber(project, unit.grid);
    if (number.empty()) continue;
    const CommunityId community = project.grids.at(unit.grid).community;
    if (first.emplace(number, community).first->second != community) return true;
  }
  return false;
}

// Whose communities are told apart on a map of `unit`.
Unit aroundOf(const Project& project, const Unit& unit) {
  if (unit.level != Level::Grid || unit.ofPolice()) return unit;
  const Community& community = project.communities.at(project.grids.at(unit.grid).community);
  // The lowest with others in it: neighbours are told from the own ones.
  for (const DivisionId above : divisionsAbove(project, community.parent))
    if (communitiesOf(project, above).size() > 1) return Unit{project.divisions.at(above).level, above, {}, {}};
  return {};
}

}  // namespace

GridNumbers::GridNumbers(const Project& project, const Unit& within) : m_project(project) {
  const Unit around = aroundOf(project, within);
  m_repeat = numbersRepeat(project, around);
  if (!m_repeat) return;
  const std::vector<Unit> communities = unitsOf(project, Level::Community, around);
  std::set<std::string> taken;
  for (std::size_t depth = 0; depth <= kDivisionLevels; ++depth) {
    std::map<std::string, int> having;
    for (const std::string& part : taken) ++having[part];
    for (const Unit& unit : communities) ++having[partOf(unit.community, depth)];
    for (const Unit& unit : communities) {
      std::string part = partOf(unit.community, depth);
      if (m_parts.contains(unit.community) || (having.at(part) > 1 && depth < kDivisionLevels)) continue;
      taken.insert(part);
      m_parts.emplace(unit.community, std::move(part));
    }
  }
}

std::string GridNumbers::partOf(CommunityId id, std::size_t depth) const {
  const Community& community = m_project.communities.at(id);
  if (community.code.empty()) return community.name;
  const std::vector<DivisionId> above = divisionsAbove(m_project, community.parent);
  if (depth >= above.size()) return community.code;
  const std::string& outer = m_project.divisions.at(above[depth]).code;
  const bool inside = community.code.size() > outer.size() && community.code.starts_with(outer);
  return inside ? community.code.substr(outer.size()) : community.code;
}

std::string GridNumbers::of(CommunityId community) const {
  const auto known = m_parts.find(community);
  return known == m_parts.end() ? partOf(community, 1) : known->second;
}

std::string GridNumbers::of(GridId id) const {
  std::string number = shortNumber(m_project, id);
  const Grid& grid = m_project.grids.at(id);
  // A number that is the whole code tells everything.
  if (!m_repeat || number.empty() || number == grid.code || !m_project.communities.contains(grid.community))
    return number;
  return of(grid.community) + "-" + number;
}

}  // namespace wangge::map
