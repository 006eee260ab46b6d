// SPDX-License-Identifier: GPL-3.0-or-later
// Looks units up by level; everything that differs between divisions, communities and grids is here.
#include "core/map/unit.h"

#include <algorithm>

#include "core/base/chinese_numeral.h"
#include "core/base/sorted.h"
#include "core/map/police_unit.h"
#include "core/map/texts.h"

namespace wangge::map {
namespace {

std::size_t slotOf(Level level) {
  return static_cast<std::size_t>(level);
}

bool startsWith(const std::string& text, const std::string& prefix) {
  return !prefix.empty() && text.size() > prefix.size() && text.compare(0, prefix.size(), prefix) == 0;
}

}  // namespace

Hierarchy::Hierarchy(const Project& project) {
  project.beats.forEach([&](BeatId id, const Beat& beat) {
    for (GridId grid : beat.grids)
      if (!m_beats.at(grid)) m_beats[grid] = id;
  });
  project.communities.forEach([&](CommunityId id, const Community& community) {
    for (DivisionId above : divisionsAbove(project, community.parent))
      if (const std::size_t slot = slotOf(project.divisions.at(above).level); slot < 3) m_above[id][slot] = above;
  });
}

DivisionId Hierarchy::above(CommunityId community, Level level) const {
  return slotOf(level) >= 3 ? DivisionId{} : m_above.at(community)[slotOf(level)];
}

bool Hierarchy::belongs(const Face& face, const Unit& unit) const {
  if (unit.precinct) return face.precinct == unit.precinct;
  if (unit.beat) return face.grid && beatOf(face.grid) == unit.beat;
  if (!face.community) return false;
  if (unit.level == Level::Grid) return face.grid == unit.grid;
  if (unit.level == Level::Community) return face.community == unit.community;
  return !unit.division || above(face.community, unit.level) == unit.division;
}

Unit Hierarchy::unitOf(const Face& face, Level level) const {
  Unit unit;
  unit.level = level;
  if (level == Level::Grid) {
    unit.grid = face.grid;
  } else if (level == Level::Community) {
    unit.community = face.community;
  } else if (face.community) {
    unit.division = above(face.community, level);
  }
  return unit;
}

Unit Hierarchy::unitLike(const Face& face, const Unit& like) const {
  if (like.precinct) return precinctUnit(face.precinct);
  if (like.beat) return beatUnit(face.grid ? beatOf(face.grid) : BeatId());
  return unitOf(face, like.level);
}

bool exists(const Project& project, const Unit& unit) {
  if (unit.precinct) return project.precincts.contains(unit.precinct);
  if (unit.beat) return project.beats.contains(unit.beat);
  if (unit.level == Level::Grid) return project.grids.contains(unit.grid);
  if (unit.level == Level::Community) return project.communities.contains(unit.community);
  return project.divisions.contains(unit.division) || (unit.level == Level::City && !unit.division);
}

std::string codeOf(const Project& project, const Unit& unit) {
  if (unit.precinct) return project.precincts.at(unit.precinct).code;
  if (unit.beat) return project.beats.at(unit.beat).code;
  if (unit.level == Level::Grid) return project.grids.at(unit.grid).code;
  if (unit.level == Level::Community) return project.communities.at(unit.community).code;
  return unit.division ? project.divisions.at(unit.division).code : std::string();
}

std::string keyOf(const Unit& unit) {
  if (unit.precinct) return "precinct:" + std::to_string(unit.precinct.value);
  if (unit.beat) return "beat:" + std::to_string(unit.beat.value);
  const std::uint64_t id = unit.grid ? unit.grid.value : unit.community ? unit.community.value : unit.division.value;
  return std::to_string(static_cast<int>(unit.level)) + ":" + std::to_string(id);
}

namespace {

template <class Record>
std::string nameOrCode(const Record& record) {
  return record.name.empty() ? record.code : record.name;
}

}  // namespace

std::string nameOf(const Project& project, const Unit& unit) {
  if (unit.precinct) return nameOrCode(project.precincts.at(unit.precinct));
  if (unit.beat) return nameOrCode(project.beats.at(unit.beat));
  if (unit.level == Level::Grid) return project.grids.at(unit.grid).name;
  if (unit.level == Level::Community) {
    const Community& community = project.communities.at(unit.community);
    return community.name.empty() ? community.code : community.name;
  }
  if (!unit.division) return project.info.name;
  // Divisions made from codes have no names until a layer or list brings them.
  const Division& division = project.divisions.at(unit.division);
  return division.name.empty() ? division.code : division.name;
}

DivisionId divisionAbove(const Project& project, const Unit& unit) {
  if (unit.ofPolice()) return commonDivision(project, unit);
  if (unit.level == Level::Grid) return project.communities.at(project.grids.at(unit.grid).community).parent;
  if (unit.level == Level::Community) return project.communities.at(unit.community).parent;
  return unit.division ? project.divisions.at(unit.division).parent : DivisionId{};
}

std::vector<std::string> fullNameOf(const Project& project, const Unit& unit, const std::string& ordinalName) {
  if (unit.ofPolice()) return policeName(project, unit);
  std::vector<std::string> names{unit.level == Level::Grid ? shortName(project, unit.grid, ordinalName)
                                                           : nameOf(project, unit)};
  if (unit.level == Level::Grid) {
    const CommunityId community = project.grids.at(unit.grid).community;
    const std::vector<GridId> siblings = gridsOf(project, community);
    // Of two with one name the number tells.
    const bool shared = std::any_of(siblings.begin(), siblings.end(), [&](GridId other) {
      return other != unit.grid && shortName(project, other, ordinalName) == names.front();
    });
    if (names.front().empty()) {
      names.front() = shortNumber(project, unit.grid);
    } else if (shared) {
      names.front() += (ordinalName.empty() ? "" : " ") + shortNumber(project, unit.grid);
    }
    if (names.front().empty()) {
      // Neither name nor number: its place among the grids of its community.
      const auto place = std::find(siblings.begin(), siblings.end(), unit.grid) - siblings.begin();
      names.front() = "(" + std::to_string(place + 1) + ")";
    }
    names.push_back(nameOf(project, Unit{Level::Community, {}, community, {}}));
  }
  // Of units without a name the lowest one's code tells where it is.
  bool lowest = unit.level >= Level::Community;
  for (DivisionId above : divisionsAbove(project, divisionAbove(project, unit))) {
    const Division& division = project.divisions.at(above);
    names.push_back(division.name.empty() && lowest ? division.code : division.name);
    lowest = false;
  }
  std::erase(names, std::string());
  if (unit.division && project.divisions.at(unit.division).name.empty()) {
    // A city or county known by its code alone: the plan's name says more.
    names = {project.divisions.at(unit.division).code};
    if (!project.info.name.empty()) names.push_back(project.info.name);
  }
  std::reverse(names.begin(), names.end());
  return names;
}

Zone zoneOf(const Project& project, const Unit& unit) {
  if (unit.precinct) return project.precincts.at(unit.precinct).zone;
  if (unit.level == Level::Grid) return project.grids.at(unit.grid).zone;
  if (unit.level == Level::Community && !unit.beat) return project.communities.at(unit.community).zone;
  Zone sum;
  const auto add = [&](const Zone& zone) {
    sum.faces.insert(sum.faces.end(), zone.faces.begin(), zone.faces.end());
    sum.area += zone.area, sum.tally += zone.tally;
  };
  if (unit.beat) {
    for (GridId grid : gridsOfBeat(project, unit.beat)) add(project.grids.at(grid).zone);
  } else {
    const Hierarchy hierarchy(project);
    project.communities.forEach([&](CommunityId id, const Community& community) {
      if (!unit.division || hierarchy.above(id, unit.level) == unit.division) add(community.zone);
    });
  }
  std::sort(sum.faces.begin(), sum.faces.end());
  return sum;
}

Result<Unit> findUnit(const Project& project, const std::string& code) {
  if (code.empty()) return Unit{};
  const CodeOwner owner = ownerOfCode(project, code);
  if (const auto* division = std::get_if<DivisionId>(&owner))
    return Unit{project.divisions.at(*division).level, *division, {}, {}};
  if (const auto* community = std::get_if<CommunityId>(&owner)) return Unit{Level::Community, {}, *community, {}};
  if (const auto* grid = std::get_if<GridId>(&owner)) return Unit{Level::Grid, {}, {}, *grid};
  return fail(Error("map.no_such_unit").with("code", code));
}

namespace {

void sortByCode(const Project& project, std::vector<Unit>& units) {
  std::vector<std::pair<std::string, Unit>> coded;
  for (const Unit& unit : units) coded.emplace_back(codeOf(project, unit), unit);
  std::sort(coded.begin(), coded.end());
  for (std::size_t i = 0; i < coded.size(); ++i) units[i] = coded[i].second;
}

}  // namespace

std::vector<Unit> unitsOf(const Project& project, Level level, const Unit& within) {
  std::vector<Unit> units;
  if (within.ofPolice()) {
    Unit like;
    like.level = level;
    units = unitsAt(project, zoneOf(project, within).faces, like);
    sortByCode(project, units);
    return units;
  }
  const Hierarchy hierarchy(project);
  const auto inside = [&](CommunityId community) {
    if (within.level == Level::Community) return community == within.community;
    if (within.level == Level::Grid) return project.grids.at(within.grid).community == community;
    return !within.division || hierarchy.above(community, within.level) == within.division;
  };
  if (level == Level::Grid) {
    project.grids.forEach([&](GridId id, const Grid& grid) {
      if (inside(grid.community) && (within.level != Level::Grid || within.grid == id))
        units.push_back({level, {}, {}, id});
    });
  } else if (level == Level::Community) {
    project.communities.forEach([&](CommunityId id, const Community&) {
      if (inside(id) && within.level != Level::Grid) units.push_back({level, {}, id, {}});
    });
  } else if (within.level <= level) {
    project.communities.forEach([&](CommunityId id, const Community&) {
      const DivisionId division = hierarchy.above(id, level);
      if (inside(id) && division) units.push_back({level, division, {}, {}});
    });
    sortUnique(units);
    if (units.empty() && level == Level::City) units.push_back(within);
  }
  sortByCode(project, units);
  return units;
}

std::string shortNumber(const Project& project, GridId grid) {
  const Grid& record = project.grids.at(grid);
  const Community* community = project.communities.find(record.community);
  if (community && startsWith(record.code, community->code)) return record.code.substr(community->code.size());
  if (record.ordinal > 0) return std::to_string(record.ordinal);
  return record.code;
}

std::string shortName(const Project& project, GridId grid, const std::string& ordinalName) {
  const Grid& record = project.grids.at(grid);
  const Community* community = project.communities.find(record.community);
  std::string name = record.name;
  // Names are given with any of what lies above in front: 新木社区第一网格, 铁锋区新木社区第一网格. The community's is
  // the last of them, so that 铁锋区第二小学 stays whole.
  if (community && !community->name.empty()) {
    std::vector<std::string> above{community->name};
    for (const DivisionId at : divisionsAbove(project, community->parent))
      above.push_back(project.divisions.at(at).name);
    std::string rest = name;
    bool ends = false;
    for (auto one = above.rbegin(); one != above.rend(); ++one) {
      ends = startsWith(rest, *one) && !one->empty();
      if (ends) rest.erase(0, one->size());
    }
    if (ends) name = std::move(rest);
  }
  if (ordinalName.empty() || record.ordinal <= 0) return name;
  const std::string digits = std::to_string(record.ordinal);
  const auto isNamed = [&](const std::string& number) { return name == "第" + number + "网格"; };
  // Numerals are made up to 9999; a file may hold any ordinal.
  if (isNamed(digits) || (record.ordinal <= 9999 && isNamed(chineseNumeral(record.ordinal))))
    return filled(ordinalName, {{"n", digits}});
  return name;
}

}  // namespace wangge::map
