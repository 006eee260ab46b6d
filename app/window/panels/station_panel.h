// SPDX-License-Identifier: GPL-3.0-or-later
// The police stations of the plan: code, name and officers, edited where they stand, with the precinct of each and
// whether it stands in it; made, removed, placed on the map and taken off it. Beside them the beats that are in no
// precinct, which no precinct's page can show.
#pragma once

#include <QShowEvent>
#include <QWidget>

#include "core/base/ids.h"
#include "core/geometry/point.h"

class QLabel;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace wangge {

class BeatList;
class Session;
class ToolBox;

class StationPanel : public QWidget {
  Q_OBJECT

 public:
  StationPanel(Session& session, ToolBox& tools, QWidget* parent = nullptr);

 signals:
  void shown(wangge::Point place);  // a row was chosen whose station is on the map

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  StationId chosen() const;
  void refresh();
  void follow();  // refreshes, but not while a cell is being typed in
  void showButtons();
  void commit(const QTreeWidgetItem& item);
  void makeNew();
  void place();

  Session& m_session;
  ToolBox& m_tools;
  bool m_quiet = false, m_committing = false, m_outdated = false;
  QTreeWidget* m_tree;
  QLabel* m_none;
  QToolButton *m_new, *m_place, *m_off, *m_remove;
  BeatList* m_beats;
};

}  // namespace wangge
