// SPDX-License-Identifier: GPL-3.0-or-later
// The list of issues, grouped by rule, most residents affected first. A click goes to the exact place.
#pragma once

#include <QWidget>

#include "core/rules/issue.h"

class QLabel;
class QStandardItemModel;
class QTreeView;

namespace wangge {

class Session;

class IssueList : public QWidget {
  Q_OBJECT

 public:
  explicit IssueList(Session& session, QWidget* parent = nullptr);

 signals:
  void placeRequested(wangge::Point place, const wangge::Box& extent);

 private:
  void rebuild();
  void goTo(const QModelIndex& index);

  Session& m_session;
  QStandardItemModel* m_model;
  QTreeView* m_view;
  QLabel* m_summary;
};

}  // namespace wangge
