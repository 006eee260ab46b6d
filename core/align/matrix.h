// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of stations (precincts) and grids: households, persons and area of each pair, as sums over faces. Made
// once in time of the number of faces, brought up to date after an edit in time of the faces that it changed. What
// holds: rows add up to the precincts' zones, columns to the zones of grids, communities and divisions, and all cells
// to everything that was counted (`totalOf`), to the household.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/plan/difference.h"
#include "core/plan/measure.h"
#include "core/plan/project.h"

namespace wangge::align {

// What is summed in a cell. `pieces`: faces and units, and household points beyond all faces.
struct Cell {
  Tally tally;
  Area area;
  std::int64_t pieces = 0;
  Cell& operator+=(const Cell& other);
  Cell& operator-=(const Cell& other);
  friend bool operator==(const Cell&, const Cell&) = default;
};

// By what shares and correspondences are measured.
using wangge::Measure;
using wangge::measureFor;
// Persons, households, or twice the mm².
std::int64_t amountOf(const Cell& cell, Measure measure);

// A row: a precinct, territory in none, or units, which count with their grid and have no territory of their own.
enum class RowKind { Precinct, NoPrecinct, Units };

struct CellKey {
  RowKind row = RowKind::NoPrecinct;
  PrecinctId precinct;    // none but in rows of precincts
  CommunityId community;  // none: outside every community
  GridId grid;            // none: unassigned
  friend auto operator<=>(const CellKey&, const CellKey&) = default;
};

class Matrix {
 public:
  Matrix() = default;
  explicit Matrix(const Project& project);

  // Brings the matrix of `before` to that of `after`; `difference` is diff(before, after).
  void update(const Project& before, const Project& after, const Difference& difference);
  // Counts a face of the plan in another row.
  void move(const Project& project, FaceId face, PrecinctId to);

  // Cells with something in them.
  const std::map<CellKey, Cell>& cells() const { return m_cells; }
  friend bool operator==(const Matrix&, const Matrix&) = default;

 private:
  void add(const CellKey& key, const Cell& cell);
  void take(const CellKey& key, const Cell& cell);
  void countUnits(const Project& project);
  void countBeyond(const Project& project);

  std::map<CellKey, Cell> m_cells;
  Cell m_beyond;  // household points outside all faces; in the cell of no precinct and no community
};

struct MatrixRow {
  RowKind kind = RowKind::Precinct;
  PrecinctId precinct;
  Cell sum;
};
// The unit of the level; at the level of grids community and grid. All none: outside every unit.
struct MatrixColumn {
  DivisionId division;
  CommunityId community;
  GridId grid;
  Cell sum;
};
struct MatrixEntry {
  std::size_t row = 0, column = 0;
  Cell cell;
};

// The matrix at one level: subdistricts, communities or grids. Every precinct has its row and every unit its column,
// by code, then name, then place; what is in none of them comes last, if there is anything.
struct LevelMatrix {
  Level level = Level::Subdistrict;
  std::vector<MatrixRow> rows;
  std::vector<MatrixColumn> columns;
  std::vector<MatrixEntry> entries;  // by row, then column; only those with something in them
  Cell total;
};
LevelMatrix atLevel(const Project& project, const Matrix& matrix, Level level);

// Precincts by code, then name, then place: the order of every list.
std::vector<PrecinctId> precinctsByCode(const Project& project);

}  // namespace wangge::align

template <>
inline constexpr wangge::WordList<3> wangge::kWordsOf<wangge::align::RowKind> = {"precinct", "no_precinct", "units"};
