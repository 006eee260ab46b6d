// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a history as a list, one line each. An edit adds a row (and drops those it replaced); nothing is
// rebuilt, and a text is only made when its row is drawn, so ten thousand steps cost the same as ten.
#pragma once

#include <QAbstractListModel>

namespace wangge {

class Session;
struct Project;

class HistoryModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role { CurrentRole = Qt::UserRole + 1, UndoneRole };  // the step shown; one that was taken back

  explicit HistoryModel(Session& session, QObject* parent = nullptr);

  // Another plan, or none.
  void replace();
  // Brings the rows into line after the session committed, went back, forth or elsewhere.
  void follow();
  int current() const { return m_current; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  Session& m_session;
  int m_count = 0, m_current = 0;
  const Project* m_last = nullptr;  // of the last row, to tell a new step from a move
};

}  // namespace wangge
