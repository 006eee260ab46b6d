// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu's commands do with the plan as a whole: new, open, save, import, number, export, print. Long ones run
// beside the window; each ends with one message at most.
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>

#include "core/base/error.h"
#include "core/plan/project.h"
#include "gis/import_report.h"

class QWidget;

namespace wangge {

class Session;
class WorkBar;

class PlanCommands : public QObject {
  Q_OBJECT

 public:
  PlanCommands(Session& session, WorkBar& work, QWidget* window);

  void newPlan();
  void open();
  void openPath(const QString& path);
  void openDemo();
  void save();
  void saveAs();
  // Asks what to do with unsaved changes, does it, then goes on with `next`; not when the user cancels.
  void afterSaving(std::function<void()> next);

  void import();
  void importPath(const QString& path);
  void number();
  void exportMap();
  void print();
  void mergeSelection();

  static QStringList recent();

 signals:
  void recentChanged();

 private:
  void saveTo(const QString& path, std::function<void()> next);
  void remember(const QString& path);
  void showError(const Message& error);
  void showReport(const gis::ImportReport& report);

  Session& m_session;
  WorkBar& m_work;
  QWidget* m_window;
};

}  // namespace wangge
