// SPDX-License-Identifier: GPL-3.0-or-later
// A unit of any level, as sheets and maps speak of it, and which faces belong to it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/map/id_array.h"
#include "core/plan/project.h"

namespace wangge::map {

// A city, county or subdistrict by its division, a community or a grid by its record. Level City without a division is
// the whole plan (plans without codes of ours have no divisions). Territory of the police lies across the levels: a
// precinct is drawn as subdistricts are and has their level, a beat has that of communities.
struct Unit {
  Level level = Level::City;
  DivisionId division;
  CommunityId community;
  GridId grid;
  PrecinctId precinct = {};
  BeatId beat = {};
  bool ofPolice() const { return precinct || beat; }
  friend auto operator<=>(const Unit&, const Unit&) = default;
};
Unit precinctUnit(PrecinctId precinct);
Unit beatUnit(BeatId beat);

// The divisions above every community, looked up once.
class Hierarchy {
 public:
  explicit Hierarchy(const Project& project);
  // None when there is none. `level` is City, County or Subdistrict.
  DivisionId above(CommunityId community, Level level) const;
  // Whether a face with these labels belongs to the unit.
  bool belongs(const Face& face, const Unit& unit) const;
  // Which unit of the level the face belongs to; its id is none when it belongs to none.
  Unit unitOf(const Face& face, Level level) const;
  // The same for units of the kind that `like` is: a level, precincts, beats.
  Unit unitLike(const Face& face, const Unit& like) const;
  // The beat of a grid, the first one where several name it; none where none does.
  BeatId beatOf(GridId grid) const { return m_beats.at(grid); }

 private:
  IdArray<CommunityId, std::array<DivisionId, 3>> m_above;
  IdArray<GridId, BeatId> m_beats;
};

// Whether the unit names a record (or, for the whole plan, always).
bool exists(const Project& project, const Unit& unit);
std::string codeOf(const Project& project, const Unit& unit);
std::string nameOf(const Project& project, const Unit& unit);
// The names from the city down to the unit, e.g. 齐齐哈尔市, 铁锋区, 站前街道, 新木社区, 第一网格.
// `ordinalName`: as of shortName.
std::vector<std::string> fullNameOf(const Project& project, const Unit& unit, const std::string& ordinalName = {});
// Names the unit among labels of all kinds.
std::string keyOf(const Unit& unit);
// Its territory with the sums; above communities, of those below it.
Zone zoneOf(const Project& project, const Unit& unit);
// The lowest division that all of it lies in; none for the topmost.
DivisionId divisionAbove(const Project& project, const Unit& unit);

// The unit with this code, whatever its level; the whole plan for an empty code. Error: "map.no_such_unit" (code).
Result<Unit> findUnit(const Project& project, const std::string& code);
// Units of a level inside `within`, ascending by code, then id. Itself when the level is its own. Inside a precinct or
// beat: those that have territory there, also where only a part of theirs lies in it.
std::vector<Unit> unitsOf(const Project& project, Level level, const Unit& within);
// Precincts and beats with territory inside `within`, ascending by code, then name; all of them in the whole plan, also
// those without territory.
std::vector<Unit> precinctsOf(const Project& project, const Unit& within);
std::vector<Unit> beatsOf(const Project& project, const Unit& within);

// The number that stands on the map for a grid: its code without the community's, else its ordinal; empty when it has
// none.
std::string shortNumber(const Project& project, GridId grid);
// A grid's name without the names of its community and what lies above it in front. `ordinalName`, such as "Grid {n}",
// stands for the name that is an ordinal and nothing else (第一网格, 第1网格), in maps that are not Chinese; empty:
// names stand as they are.
std::string shortName(const Project& project, GridId grid, const std::string& ordinalName = {});

}  // namespace wangge::map
