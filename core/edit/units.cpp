// SPDX-License-Identifier: GPL-3.0-or-later
// Residential units: households that count in a grid although they lie elsewhere, or nowhere on the map (domain.md §3).
#include <algorithm>
#include <map>
#include <set>

#include "core/edit/support.h"
#include "core/plan/counting.h"
#include "core/plan/erase.h"
#include "core/plan/grid_name.h"
#include "core/plan/labels.h"

namespace wangge {
namespace {

// Faces whose points change hands, and whether their grids may change. Points outside every face count nowhere.
Result<std::vector<FaceId>> openFaces(const Project& project, std::span<const CountedPoint> points) {
  std::set<FaceId> faces;
  for (const CountedPoint& p : points)
    if (p.face != kUniverse) faces.insert(p.face);
  for (FaceId id : faces)
    if (auto unlocked = requireUnlocked(project, project.subdivision.face(id).grid); !unlocked)
      return fail(unlocked.error());
  return std::vector(faces.begin(), faces.end());
}

// Counts anew where the points lie, and lists again those that lie in no community.
void recountWhere(Project& project, std::span<const CountedPoint> points, std::span<const FaceId> faces) {
  recountFaces(project, faces);
  std::vector<Box> outside;
  for (const CountedPoint& p : points)
    if (!project.subdivision.face(p.face).community) outside.emplace_back().include(p.point.at);
  if (!outside.empty()) updateOutside(project, outside);
}

}  // namespace

Result<Step> giveUnits(const Project& before, std::span<const UnitId> units, GridId grid, const EditContext& context) {
  if (units.empty()) return fail(Error("edit.nothing_selected"));
  std::set<GridId> donors;
  bool changes = false;
  for (UnitId unit : units) {
    const Unit* record = before.units.find(unit);
    if (!record) return fail(Error("edit.no_such_unit"));
    changes = changes || record->grid != grid;
    if (record->grid) donors.insert(record->grid);
    for (GridId id : {record->grid, grid})
      if (auto unlocked = requireUnlocked(before, id); !unlocked) return fail(unlocked.error());
  }
  if (!changes) return Step{before};
  Project project = before;
  for (UnitId unit : units) setUnitGrid(project, unit, grid);
  abolishEmpty(project, {donors.begin(), donors.end()}, {grid}, context);
  Message what(grid ? "journal.give_units" : "journal.take_units");
  what.with("count", units.size());
  if (grid) what.with("grid", nameOf(project, grid));
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> giveRows(const Project& before, std::vector<SourceRow> rows, GridId grid, const EditContext& context) {
  if (rows.empty()) return fail(Error("edit.nothing_selected"));
  if (auto unlocked = requireZone(before, grid); !unlocked) return fail(unlocked.error());
  std::map<SourceId, std::vector<std::uint32_t>> wanted;
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  for (const SourceRow& row : rows) wanted[row.source].push_back(row.row);
  std::vector<CountedPoint> points;
  std::map<SourceRow, Unit> units;
  for (const auto& [source, list] : wanted)
    for (const CountedPoint& p : pointsOfRows(before, source, list)) {
      points.push_back(p);
      const auto [unit, first] =
          units.try_emplace({source, p.point.row}, Unit{{}, source, p.point.row, true, p.point.at, {}, {}});
      unit->second.tally += tallyOf(p.point);
    }
  if (units.size() != rows.size()) return fail(Error("edit.no_such_row"));
  const auto faces = openFaces(before, points);
  if (!faces) return fail(faces.error());
  Project project = before;
  std::vector<UnitId> made;
  for (const auto& [row, unit] : units) made.push_back(project.units.add(unit, project.info.copy));
  recountWhere(project, points, *faces);
  for (UnitId unit : made) setUnitGrid(project, unit, grid);
  Message what = Message("journal.give_units").with("count", made.size()).with("grid", nameOf(project, grid));
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> returnUnits(const Project& before, std::span<const UnitId> units, const EditContext& context) {
  if (units.empty()) return fail(Error("edit.nothing_selected"));
  Project project = before;
  std::set<GridId> donors;
  std::map<SourceId, std::vector<std::uint32_t>> rows;
  for (UnitId id : units) {
    const Unit* unit = project.units.find(id);
    if (!unit) return fail(Error("edit.no_such_unit"));
    if (auto unlocked = requireUnlocked(before, unit->grid); !unlocked) return fail(unlocked.error());
    if (unit->grid) donors.insert(unit->grid);
    rows[unit->source].push_back(unit->row);  // 0: of no row
  }
  eraseUnits(project, units);
  std::vector<CountedPoint> points;
  std::set<SourceRow> found;
  for (auto& [source, list] : rows) {
    std::sort(list.begin(), list.end());
    for (const CountedPoint& p : pointsOfRows(project, source, list)) {
      points.push_back(p);
      found.insert({source, p.point.row});
    }
  }
  if (found.size() != std::set<UnitId>(units.begin(), units.end()).size())
    return fail(Error("edit.unit_without_place"));
  const auto faces = openFaces(before, points);
  if (!faces) return fail(faces.error());
  recountWhere(project, points, *faces);
  abolishEmpty(project, {donors.begin(), donors.end()}, {}, context);
  return stepTo(std::move(project), Message("journal.return_units").with("count", units.size()), context);
}

}  // namespace wangge
