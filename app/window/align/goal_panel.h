// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals that align: a goal, which lines may move, and what moves are found, a row each with a box; those that are
// ticked are made in one step. Residents of stations are kept within limits that are typed. What stays as it is stands
// below with its reason. Looks for proposals only when asked.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "app/session/goal_search.h"
#include "app/session/job.h"

class QBoxLayout;
class QComboBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QSpinBox;

namespace wangge {

class ElidedLabel;
class Session;

class GoalPanel : public QWidget {
  Q_OBJECT

 public:
  explicit GoalPanel(Session& session, QWidget* parent = nullptr);
  ~GoalPanel() override;

  bool isSearching() const { return m_job.isRunning(); }
  // What is shown; null before a search, and once the plan is another one.
  const align::GoalProposal* proposal() const;
  // By what less is told; none: what is counted best. What was found otherwise is forgotten.
  void setMeasure(std::optional<align::Measure> measure);
  void search();
  void stop();
  // Makes the moves that are ticked, in one step. Whether it was done.
  bool accept();
  // Whether what is shown moves lines of both sides: then all of it is made, or nothing.
  bool isMixed() const;

 signals:
  // A row was chosen: what would move, or where something stays as it is (then without faces).
  void moveShown(const std::vector<wangge::FaceId>& faces, wangge::Point place);

 private:
  void buildHead(QBoxLayout* column);
  void buildLimits(QBoxLayout* column);
  void showLimits();
  void buildList(QBoxLayout* column);
  void clear(const QString& status);
  void refresh();
  void addMoves();
  void addObstacles();
  void addRemarks();
  void showStatus();
  std::vector<std::size_t> ticked() const;
  GoalTask task() const;

  Session& m_session;
  QComboBox *m_goal, *m_direction, *m_way;
  QSpinBox *m_least, *m_most, *m_perOfficer;  // residents of a station; 0: no limit
  QPushButton *m_search, *m_stop, *m_accept;
  ElidedLabel* m_status;
  QTreeWidget* m_list;
  std::optional<align::Measure> m_measure;
  std::optional<GoalSearch> m_found;
  Job m_job;  // last: it tells this object
};

}  // namespace wangge
