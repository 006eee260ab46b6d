// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/given_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/geometry/polygon.h"
#include "core/plan/erase.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"

namespace wangge::gis {
namespace {

// Sources read before keys were kept: the building that stands there tells.
std::string keyOfBuildingAt(const Project& project, Point at) {
  std::string key;
  project.buildings.forEach([&](BuildingId, const Building& building) {
    if (key.empty() && building.outline && boxOf(*building.outline).contains(at) && contains(*building.outline, at))
      key = building.name;
  });
  return key;
}

std::string keyOf(const Project& project, const Unit& unit) {
  const Source* source = project.sources.find(unit.source);
  const auto& keys = source ? source->rowKeys : nullptr;
  if (keys && unit.row > 0 && unit.row <= keys->size()) return (*keys)[unit.row - 1];
  return unit.placed ? keyOfBuildingAt(project, unit.at) : unit.name;
}

// Which of the rows there are now each of the given ones is.
class RowMatch {
 public:
  RowMatch(const std::vector<GivenRow>& given, const std::vector<PresentRow>& rows)
      : m_given(given), m_of(given.size()) {
    for (const PresentRow& row : rows) {
      if (!row.key.empty()) m_byKey.emplace(row.key, &row);
      if (row.placed) m_byPlace.emplace(row.at, &row);
    }
    // Sure ones first, so that they leave fewer to choose from.
    const auto samePlace = [](const GivenRow& was, const PresentRow& row) {
      return was.placed == row.placed && (!was.placed || was.at == row.at);
    };
    pass([&](const GivenRow& was, const PresentRow& row) { return samePlace(was, row) && was.tally == row.tally; });
    pass([](const GivenRow& was, const PresentRow& row) { return was.tally == row.tally; });
    pass(samePlace);
    pass([](const GivenRow&, const PresentRow&) { return true; });
  }
  const PresentRow* of(std::size_t given) const { return m_of[given]; }

 private:
  template <class Fits>
  void pass(const Fits& fits) {
    for (std::size_t i = 0; i < m_given.size(); ++i) {
      const GivenRow& was = m_given[i];
      if (m_of[i]) continue;
      const auto fit = [&](const PresentRow& row) { return fits(was, row); };
      const PresentRow* row = !was.key.empty() ? only(m_byKey.equal_range(was.key), fit)
                              : was.placed     ? only(m_byPlace.equal_range(was.at), fit)
                                               : nullptr;
      if (row) m_of[i] = row, m_taken.insert(row);
    }
  }

  template <class Range, class Fits>
  const PresentRow* only(const Range& range, const Fits& fits) const {
    const PresentRow* found = nullptr;
    for (auto it = range.first; it != range.second; ++it) {
      const PresentRow& row = *it->second;
      if (m_taken.contains(&row) || !fits(row)) continue;
      // Two entrances that nothing tells apart are as good as one another.
      const bool alike = found && found->placed == row.placed && found->at == row.at && found->tally == row.tally;
      if (found && !alike) return nullptr;
      if (!found) found = &row;
    }
    return found;
  }

  const std::vector<GivenRow>& m_given;
  std::multimap<std::string, const PresentRow*> m_byKey;
  std::multimap<Point, const PresentRow*> m_byPlace;
  std::set<const PresentRow*> m_taken;
  std::vector<const PresentRow*> m_of;
};

void noteGone(Build& build, const GivenRow& was) {
  build.note(FindingKind::Left,
             withResidents(Message("import.given_row_gone")
                               .with("key", was.key.empty() ? was.name : was.key)
                               .with("grid", nameOf(build.project, was.grid)),
                           was.tally, countedIn(was.tally)),
             was.placed ? std::optional(was.at) : std::nullopt);
}

}  // namespace

std::vector<GivenRow> takeGivenRows(Project& project, SourceId source) {
  std::vector<UnitId> units;
  std::vector<GivenRow> given;
  project.units.forEach([&](UnitId id, const Unit& unit) {
    if (unit.source != source) return;
    units.push_back(id);
    if (unit.grid) given.push_back({keyOf(project, unit), unit.name, unit.placed, unit.at, unit.tally, unit.grid});
  });
  eraseUnits(project, units);
  std::sort(given.begin(), given.end(), [](const GivenRow& a, const GivenRow& b) {
    return std::tie(a.key, a.placed, a.at, a.tally.households, a.tally.persons, a.grid) <
           std::tie(b.key, b.placed, b.at, b.tally.households, b.tally.persons, b.grid);
  });
  return given;
}

Tally giveRowsAgain(Build& build, const std::vector<PresentRow>& rows) {
  const std::vector<GivenRow>& given = build.given;
  if (given.empty()) return {};
  Project& project = build.project;
  const RowMatch match(given, rows);
  std::map<std::uint32_t, UnitId> unplaced;
  project.units.forEach([&](UnitId id, const Unit& unit) {
    if (unit.source == build.source) unplaced[unit.row] = id;
  });
  Tally kept, before, withoutPlace;
  std::int64_t count = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const GivenRow& was = given[i];
    const PresentRow* row = match.of(i);
    if (!row) {
      noteGone(build, was);
      continue;
    }
    if (row->placed) {
      project.units.add({was.name, build.source, row->row, true, row->at, row->tally, was.grid}, build.copy());
    } else {
      project.units.edit(unplaced.at(row->row)).grid = was.grid;
      withoutPlace += row->tally;
    }
    kept += row->tally, before += was.tally, ++count;
  }
  if (count > 0) {
    Message what = withHouseholds(Message("import.given_rows_kept").with("count", count), kept, countedIn(kept));
    if (before.householdsCounted()) what.with("before", before.households);
    build.note(FindingKind::Note, what);
  }
  return withoutPlace;
}

}  // namespace wangge::gis
