// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of problems: what is wrong, unfinished and exempt, each apart, by kind, most residents affected first.
// Stepping through it goes to the exact spot; the bar beside it offers the fix, and the queue goes on when it is
// applied.
#pragma once

#include <QHideEvent>
#include <QShowEvent>
#include <QString>
#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "core/plan/project.h"
#include "core/rules/issue.h"

class QAction;
class QLabel;
class QModelIndex;
class QToolButton;
class QTreeView;

namespace wangge {

class FixBar;
class IssueModel;
class Session;

class IssueList : public QWidget {
  Q_OBJECT

 public:
  explicit IssueList(Session& session, QWidget* parent = nullptr);

  // Steps of the queue, for the menu; their keys are N and Shift+N.
  QAction* nextAction() const { return m_next; }
  QAction* previousAction() const { return m_previous; }

 signals:
  void called();  // one goes through the problems by key, and wants to see them
  void placeRequested(wangge::Point place, const wangge::Box& extent);
  void previewChanged(const std::vector<wangge::FaceId>& faces);
  // The issue is about units, which are nowhere on the map.
  void unitsRequested();
  // Proposals are wanted for a community with a grid that is too small or too large.
  void proposeRequested(wangge::CommunityId community);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void buildHead();
  void refresh();
  void takeBaseline();
  void noteInherited();
  void updateHead();
  void fitHead();
  void step(int by);
  void goTo(const QModelIndex& index, bool zoom);
  void noteWhatComesNext();
  void goOn();
  void applyFilter();
  void showNothing();

  Session& m_session;
  IssueModel* m_model;
  QTreeView* m_view;
  FixBar* m_bar;
  QWidget* m_head;
  QToolButton *m_wrong, *m_unfinished, *m_exempt, *m_mine;
  QString m_wrongAll, m_wrongOnly;  // with the count of what is doubtful, and without
  QLabel* m_place;
  QAction *m_next, *m_previous;
  std::shared_ptr<const Project> m_baseline;  // the saved version that "before" refers to
  std::shared_ptr<const Project> m_noted;     // the one whose problems are known
  std::string m_current;                      // key of the issue that is looked at
  std::vector<std::string> m_upcoming;        // keys in order after it, while it is being dealt with
  bool m_quiet = false;
};

}  // namespace wangge
