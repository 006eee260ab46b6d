// SPDX-License-Identifier: GPL-3.0-or-later
// The plan that is open in a window: its history, its file, its issues. Lives in the window's thread; everything that
// shows the plan listens to its signals and asks it again.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/session/job.h"
#include "core/edit/edits.h"
#include "core/plan/difference.h"
#include "core/plan/history.h"
#include "core/rules/issue.h"

namespace wangge {

class Session : public QObject {
  Q_OBJECT

 public:
  explicit Session(QObject* parent = nullptr);

  bool hasPlan() const { return m_history.has_value(); }
  const Project& project() const { return m_history->project(); }
  std::shared_ptr<const Project> shared() const { return m_history->shared(); }
  const History& history() const { return *m_history; }

  // Shows a plan: from a file (then `path` is where it is saved) or new (empty path).
  void open(Project project, const QString& path);
  void close();

  const QString& path() const { return m_path; }
  bool isModified() const;
  // The version the file holds; null when the plan was never saved.
  std::shared_ptr<const Project> saved() const { return m_saved; }
  void markSaved(std::shared_ptr<const Project> saved, const QString& path);

  // Takes the outcome of an edit: commits it, or emits `refused` and changes nothing. Returns whether it was taken.
  bool commit(Result<Step> step);
  void undo();
  void redo();
  // Goes to a version of the history, however far away, in one step. An index that is not there changes nothing.
  void jumpTo(std::size_t index);

  // Of the version that is shown. A plan is shown before it has been checked, and so is an edit of much of it (a
  // proposal for a city, or its undoing): until `checked` there are none.
  const std::vector<Issue>& issues() const { return m_issues; }
  bool isChecked() const { return m_isChecked; }
  // Waits until the plan is checked.
  void awaitIssues();
  const Selection& selection() const { return m_selection; }
  // The grid that is selected alone; none where there is none, or several are.
  GridId selectedGrid() const { return selectedZone(Label::Grid).grid(); }
  // The zones of a label that are selected, and the one that is so alone, else the none of the label.
  Zones selectedZones(Label label) const;
  ZoneId selectedZone(Label label) const;
  void select(Selection selection);
  // Who edits, and now.
  EditContext context() const;
  // Who works here, as the preferences say, else the computer.
  static std::string userName();

 signals:
  void planReplaced();                                 // another plan, or none
  void changed(const wangge::Difference& difference);  // the plan as shown is another version
  void checked();                                      // the plan has its issues now
  void selectionChanged();
  void stateChanged();  // undo, redo, modified, path
  void refused(const wangge::Message& error);
  void lookChanged();  // the plan is the same; colours and units in which it is shown are others

 private:
  void moveTo(const std::function<void()>& step);
  void startCheck();
  void showAfter(const Project& before);

  std::optional<History> m_history;
  std::shared_ptr<const Project> m_saved;
  QString m_path;
  std::vector<Issue> m_issues;
  Selection m_selection;
  bool m_isChecked = false;
  // The two versions that isModified compared last, and what it found.
  mutable std::pair<std::shared_ptr<const Project>, std::shared_ptr<const Project>> m_compared;
  mutable bool m_isModified = false;
  Job m_check;  // last: it tells this object
};

}  // namespace wangge
