// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/matrix_model.h"

#include <QFont>
#include <algorithm>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/verdict_text.h"
#include "app/window/align/row_builder.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/plan/grid_name.h"

namespace wangge {

using namespace align;

namespace {

enum Head { Sum, Judged };

// Whether the unit is one of those asked for.
bool isIn(const Project& project, const MatrixScope& scope, const MatrixColumn& column) {
  if (scope.level == Level::Subdistrict) return true;
  if (scope.level == Level::Grid && scope.community) return column.community == scope.community;
  if (!scope.division) return true;
  return column.community && ancestorOf(project, column.community, Level::Subdistrict) == scope.division;
}

QString nameOfColumn(const Project& project, const MatrixScope& scope, const MatrixColumn& column) {
  if (scope.level == Level::Subdistrict) return subdistrictText(project, column.division);
  const QString community = communityText(project, column.community);
  if (scope.level == Level::Community || !column.community) return community;
  if (column.grid) return gridText(nameOf(project, column.grid));
  return community + QString::fromUtf8(" · ") + wordFor(QStringLiteral("unassigned"));
}

bool lies(const Project& project, const Face& face, Level level, const MatrixColumn& column) {
  if (level == Level::Subdistrict)
    return (face.community ? ancestorOf(project, face.community, Level::Subdistrict) : DivisionId()) == column.division;
  return face.community == column.community && (level == Level::Community || face.grid == column.grid);
}

std::vector<FaceId> facesOfColumn(const Project& project, Level level, const MatrixColumn& column) {
  if (level == Level::Subdistrict) return column.division ? facesOf(project, column.division) : std::vector<FaceId>();
  if (const Grid* grid = project.grids.find(column.grid)) return grid->zone.faces;
  const Community* community = project.communities.find(column.community);
  if (!community) return {};
  std::vector<FaceId> faces = community->zone.faces;
  if (level == Level::Grid)
    std::erase_if(faces, [&](FaceId id) { return static_cast<bool>(project.subdivision.face(id).grid); });
  return faces;
}

}  // namespace

void MatrixModel::show(const Project* project, const Matrix* matrix, const MatrixScope& scope, Measure measure,
                       const Report* report) {
  beginResetModel();
  m_rows.clear(), m_columns.clear(), m_entries.clear();
  m_total = {};
  m_scope = scope, m_measure = measure;
  m_heads = 1;
  // Without stations there is nothing to compare.
  if (project && matrix && !project->precincts.empty()) {
    m_counted = countedWhole(totalOf(*project));
    take(*project, atLevel(*project, *matrix, scope.level));
    if (report) takeReport(*project, *report);
  }
  endResetModel();
}

void MatrixModel::take(const Project& project, const LevelMatrix& matrix) {
  const bool whole = m_scope.level == Level::Subdistrict || (!m_scope.division && !m_scope.community);
  std::vector<std::optional<std::size_t>> columnOf(matrix.columns.size()), rowOf(matrix.rows.size());
  for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
    if (!isIn(project, m_scope, matrix.columns[c])) continue;
    columnOf[c] = m_columns.size();
    m_columns.push_back({matrix.columns[c], nameOfColumn(project, m_scope, matrix.columns[c]), {}, false});
  }
  std::vector<bool> isMet(matrix.rows.size(), whole);
  for (const MatrixEntry& entry : matrix.entries)
    if (columnOf[entry.column]) isMet[entry.row] = true;
  for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
    // Of one unit only the stations that it meets.
    if (!isMet[r]) continue;
    rowOf[r] = m_rows.size();
    const MatrixRow& row = matrix.rows[r];
    m_rows.push_back(
        {row,
         row.kind == RowKind::Units ? AlignTexts::tr("units without territory") : stationText(project, row.precinct),
         {},
         {},
         false});
    m_rows.back().is.sum = {};
  }
  for (const MatrixEntry& entry : matrix.entries) {
    if (!columnOf[entry.column]) continue;
    m_entries[{*rowOf[entry.row], *columnOf[entry.column]}] = {entry.cell, false, false};
    m_rows[*rowOf[entry.row]].is.sum += entry.cell;
    m_total += entry.cell;
  }
}

