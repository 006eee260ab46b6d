// SPDX-License-Identifier: GPL-3.0-or-later
// One community while it is being divided: how many grids its households make by arithmetic, a table of its grids in
// step with the map, its totals and those of the whole plan.
#pragma once

#include <QHash>
#include <QWidget>
#include <vector>

#include "app/window/panels/plan_totals.h"
#include "core/geometry/point.h"

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace wangge {

class CommunityModel;
class Session;

class CommunityPanel : public QWidget {
  Q_OBJECT

 public:
  explicit CommunityPanel(Session& session, QWidget* parent = nullptr);

  // Null before a plan with communities is open.
  CommunityId community() const;
  // One that is not in the plan shows none.
  void showCommunity(CommunityId community);

 signals:
  void zoomRequested(const wangge::Box& box);
  // Chosen here: where it is, and the faces of a community.
  void shown(const wangge::Box& box, const std::vector<wangge::FaceId>& faces);

 private:
  void replacePlan();
  void refresh(const Difference& difference);
  void fillChoice();
  void updateTexts();
  void followSelection();
  void showSelection();
  void takeSelection();

  Session& m_session;
  CommunityModel* m_model;
  QSortFilterProxyModel* m_sorted;
  QComboBox* m_choice;
  QToolButton* m_lock;
  QLabel *m_budget, *m_here, *m_whole;
  QTableView* m_view;
  PlanTotals m_totals;
  QHash<quint64, int> m_placeOf;  // of each community in the choice
  bool m_quiet = false;
};

// "3,480 households → 7 to 11 grids; now 9, 2 out of band", as rich text; says where arithmetic allows none.
QString budgetText(const Project& project, CommunityId community, const std::vector<GridId>& grids);

}  // namespace wangge
