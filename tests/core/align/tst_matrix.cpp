// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of stations: exact numbers, sums of every level, and the same after edits as made anew.
#include "core/align/matrix.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <tuple>

#include "core/edit/edits.h"
#include "core/plan/labels.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::align;
using namespace wangge::test;

namespace {

const EditContext kNobody;

// Communities A and B in one subdistrict each, C in none.
AsciiPlan withSubdistricts(const AsciiOptions& options) {
  AsciiPlan plan = asciiPlan(options);
  Division second;
  second.level = Level::Subdistrict, second.code = "230204002", second.name = "南浦街道", second.parent = plan.county;
  const DivisionId other = plan.project.divisions.add(second);
  for (const auto& [letter, id] : plan.communities)
    plan.project.communities.edit(id).parent = letter == 'A' ? plan.subdistrict : letter == 'B' ? other : DivisionId();
  return plan;
}

const MatrixEntry* entryAt(const LevelMatrix& matrix, std::size_t row, std::size_t column) {
  for (const MatrixEntry& entry : matrix.entries)
    if (entry.row == row && entry.column == column) return &entry;
  return nullptr;
}
std::int64_t householdsAt(const LevelMatrix& matrix, std::size_t row, std::size_t column) {
  const MatrixEntry* entry = entryAt(matrix, row, column);
  return entry ? entry->cell.tally.households : 0;
}

// Rows add up to precincts, columns to zones, everything to what was counted.
void checkSums(const Project& project, const Matrix& matrix) {
  for (Level level : {Level::Subdistrict, Level::Community, Level::Grid}) {
    const LevelMatrix sums = atLevel(project, matrix, level);
    CHECK(sums.total.tally == totalOf(project));
    Cell rows, columns;
    for (const MatrixRow& row : sums.rows) {
      rows += row.sum;
      if (row.kind != RowKind::Precinct) continue;
      CHECK(row.sum.tally == project.precincts.at(row.precinct).zone.tally);
      CHECK(row.sum.area == project.precincts.at(row.precinct).zone.area);
    }
    std::map<DivisionId, Cell> subdistricts;
    project.communities.forEach([&](CommunityId, const Community& community) {
      subdistricts[community.parent] += {community.zone.tally, community.zone.area, 0};
    });
    for (const MatrixColumn& column : sums.columns) {
      columns += column.sum;
      const Zone* zone = nullptr;
      if (column.grid)
        zone = &project.grids.at(column.grid).zone;
      else if (level == Level::Community && column.community)
        zone = &project.communities.at(column.community).zone;
      if (zone) CHECK((column.sum.tally == zone->tally && column.sum.area == zone->area));
      if (column.division) {
        CHECK(column.sum.tally == subdistricts[column.division].tally);
        CHECK(column.sum.area == subdistricts[column.division].area);
      }
    }
    CHECK(rows == sums.total);
    CHECK(columns == sums.total);
    Cell cells;
    for (const MatrixEntry& entry : sums.entries) cells += entry.cell;
    CHECK(cells == sums.total);
  }
}

}  // namespace

TEST_CASE("A small matrix, to the household", "[align]") {
  AsciiOptions options;
  options.grids = {"aabbc.", "aabbc.", "......"};
  options.communities = {"AABBC.", "AABBC.", "......"};
  options.precincts = {"PPPQQ.", "PPPQ..", "......"};
  options.households = {"12345.", "12345.", "....9."};
  options.householdsPerDigit = 10;
  AsciiPlan plan = withSubdistricts(options);
  // Demolished houses of b, and a row that nobody has placed.
  Unit unit;
  unit.tally = {7, 20, 1, 0, 0, 0};
  const UnitId given = plan.project.units.add(unit);
  setUnitGrid(plan.project, given, plan.grids.at('b'));
  unit.tally = {4, 9, 1, 0, 0, 0};
  plan.project.units.add(unit);

  const Matrix matrix(plan.project);
  const LevelMatrix sums = atLevel(plan.project, matrix, Level::Subdistrict);
  REQUIRE(sums.rows.size() == 4);  // P, Q, none, units
  REQUIRE(sums.columns.size() == 3);
  CHECK(sums.rows[0].precinct == plan.precincts.at('P'));
  CHECK(sums.rows[2].kind == RowKind::NoPrecinct);
  CHECK(sums.rows[3].kind == RowKind::Units);
  CHECK(sums.columns[0].division == plan.subdistrict);
  CHECK_FALSE(sums.columns[2].division);
  const std::int64_t expected[4][3] = {{60, 60, 0}, {0, 80, 50}, {0, 0, 50 + 90}, {0, 7, 4}};
  for (std::size_t row = 0; row < 4; ++row)
    for (std::size_t column = 0; column < 3; ++column) {
      INFO(row << " " << column);
      CHECK(householdsAt(sums, row, column) == expected[row][column]);
    }
  CHECK(entryAt(sums, 0, 1)->cell.area == Area::fromSquareMetres(2 * 100 * 100));
  CHECK(entryAt(sums, 0, 1)->cell.tally.persons == 120);
  CHECK(entryAt(sums, 3, 1)->cell.area == Area());
  checkSums(plan.project, matrix);

  const LevelMatrix grids = atLevel(plan.project, matrix, Level::Grid);
  REQUIRE(grids.columns.size() == 4);
  CHECK(grids.columns[1].grid == plan.grids.at('b'));
  CHECK(householdsAt(grids, 3, 1) == 7);
}

