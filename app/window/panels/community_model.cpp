// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/community_model.h"

#include <algorithm>

#include "app/session/session.h"
#include "app/text/counted_text.h"
#include "app/text/format.h"
#include "app/text/grid_names.h"
#include "app/text/words.h"
#include "app/window/panels/column_head.h"
#include "app/window/panels/lock_commands.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/base/sorted.h"
#include "core/plan/locks.h"

namespace wangge {

CommunityModel::CommunityModel(Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

void CommunityModel::show(CommunityId community) {
  beginResetModel();
  m_community = community;
  m_grids = community ? gridsOf(m_session.project(), community) : std::vector<GridId>();
  endResetModel();
}

bool CommunityModel::belongs(GridId id) const {
  const Grid* grid = m_session.project().grids.find(id);
  return grid && grid->community == m_community;
}

int CommunityModel::rowOf(GridId grid) const {
  return indexIn(m_grids, grid);
}

void CommunityModel::refresh(const Difference& difference) {
  if (!m_community) return;
  for (const auto* list : {&difference.of<GridId>().deleted, &difference.of<GridId>().changed})
    for (GridId id : *list)
      if (const int row = rowOf(id); row >= 0 && !belongs(id)) {
        beginRemoveRows({}, row, row);
        m_grids.erase(m_grids.begin() + row);
        endRemoveRows();
      }
  for (const auto* list : {&difference.of<GridId>().created, &difference.of<GridId>().changed})
    for (GridId id : *list) {
      if (!belongs(id)) continue;
      int row = rowOf(id);
      if (row < 0) {
        row = static_cast<int>(std::lower_bound(m_grids.begin(), m_grids.end(), id) - m_grids.begin());
        beginInsertRows({}, row, row);
        m_grids.insert(m_grids.begin() + row, id);
        endInsertRows();
      } else {
        emit dataChanged(index(row, 0), index(row, Columns - 1));
      }
    }
  // The rule, an exemption or the community's lock may show in any row.
  const auto& communities = difference.of<CommunityId>().changed;
  if (!m_grids.empty() && (difference.settings || !difference.of<ExemptionId>().empty() ||
                           std::binary_search(communities.begin(), communities.end(), m_community)))
    emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int CommunityModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_grids.size());
}
int CommunityModel::columnCount(const QModelIndex&) const {
  return Columns;
}

QVariant CommunityModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::ToolTipRole && section == Lock && orientation == Qt::Horizontal) return tr("Lock");
  return columnHead({tr("Grid"), tr("Households"), tr("Persons"), tr("State"), {}}, section,
                    section == Households || section == Persons, orientation, role);
}

QVariant CommunityModel::data(const QModelIndex& index, int role) const {
  // Views ask once more while a plan is being closed.
  if (!index.isValid() || !m_session.hasPlan()) return {};
  const Project& project = m_session.project();
  const GridId id = m_grids[static_cast<std::size_t>(index.row())];
  const Grid* found = project.grids.find(id);
  if (!found) return {};
  const Grid& grid = *found;
  const QString code = QString::fromStdString(grid.code);
  const int column = index.column();
  const GridStatus status = column == Status || column == Households ? statusOf(project, id) : GridStatus::InBand;
  switch (role) {
    case Qt::DisplayRole:
      if (column == Name) return grid.name.empty() ? tr("Unnamed grid") : shortGridName(project, id);
      if (column == Households) return countText(grid.zone.tally.households, countedIn(project, grid).households);
      if (column == Persons) return countText(grid.zone.tally.persons, countedIn(project, grid).persons);
      if (column == Status) return theme::statusSign(status) + " " + wordFor(status);
      return {};
    case Qt::DecorationRole:
      return column == Lock ? QVariant(lockIcon(project, id)) : QVariant();
    case Qt::ToolTipRole:
      if (column == Lock) return lockText(project, id);
      return inTip(QString::fromStdString(grid.name) + (code.isEmpty() ? QString() : "\n" + code) + "\n" +
                   tallyText(grid.zone.tally, countedIn(project, grid)));
    case Qt::TextAlignmentRole:
      return alignmentOf(column == Households || column == Persons);
    case Qt::ForegroundRole:
      if (column == Status) return theme::statusColour(status);
      return column == Name && grid.name.empty() ? QVariant(theme::quiet()) : QVariant();
    case IdRole:
      return static_cast<qulonglong>(id.value);
    case CodeRole:
      return code;
    case ColourRole:
      return theme::statusColour(status);
    case LeastRole:
    case MostRole: {
      if (grid.kind == GridKind::Dedicated) return 0;
      const SizeRule& rule = project.profile.sizeRuleFor(project.communities.at(grid.community).type);
      return static_cast<qlonglong>(role == LeastRole ? rule.minHouseholds : rule.maxHouseholds);
    }
    case SortRole:
      if (column == Name) return code.isEmpty() ? "~" + QString::fromStdString(grid.name) : code;
      if (column == Households) return static_cast<qlonglong>(grid.zone.tally.households);
      if (column == Persons) return static_cast<qlonglong>(grid.zone.tally.persons);
      if (column == Status) return static_cast<int>(status);
      return static_cast<int>(isLocked(project, id));
    default:
      return {};
  }
}

}  // namespace wangge
