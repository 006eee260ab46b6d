// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix added up to a level, rows and columns in the order of their codes.
#include <algorithm>
#include <string_view>
#include <tuple>

#include "core/align/matrix.h"

namespace wangge::align {
namespace {

// Where a zone begins: tells records apart that have the same code and name, whatever their ids.
Point lowestOf(const Project& project, const Zone& zone) {
  Point lowest{kLatticeLimit, kLatticeLimit};
  for (FaceId id : zone.faces) {
    const Box& box = project.subdivision.face(id).box;
    lowest = std::min(lowest, Point{box.minX, box.minY});
  }
  return lowest;
}

template <class IdType>
struct Ordered {
  std::string_view code, name;
  const Zone* zone = nullptr;  // none for divisions
  IdType id;
  auto named() const { return std::tie(code, name); }
};

template <class IdType, class Record>
std::vector<IdType> byCode(const Project& project, const Table<IdType, Record>& table) {
  std::vector<Ordered<IdType>> ordered;
  table.forEach([&](IdType id, const Record& record) {
    Ordered<IdType> entry{record.code, record.name, nullptr, id};
    if constexpr (requires { record.zone; }) entry.zone = &record.zone;
    if constexpr (requires { record.level; })
      if (record.level != Level::Subdistrict) return;
    ordered.push_back(entry);
  });
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.named() < b.named(); });
  // Places are looked at where nothing else tells records apart.
  for (auto from = ordered.begin(); from != ordered.end();) {
    const auto to = std::find_if(from, ordered.end(), [&](const auto& each) { return each.named() != from->named(); });
    if (to - from > 1 && from->zone) {
      std::vector<std::pair<Point, Ordered<IdType>>> placed;
      for (auto each = from; each != to; ++each) placed.emplace_back(lowestOf(project, *each->zone), *each);
      std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
      std::transform(placed.begin(), placed.end(), from, [](const auto& each) { return each.second; });
    }
    from = to;
  }
  std::vector<IdType> ids;
  for (const Ordered<IdType>& entry : ordered) ids.push_back(entry.id);
  return ids;
}

using ColumnKey = std::tuple<DivisionId, CommunityId, GridId>;

class Summing {
 public:
  Summing(const Project& project, Level level) : m_project(project) {
    m_result.level = level;
    for (PrecinctId id : precinctsByCode(project)) addRow({RowKind::Precinct, id, {}});
    if (level == Level::Subdistrict) {
      for (DivisionId id : byCode(project, project.divisions)) addColumn({id, {}, {}, {}});
      project.communities.forEach([&](CommunityId id, const Community&) {
        m_subdistricts.emplace(id, ancestorOf(project, id, Level::Subdistrict));
      });
    } else {
      addCommunities();
    }
  }

  LevelMatrix sum(const Matrix& matrix) {
    addWhatIsInNone(matrix);
    std::map<std::pair<std::size_t, std::size_t>, Cell> entries;
    for (const auto& [key, cell] : matrix.cells()) {
      const std::size_t row = m_rows.at({key.row, key.precinct}), column = m_columns.at(columnKey(key));
      entries[{row, column}] += cell;
      m_result.rows[row].sum += cell;
      m_result.columns[column].sum += cell;
      m_result.total += cell;
    }
    for (const auto& [at, cell] : entries) m_result.entries.push_back({at.first, at.second, cell});
    return std::move(m_result);
  }

 private:
  void addRow(const MatrixRow& row) {
    m_rows[{row.kind, row.precinct}] = m_result.rows.size();
    m_result.rows.push_back(row);
  }
  void addColumn(const MatrixColumn& column) {
    m_columns[{column.division, column.community, column.grid}] = m_result.columns.size();
    m_result.columns.push_back(column);
  }
  void addCommunities() {
    const std::vector<CommunityId> communities = byCode(m_project, m_project.communities);
    if (m_result.level == Level::Community) {
      for (CommunityId id : communities) addColumn({{}, id, {}, {}});
      return;
    }
    std::map<CommunityId, std::vector<GridId>> grids;
    for (std::size_t i = 0; i < communities.size(); ++i) m_rank[communities[i]] = i;
    for (GridId id : byCode(m_project, m_project.grids)) grids[m_project.grids.at(id).community].push_back(id);
    for (CommunityId community : communities)
      for (GridId grid : grids[community]) addColumn({{}, community, grid, {}});
  }

  // Rows and columns of what is in no unit are made when there is something: territory before units, communities by
  // code before what is in none.
  void addWhatIsInNone(const Matrix& matrix) {
    std::map<std::size_t, ColumnKey> missing;
    for (const auto& [key, cell] : matrix.cells()) {
      if (!m_rows.contains({key.row, key.precinct})) addRow({key.row, key.precinct, {}});
      const ColumnKey column = columnKey(key);
      const auto rank = m_rank.find(std::get<CommunityId>(column));
      if (!m_columns.contains(column)) missing.emplace(rank == m_rank.end() ? m_rank.size() : rank->second, column);
    }
    for (const auto& [rank, key] : missing)
      addColumn({std::get<DivisionId>(key), std::get<CommunityId>(key), std::get<GridId>(key), {}});
  }
  ColumnKey columnKey(const CellKey& key) const {
    ColumnKey column;
    if (m_result.level == Level::Subdistrict && key.community)
      std::get<DivisionId>(column) = m_subdistricts.at(key.community);
    if (m_result.level != Level::Subdistrict) std::get<CommunityId>(column) = key.community;
    if (m_result.level == Level::Grid) std::get<GridId>(column) = key.grid;
    return column;
  }

  const Project& m_project;
  LevelMatrix m_result;
  std::map<std::pair<RowKind, PrecinctId>, std::size_t> m_rows;
  std::map<ColumnKey, std::size_t> m_columns;
  std::map<CommunityId, DivisionId> m_subdistricts;
  std::map<CommunityId, std::size_t> m_rank;  // of communities, at the level of grids
};

}  // namespace

std::vector<PrecinctId> precinctsByCode(const Project& project) {
  return byCode(project, project.precincts);
}

LevelMatrix atLevel(const Project& project, const Matrix& matrix, Level level) {
  return Summing(project, level).sum(matrix);
}

}  // namespace wangge::align
