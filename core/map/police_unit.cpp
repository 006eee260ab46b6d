// SPDX-License-Identifier: GPL-3.0-or-later
// Precincts and beats as units of maps and sheets.
#include "core/map/police_unit.h"

#include <algorithm>
#include <tuple>

#include "core/base/sorted.h"

namespace wangge::map {
namespace {

// Beats of two stations are told apart by these.
bool sameList(const Precinct&, const Precinct&) {
  return true;
}
bool sameList(const Beat& a, const Beat& b) {
  return a.precinct == b.precinct;
}

// The name under which a sheet speaks of a precinct or beat: those that share a name, or have none, get their codes,
// and where that tells them no better their place among all of them.
template <class IdType, class Record>
std::string tellingName(const Table<IdType, Record>& table, IdType id) {
  const Record& own = table.at(id);
  bool name = false, code = false;
  std::size_t place = 0, number = 0;
  table.forEach([&](IdType other, const Record& record) {
    ++number;
    if (other == id) place = number;
    if (other == id || !sameList(own, record)) return;
    name = name || record.name == own.name;
    code = code || (record.name == own.name && record.code == own.code);
  });
  std::string telling = own.name;
  if ((name || telling.empty()) && !own.code.empty()) telling += (telling.empty() ? "" : " ") + own.code;
  if (telling.empty() || code) telling += (telling.empty() ? "(" : " (") + std::to_string(place) + ")";
  return telling;
}

bool isWholePlan(const Unit& unit) {
  return unit == Unit{};
}

std::vector<Unit> byCodeAndName(const Project& project, std::vector<Unit> units) {
  std::sort(units.begin(), units.end(), [&](const Unit& a, const Unit& b) {
    const auto keyOf = [&](const Unit& unit) { return std::tuple(codeOf(project, unit), nameOf(project, unit), unit); };
    return keyOf(a) < keyOf(b);
  });
  return units;
}

}  // namespace

Unit precinctUnit(PrecinctId precinct) {
  Unit unit;
  unit.level = Level::Subdistrict, unit.precinct = precinct;
  return unit;
}

Unit beatUnit(BeatId beat) {
  Unit unit;
  unit.level = Level::Community, unit.beat = beat;
  return unit;
}

// What lies across the levels: the lowest division that is above all of its communities.
DivisionId commonDivision(const Project& project, const Unit& unit) {
  std::vector<DivisionId> common;  // upwards
  bool first = true;
  for (const Unit& community : unitsOf(project, Level::Community, unit)) {
    const std::vector<DivisionId> above = divisionsAbove(project, project.communities.at(community.community).parent);
    if (first) common = above;
    first = false;
    std::erase_if(common, [&](DivisionId id) { return std::find(above.begin(), above.end(), id) == above.end(); });
  }
  return common.empty() ? DivisionId{} : common.front();
}

std::vector<std::string> policeName(const Project& project, const Unit& unit) {
  std::vector<std::string> names;
  PrecinctId precinct = unit.precinct;
  if (unit.beat) {
    names.push_back(tellingName(project.beats, unit.beat));
    precinct = project.beats.at(unit.beat).precinct;
  }
  if (project.precincts.contains(precinct)) names.push_back(tellingName(project.precincts, precinct));
  // A precinct is no part of a subdistrict, even where it lies in one.
  for (DivisionId above : divisionsAbove(project, divisionAbove(project, unit)))
    if (const Division& division = project.divisions.at(above); division.level < Level::Subdistrict)
      names.push_back(division.name);
  std::erase(names, std::string());
  std::reverse(names.begin(), names.end());
  return names;
}

std::vector<GridId> gridsOfBeat(const Project& project, BeatId beat) {
  std::vector<GridId> grids;
  for (GridId grid : project.beats.at(beat).grids)
    if (project.grids.contains(grid)) grids.push_back(grid);
  sortUnique(grids);
  bool before = true;
  project.beats.forEach([&](BeatId id, const Beat& other) {
    before = before && id != beat;
    if (before)
      for (GridId grid : other.grids)
        if (const int at = indexIn(grids, grid); at >= 0) grids.erase(grids.begin() + at);
  });
  return grids;
}

std::vector<Unit> unitsAt(const Project& project, const std::vector<FaceId>& faces, const Unit& like) {
  const Hierarchy hierarchy(project);
  std::vector<Unit> units;
  Unit none = hierarchy.unitLike(Face{}, like), last = none;
  for (FaceId id : faces) {
    const Unit unit = hierarchy.unitLike(project.subdivision.face(id), like);
    if (unit != last && unit != none) units.push_back(unit);
    last = unit;
  }
  sortUnique(units);
  return units;
}

std::vector<Unit> precinctsOf(const Project& project, const Unit& within) {
  std::vector<Unit> units;
  if (isWholePlan(within)) {
    for (PrecinctId id : project.precincts.ids()) units.push_back(precinctUnit(id));
  } else if (within.precinct) {
    units.push_back(within);
  } else {
    units = unitsAt(project, zoneOf(project, within).faces, precinctUnit(PrecinctId(1)));
  }
  return byCodeAndName(project, std::move(units));
}

std::vector<Unit> beatsOf(const Project& project, const Unit& within) {
  std::vector<Unit> units;
  if (isWholePlan(within) || within.precinct) {
    project.beats.forEach([&](BeatId id, const Beat& beat) {
      if (isWholePlan(within) || beat.precinct == within.precinct) units.push_back(beatUnit(id));
    });
  } else if (within.beat) {
    units.push_back(within);
  } else {
    units = unitsAt(project, zoneOf(project, within).faces, beatUnit(BeatId(1)));
  }
  return byCodeAndName(project, std::move(units));
}

}  // namespace wangge::map