void MatrixModel::takeReport(const Project& project, const Report& report) {
  std::map<PrecinctId, std::size_t> rowOf;
  for (std::size_t r = 0; r < m_rows.size(); ++r)
    if (m_rows[r].is.kind == RowKind::Precinct) rowOf[m_rows[r].is.precinct] = r;
  for (const StationVerdict& each : report.stations)
    if (const auto row = rowOf.find(each.precinct); row != rowOf.end()) {
      m_rows[row->second].verdict = each.verdict;
      m_rows[row->second].exemption = QString::fromStdString(each.exemption);
    }
  if (m_scope.level != Level::Subdistrict) return;
  m_heads = 2;
  std::map<DivisionId, std::size_t> columnOf;
  for (std::size_t c = 0; c < m_columns.size(); ++c)
    if (m_columns[c].is.division) columnOf[m_columns[c].is.division] = c;
  for (const SubdistrictVerdict& each : report.subdistricts)
    if (const auto column = columnOf.find(each.subdistrict); column != columnOf.end())
      m_columns[column->second].verdict = each.verdict;
  const auto entry = [&](PrecinctId precinct, DivisionId subdistrict) -> Entry* {
    const auto row = rowOf.find(precinct);
    const auto column = columnOf.find(subdistrict);
    if (row == rowOf.end() || column == columnOf.end()) return nullptr;
    const auto found = m_entries.find({row->second, column->second});
    return found == m_entries.end() ? nullptr : &found->second;
  };
  for (const Pairing& pair : report.best.pairs)
    if (Entry* found = entry(pair.precinct, pair.subdistrict)) found->paired = true;
  std::map<Entry*, std::int64_t> slivers;
  for (const Region& sliver : report.slivers)
    if (Entry* found = !project.communities.contains(sliver.community)
                           ? nullptr
                           : entry(sliver.from, ancestorOf(project, sliver.community, Level::Subdistrict)))
      slivers[found] += static_cast<std::int64_t>(sliver.part.faces.size());
  for (const auto& [found, pieces] : slivers) found->slivers = pieces == found->cell.pieces;
}

void MatrixModel::mark(const AlignUnits& units) {
  for (Row& row : m_rows) row.marked = row.is.precinct && units.precincts.contains(row.is.precinct);
  for (Column& column : m_columns) {
    const MatrixColumn& is = column.is;
    column.marked = m_scope.level == Level::Subdistrict ? is.division && units.subdistricts.contains(is.division)
                    : m_scope.level == Level::Community ? is.community && units.communities.contains(is.community)
                                                        : is.grid && units.grids.contains(is.grid);
  }
  if (rowCount() == 0) return;
  emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int MatrixModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_rows.empty() ? 0 : static_cast<int>(m_rows.size()) + m_heads;
}
int MatrixModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || m_rows.empty() ? 0 : static_cast<int>(m_columns.size()) + m_heads;
}

const MatrixModel::Entry* MatrixModel::entryAt(int row, int column) const {
  if (row < m_heads || column < m_heads) return nullptr;
  const auto found =
      m_entries.find({static_cast<std::size_t>(row - m_heads), static_cast<std::size_t>(column - m_heads)});
  return found == m_entries.end() ? nullptr : &found->second;
}

const Cell* MatrixModel::cellAt(int row, int column) const {
  if (row == Sum && column == Sum) return &m_total;
  if (row == Sum && column >= m_heads) return &m_columns[static_cast<std::size_t>(column - m_heads)].is.sum;
  if (column == Sum && row >= m_heads) return &m_rows[static_cast<std::size_t>(row - m_heads)].is.sum;
  const Entry* entry = entryAt(row, column);
  return entry ? &entry->cell : nullptr;
}

