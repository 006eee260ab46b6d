// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/numbering/number_model.h"

#include <QColor>
#include <QFont>
#include <algorithm>

#include "app/text/format.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/numbering/naming.h"

namespace wangge {

void NumberModel::show(const Project* project, const std::vector<NumberedGrid>& grids) {
  beginResetModel();
  m_grids.clear(), m_communities.clear();
  if (project) {
    m_grids = grids;
    for (const NumberedGrid& grid : grids) {
      const Grid* record = project->grids.find(grid.grid);
      const Community* community = record ? project->communities.find(record->community) : nullptr;
      m_communities.push_back(community ? QString::fromStdString(community->name) : QString());
    }
  }
  endResetModel();
}

void NumberModel::move(int from, int to) {
  const int rows = rowCount();
  if (from < 0 || to < 0 || from >= rows || to >= rows || from == to) return;
  beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
  const auto rotate = [&](auto& list) {
    const auto begin = list.begin();
    from < to ? std::rotate(begin + from, begin + from + 1, begin + to + 1)
              : std::rotate(begin + to, begin + from, begin + from + 1);
  };
  rotate(m_grids);
  rotate(m_communities);
  endMoveRows();
  emit dataChanged(index(std::min(from, to), Place), index(std::max(from, to), Place));
}

int NumberModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_grids.size());
}

int NumberModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QString NumberModel::text(const NumberedGrid& grid, int row, int column) const {
  switch (column) {
    case Place:
      return numberText(row + 1);
    case CommunityName:
      return m_communities[static_cast<std::size_t>(row)].simplified();
    case Was:
      return QString::fromStdString(grid.was);
    case Becomes:
      switch (grid.state) {
        case NumberedGrid::State::Stays:
          return tr("stays");
        case NumberedGrid::State::Locked:
          return tr("locked, stays");
        case NumberedGrid::State::Without:
          return tr("none");
        default:
          return QString::fromStdString(grid.code);
      }
    case Name: {
      // The community stands before it already.
      const QString name = QString::fromStdString(grid.name).simplified();
      const QString home = QString::fromStdString(
          shortCommunityName(m_communities[static_cast<std::size_t>(row)].simplified().toStdString()));
      return !home.isEmpty() && name.size() > home.size() && name.startsWith(home) ? name.mid(home.size()) : name;
    }
    default:
      return {};
  }
}

QVariant NumberModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const NumberedGrid& grid = m_grids[static_cast<std::size_t>(index.row())];
  const bool changes = grid.state == NumberedGrid::State::Fresh || grid.state == NumberedGrid::State::Changed;
  if (role == Qt::DisplayRole) return text(grid, index.row(), index.column());
  if (role == Qt::ToolTipRole)
    return inTip(index.column() == Name ? QString::fromStdString(grid.name) : text(grid, index.row(), index.column()));
  if (role == Qt::TextAlignmentRole && index.column() == Place) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ForegroundRole) {
    if (grid.state == NumberedGrid::State::Without && index.column() == Becomes) return QColor(0xB7, 0x31, 0x2C);
    if (grid.state == NumberedGrid::State::Fresh && index.column() == Becomes) return QColor(0x00, 0x6B, 0x59);
    if (changes && index.column() == Becomes) return theme::accent();
    if (!changes || index.column() == Place || index.column() == Was) return theme::quiet();
  }
  if (role == Qt::FontRole && changes && index.column() == Becomes) {
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
  }
  return {};
}

QVariant NumberModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
  switch (section) {
    case Place:
      return role == Qt::DisplayRole ? QStringLiteral("#") : tr("Place in the order; drag a row to another one");
    case CommunityName:
      return tr("Community");
    case Was:
      return tr("Present code");
    case Becomes:
      return tr("New code");
    case Name:
      return tr("Name");
    default:
      return {};
  }
}

}  // namespace wangge
