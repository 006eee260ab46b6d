// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/align/matrix.h"

#include <algorithm>
#include <tuple>

#include "core/plan/counting.h"

namespace wangge::align {
namespace {

CellKey keyOf(const Face& face) {
  return {face.precinct ? RowKind::Precinct : RowKind::NoPrecinct, face.precinct, face.community, face.grid};
}
Cell cellOf(const Face& face) {
  return {face.tally, face.area, 1};
}

// Whether something that units are counted by may be another: units, and grids that went to another community.
bool unitsMayDiffer(const Project& before, const Project& after, const Difference& difference) {
  if (!difference.of<UnitId>().empty()) return true;
  if (after.units.empty()) return false;
  const auto& grids = difference.of<GridId>();
  return std::any_of(grids.changed.begin(), grids.changed.end(),
                     [&](GridId id) { return before.grids.at(id).community != after.grids.at(id).community; });
}

bool beyondMayDiffer(const Difference& difference) {
  const auto& faces = difference.of<FaceId>();
  return !difference.of<SourceId>().empty() || !difference.of<UnitId>().empty() ||
         std::binary_search(faces.changed.begin(), faces.changed.end(), kUniverse);
}

}  // namespace

Cell& Cell::operator+=(const Cell& other) {
  tally += other.tally, area += other.area, pieces += other.pieces;
  return *this;
}
Cell& Cell::operator-=(const Cell& other) {
  tally -= other.tally, area -= other.area, pieces -= other.pieces;
  return *this;
}

std::int64_t amountOf(const Cell& cell, Measure measure) {
  return wangge::amountOf(cell.tally, cell.area, measure);
}

Matrix::Matrix(const Project& project) {
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (id != kUniverse) add(keyOf(face), cellOf(face));
  });
  countUnits(project);
  countBeyond(project);
}

void Matrix::update(const Project& before, const Project& after, const Difference& difference) {
  const auto& faces = difference.of<FaceId>();
  const auto leaves = [&](FaceId id) {
    const Face& face = before.subdivision.face(id);
    if (id != kUniverse) take(keyOf(face), cellOf(face));
  };
  const auto comes = [&](FaceId id) {
    const Face& face = after.subdivision.face(id);
    if (id != kUniverse) add(keyOf(face), cellOf(face));
  };
  for (FaceId id : faces.deleted) leaves(id);
  for (FaceId id : faces.changed) leaves(id), comes(id);
  for (FaceId id : faces.created) comes(id);
  if (unitsMayDiffer(before, after, difference)) countUnits(after);
  if (beyondMayDiffer(difference)) countBeyond(after);
}

void Matrix::move(const Project& project, FaceId id, PrecinctId to) {
  Face face = project.subdivision.face(id);
  take(keyOf(face), cellOf(face));
  face.precinct = to;
  add(keyOf(face), cellOf(face));
}

void Matrix::add(const CellKey& key, const Cell& cell) {
  m_cells[key] += cell;
}

void Matrix::take(const CellKey& key, const Cell& cell) {
  const auto at = m_cells.find(key);
  WANGGE_CONTRACT(at != m_cells.end());
  at->second -= cell;
  if (at->second.pieces == 0) m_cells.erase(at);
}

void Matrix::countUnits(const Project& project) {
  std::erase_if(m_cells, [](const auto& entry) { return entry.first.row == RowKind::Units; });
  project.units.forEach([&](UnitId, const Unit& unit) {
    const CommunityId community = unit.grid ? project.grids.at(unit.grid).community : CommunityId();
    add({RowKind::Units, {}, community, unit.grid}, {unit.tally, {}, 1});
  });
}

void Matrix::countBeyond(const Project& project) {
  if (m_beyond.pieces > 0) take({}, m_beyond);
  m_beyond = {};
  project.sources.forEach([&](SourceId id, const Source&) {
    for (const HouseholdPoint& point : outsidePoints(project, id))
      if (project.subdivision.locate(point.at) == kUniverse) m_beyond += {tallyOf(point), {}, 1};
  });
  if (m_beyond.pieces > 0) add({}, m_beyond);
}

}  // namespace wangge::align