const Verdict* MatrixModel::verdictAt(int row, int column) const {
  if (m_heads < 2) return nullptr;
  const auto of = [](const std::optional<Verdict>& verdict) { return verdict ? &*verdict : nullptr; };
  if (row == Judged && column >= m_heads) return of(m_columns[static_cast<std::size_t>(column - m_heads)].verdict);
  if (column == Judged && row >= m_heads) return of(m_rows[static_cast<std::size_t>(row - m_heads)].verdict);
  return nullptr;
}

double MatrixModel::shareOf(const Cell& part, const Cell& whole) const {
  const std::int64_t all = amountOf(whole, m_measure);
  return all == 0 ? 0 : static_cast<double>(amountOf(part, m_measure)) / static_cast<double>(all);
}

// The larger the part of the unit or of the station, the deeper; what is selected on the map shows through.
QVariant MatrixModel::colourAt(int row, int column) const {
  const bool marked = (row >= m_heads && m_rows[static_cast<std::size_t>(row - m_heads)].marked) ||
                      (column >= m_heads && m_columns[static_cast<std::size_t>(column - m_heads)].marked);
  QColor colour = marked ? QColor(0xFF, 0xF3, 0xCF) : row < m_heads || column < m_heads ? theme::panel() : QColor();
  const Entry* entry = entryAt(row, column);
  if (entry && !entry->slivers) {
    const double share = std::max(shareOf(entry->cell, m_rows[static_cast<std::size_t>(row - m_heads)].is.sum),
                                  shareOf(entry->cell, m_columns[static_cast<std::size_t>(column - m_heads)].is.sum));
    const QColor base = colour.isValid() ? colour : QColor(Qt::white), deep(0x8F, 0xBC, 0xE6);
    const double part = 0.12 + 0.88 * std::clamp(share, 0.0, 1.0);
    const auto mixed = [part](int from, int to) { return static_cast<int>(from + (to - from) * part); };
    colour = QColor(mixed(base.red(), deep.red()), mixed(base.green(), deep.green()), mixed(base.blue(), deep.blue()));
  }
  return colour.isValid() ? QVariant(colour) : QVariant();
}

