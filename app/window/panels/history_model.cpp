// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/history_model.h"

#include <algorithm>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/window/parts/widgets.h"

namespace wangge {

HistoryModel::HistoryModel(Session& session, QObject* parent) : QAbstractListModel(parent), m_session(session) {
  replace();
}

void HistoryModel::replace() {
  beginResetModel();
  m_count = m_current = 0;
  m_last = nullptr;
  if (m_session.hasPlan()) {
    const History& history = m_session.history();
    m_count = static_cast<int>(history.versions().size());
    m_current = static_cast<int>(history.index());
    m_last = history.versions().back().project.get();
  }
  endResetModel();
}

void HistoryModel::follow() {
  if (!m_session.hasPlan()) return;
  const History& history = m_session.history();
  const int count = static_cast<int>(history.versions().size()), before = m_current;
  if (count != m_count || history.versions().back().project.get() != m_last) {
    // A step was added behind the one that was shown: what came after that is gone.
    const int kept = std::min(before + 1, count - 1);
    if (m_count > kept) {
      beginRemoveRows({}, kept, m_count - 1);
      m_count = kept;
      endRemoveRows();
    }
    beginInsertRows({}, kept, count - 1);
    m_count = count;
    endInsertRows();
    m_last = history.versions().back().project.get();
  }
  m_current = static_cast<int>(history.index());
  if (m_current != before) {
    const auto [low, high] = std::minmax(before, m_current);
    emit dataChanged(index(low), index(std::min(high, m_count - 1)));
  }
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : m_count;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  // Views ask once more while a plan is being closed.
  if (!index.isValid() || !m_session.hasPlan() ||
      static_cast<std::size_t>(index.row()) >= m_session.history().versions().size())
    return {};
  const Version& version = m_session.history().versions()[static_cast<std::size_t>(index.row())];
  if (role == CurrentRole) return index.row() == m_current;
  if (role == UndoneRole) return index.row() > m_current;
  if (role == Qt::ToolTipRole) return inTip(data(index, Qt::DisplayRole).toString());
  if (role != Qt::DisplayRole) return {};
  if (index.row() == 0 && version.what.code.empty()) return tr("As opened");
  return version.what.code.empty() ? tr("Change") : textOf(version.what);
}

}  // namespace wangge
