// SPDX-License-Identifier: GPL-3.0-or-later
// The beats of the selected precinct, or those that are in none: code, name and officers, edited where they stand, with
// their numbers; and what can be done with them: proposed anew, joined, given up, moved into the precinct of their
// grids.
#pragma once

#include <QWidget>
#include <vector>

#include "app/session/job.h"
#include "core/base/ids.h"
#include "core/plan/step.h"

class QLabel;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace wangge {

class Session;

class BeatList : public QWidget {
  Q_OBJECT

 public:
  explicit BeatList(Session& session, QWidget* parent = nullptr);
  // The beats of a precinct; none: of nothing.
  void show(PrecinctId precinct);
  // The beats that are in no precinct; hidden where there are none.
  void showLoose();

 private:
  std::vector<BeatId> chosen() const;
  void list(const std::vector<BeatId>& beats, const std::vector<BeatId>& kept);
  void showAgain();
  void showButtons();
  void commit(QTreeWidgetItem* item);
  void propose();
  void merge();
  void commitAll(const char* what, Result<Step> (*edit)(const Project& project, BeatId beat, const EditContext&));
  void abolish();
  void settle();

  Session& m_session;
  PrecinctId m_precinct;
  bool m_loose = false;  // those in no precinct
  bool m_quiet = false, m_committing = false;
  QLabel* m_title;
  QTreeWidget* m_tree;
  QToolButton *m_propose, *m_merge, *m_settle, *m_abolish;
  Job m_job;  // last: it tells this object
};

}  // namespace wangge