QString MatrixModel::tipAt(int row, int column) const {
  QStringList lines;
  if (row >= m_heads) lines << m_rows[static_cast<std::size_t>(row - m_heads)].name;
  if (column >= m_heads) lines << m_columns[static_cast<std::size_t>(column - m_heads)].name;
  if (const Verdict* verdict = verdictAt(row, column)) {
    lines << verdictText(*verdict);
    if (row >= m_heads && !m_rows[static_cast<std::size_t>(row - m_heads)].exemption.isEmpty())
      lines << m_rows[static_cast<std::size_t>(row - m_heads)].exemption;
  }
  if (const Cell* cell = cellAt(row, column)) {
    const Counted known = countedIn(cell->tally, m_counted);
    lines << AlignTexts::tr("Households: %1").arg(countText(cell->tally.households, known.households));
    lines << AlignTexts::tr("Persons: %1").arg(countText(cell->tally.persons, known.persons));
    lines << AlignTexts::tr("Area: %1").arg(areaText(cell->area.squareMetres()));
  }
  if (const Entry* entry = entryAt(row, column)) {
    const auto percent = [](double share) { return decimalText(share * 100, 1); };
    lines << AlignTexts::tr("%1 % of the station, %2 % of the unit, by %3")
                 .arg(percent(shareOf(entry->cell, m_rows[static_cast<std::size_t>(row - m_heads)].is.sum)),
                      percent(shareOf(entry->cell, m_columns[static_cast<std::size_t>(column - m_heads)].is.sum)),
                      wordFor(m_measure));
    if (entry->slivers) lines << AlignTexts::tr("Nothing but slivers");
    if (entry->paired) lines << AlignTexts::tr("A pair of the best correspondence");
  }
  return inTip(lines.join(u'\n'));
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const {
  const int row = index.row(), column = index.column();
  const Entry* entry = entryAt(row, column);
  const Verdict* verdict = verdictAt(row, column);
  if (role == Qt::DisplayRole) {
    if (verdict) return verdictSign(*verdict);
    const Cell* cell = cellAt(row, column);
    return cell ? amountText(*cell, m_measure, m_counted) : QString();
  }
  if (role == Qt::ToolTipRole) return tipAt(row, column);
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((verdict ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::BackgroundRole) return colourAt(row, column);
  if (role == Qt::ForegroundRole)
    return verdict ? verdictColour(*verdict) : entry && entry->slivers ? theme::quiet() : theme::ink();
  if (role == Qt::FontRole &&
      (verdict || row == Sum || column == Sum || (entry && (entry->paired || entry->slivers)))) {
    QFont font;
    font.setBold(!entry || entry->paired);
    font.setItalic(entry && entry->slivers);
    return font;
  }
  return {};
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
  const bool across = orientation == Qt::Horizontal;
  const int heads = m_heads;
  if (m_rows.empty() || section < 0 || section >= (across ? columnCount() : rowCount())) return {};
  const std::size_t at = static_cast<std::size_t>(std::max(0, section - heads));
  const bool unit = section >= heads;
  const bool marked = unit && (across ? m_columns[at].marked : m_rows[at].marked);
  const QString name = !unit    ? (section == Sum ? AlignTexts::tr("Sum") : AlignTexts::tr("Verdict"))
                       : across ? m_columns[at].name
                                : m_rows[at].name;
  if (role == Qt::DisplayRole) return name.simplified();
  if (role == Qt::ToolTipRole) return inTip(name);
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((across ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::ForegroundRole && marked) return theme::accent();
  if (role == Qt::FontRole && (marked || !unit)) {
    QFont font;
    font.setBold(true);
    return font;
  }
  return {};
}

std::optional<MatrixScope> MatrixModel::below(int column) const {
  if (column < m_heads || column >= columnCount()) return std::nullopt;
  const MatrixColumn& is = m_columns[static_cast<std::size_t>(column - m_heads)].is;
  if (m_scope.level == Level::Subdistrict && is.division) return MatrixScope{Level::Community, is.division, {}};
  if (m_scope.level == Level::Community && is.community)
    return MatrixScope{Level::Grid, m_scope.division, is.community};
  return std::nullopt;
}

AlignTarget MatrixModel::targetAt(const Project& project, int row, int column) const {
  AlignTarget target;
  const bool station = row >= m_heads && row < rowCount(), unit = column >= m_heads && column < columnCount();
  if (unit) {
    const MatrixColumn& is = m_columns[static_cast<std::size_t>(column - m_heads)].is;
    target.division = is.division, target.community = is.community, target.grid = is.grid;
    target.around = facesOfColumn(project, m_scope.level, is);
  }
  if (!station) return target;
  const MatrixRow& is = m_rows[static_cast<std::size_t>(row - m_heads)].is;
  if (is.kind == RowKind::Units) return target;
  target.precinct = is.precinct;
  const Precinct* precinct = project.precincts.find(is.precinct);
  if (!unit) {
    if (precinct) target.around = precinct->zone.faces;
    return target;
  }
  const MatrixColumn& of = m_columns[static_cast<std::size_t>(column - m_heads)].is;
  std::vector<FaceId> faces = precinct ? precinct->zone.faces : target.around;
  std::erase_if(faces, [&](FaceId id) {
    const Face* face = project.subdivision.faces().find(id);
    return !face || face->precinct != is.precinct || !lies(project, *face, m_scope.level, of);
  });
  target.part = std::move(faces);
  // Outside every unit there is only the part.
  if (target.around.empty()) target.around = target.part;
  return target;
}

}  // namespace wangge
