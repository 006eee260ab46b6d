// SPDX-License-Identifier: GPL-3.0-or-later
// The beats of the selected precinct: code, name and officers, edited where they stand, with their numbers; and what
// can be done with them: proposed anew, joined, given up.
#pragma once

#include <QWidget>
#include <vector>

#include "app/session/job.h"
#include "core/base/ids.h"

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

 private:
  std::vector<BeatId> chosen() const;
  void showButtons();
  void commit(QTreeWidgetItem* item);
  void propose();
  void merge();
  void abolish();

  Session& m_session;
  PrecinctId m_precinct;
  bool m_quiet = false, m_committing = false;
  QLabel* m_title;
  QTreeWidget* m_tree;
  QToolButton *m_propose, *m_merge, *m_abolish;
  Job m_job;  // last: it tells this object
};

}  // namespace wangge