TEST_CASE("Random drawings: cells are the sums of their squares", "[align]") {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    AsciiOptions options;
    const std::size_t columns = 2 + random() % 6, rows = 1 + random() % 5;
    const auto pick = [&](const char* letters) { return letters[random() % std::char_traits<char>::length(letters)]; };
    std::map<std::tuple<char, char, char>, std::pair<std::int64_t, std::int64_t>> naive;  // households, squares
    for (std::size_t row = 0; row < rows; ++row) {
      for (Drawing* drawing : {&options.grids, &options.communities, &options.precincts, &options.households})
        drawing->emplace_back();
      for (std::size_t column = 0; column < columns; ++column) {
        const char community = pick("AABC"), grid = pick("01.");
        const char letter = grid == '.' ? '.' : static_cast<char>('a' + (community - 'A') * 2 + (grid - '0'));
        const char precinct = pick("PQR."), households = pick("0123456789.");
        options.communities.back() += community, options.grids.back() += letter;
        options.precincts.back() += precinct, options.households.back() += households;
        auto& cell = naive[{precinct, community, letter}];
        cell.first += households == '.' ? 0 : (households - '0') * 100, ++cell.second;
      }
    }
    const AsciiPlan plan = withSubdistricts(options);
    const Matrix matrix(plan.project);
    CHECK(matrix.cells().size() == naive.size());
    for (const auto& [letters, sums] : naive) {
      const auto [precinct, community, grid] = letters;
      CellKey key;
      if (precinct != '.') key.row = RowKind::Precinct, key.precinct = plan.precincts.at(precinct);
      key.community = plan.communities.at(community);
      if (grid != '.') key.grid = plan.grids.at(grid);
      REQUIRE(matrix.cells().contains(key));
      CHECK(matrix.cells().at(key).tally.households == sums.first);
      CHECK(matrix.cells().at(key).area == Area::fromSquareMetres(static_cast<double>(sums.second) * 10'000));
    }
    checkSums(plan.project, matrix);
  }
}

TEST_CASE("After edits the matrix is the one made anew", "[align]") {
  AsciiOptions options;
  options.grids = {"aabbcc..", "aabbccdd", "aabbccdd", "........"};
  options.communities = {"AAAABBCC", "AAAABBCC", "AAAABBCC", "........"};
  options.precincts = {"PPPQQQQ.", "PPPQQQQ.", "PPPPPQRR", "........"};
  options.households = {"12345678", "87654321", "12121212", "..3....."};
  Project project = withSubdistricts(options).project;
  const std::vector<PrecinctId> precincts = project.precincts.ids();
  const SourceId source = project.sources.ids().front();
  Matrix matrix(project);
  std::mt19937 random(3);
  int done = 0;
  for (int step = 0; step < 300; ++step) {
    const std::vector<GridId> grids = project.grids.ids();
    const std::vector<FaceId> faces = project.subdivision.faces().ids();
    const GridId grid = grids[random() % grids.size()];
    const FaceId face = faces[1 + random() % (faces.size() - 1)];
    Project after = project;
    const auto take = [&](Result<Step> made) {
      if (made) after = made->after, ++done;
    };
    switch (random() % 7) {
      case 0:
      case 1:
        setPrecinct(after, face, random() % 4 == 0 ? PrecinctId() : precincts[random() % precincts.size()]);
        ++done;
        break;
      case 2:
        take(assignFaces(project, std::vector{face}, random() % 3 == 0 ? GridId() : grid, kNobody));
        break;
      case 3:
        take(assignFaces(project, std::vector{face}, project.grids.at(grid).community, kNobody));
        break;
      case 4:
        take(giveRows(project, {{source, 1 + static_cast<std::uint32_t>(random() % 25)}}, grid, kNobody));
        break;
      case 5:
        if (const auto units = project.units.ids(); !units.empty())
          take(returnUnits(project, std::vector{units[random() % units.size()]}, kNobody));
        break;
      default: {
        const Box box = boxAround(project, project.grids.at(grid).zone.faces);
        if (box.empty()) break;
        const auto x = static_cast<std::int32_t>(box.minX + 1 + static_cast<std::int32_t>(random() % 99'000));
        take(cutZone(project, grid, {{x, box.minY - 500}, {x + 77, box.maxY + 500}}, kNobody));
      }
    }
    matrix.update(project, after, diff(project, after));
    INFO("step " << step);
    REQUIRE(matrix == Matrix(after));
    project = after;
  }
  CHECK(done > 150);
  checkSums(project, matrix);
}

TEST_CASE("What shares are measured by is what is missing at fewer places", "[align]") {
  Tally tally{100, 200, 10, 0, 0, 0};
  CHECK(measureFor(tally) == Measure::Persons);
  tally.personsUnknown = 1;
  CHECK(measureFor(tally) == Measure::Households);
  tally.householdsUnknown = 10, tally.households = 0;
  CHECK(measureFor(tally) == Measure::Persons);
  CHECK(measureFor({}) == Measure::Area);
}
