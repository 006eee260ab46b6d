// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu's commands do with the plan as a whole: new, open, save, recover (plan_files.cpp), import, export,
// print (plan_commands.cpp). Long ones run beside the window; each ends with one message at most.
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "app/session/job.h"
#include "core/base/error.h"
#include "core/map/unit.h"
#include "core/plan/project.h"
#include "gis/import_report.h"
#include "gis/recovery/recovery.h"

class QWidget;

namespace wangge {

class PlanSafety;
class PrintDialog;
class Session;
class WorkBar;
struct LeftOut;
struct PrintStart;
namespace gis {
struct ImportFailure;
struct ImportPlan;
struct ImportRecipe;
}  // namespace gis

class PlanCommands : public QObject {
  Q_OBJECT

 public:
  PlanCommands(Session& session, WorkBar& work, PlanSafety& safety, QWidget* window);

  void newPlan();
  void open();
  void openPath(const QString& path);
  void openDemo();
  // Offers the edits of all plans that were not closed properly; nothing happens when there are none.
  void offerRecovery();
  void save();
  void saveAs();
  // Writes what may leave the office into a new file, and tells what it lacks (public_copy_command.cpp).
  void publicCopy();
  // Goes back to the plan as it is in its file.
  void revert();
  // Shows the versions kept in the plan, and keeps, compares, restores or deletes one (plan_versions.cpp).
  void versions();
  // Asks what to do with unsaved changes, does it, then goes on with `next`; not when the user cancels.
  void afterSaving(std::function<void()> next);

  void import();
  void importFolder();
  // Shows what files and folders hold, and what is asked about them; once confirmed they come in as one step.
  void importPaths(const QStringList& paths);
  // The report of the last import again; nothing without one.
  void showLastReport();
  void exportMap();
  // `chosen`: in the tree; where nothing else is selected, the sheet begins with one unit that is.
  void print(const std::vector<map::Unit>& chosen = {});
  // The notice board of the grid that is selected.
  void printBoard();

  static QStringList recent();
  // Looks for plans with edits to recover, beside the window; `recoverableFound` tells how many.
  void lookForRecoverable();

 signals:
  void recentChanged();
  void recoverableFound(int plans);
  // What was imported is in the plan, and lies in this box; an empty one when it has no place of its own.
  void imported(const Box& place);
  // Sheets were printed.
  void printed();
  // A place that a report tells of is to be shown.
  void placeRequested(wangge::Point place);
  // A version of the plan is wanted beside the present one.
  void comparisonRequested(std::shared_ptr<const wangge::Project> version, const QString& name);

 private:
  struct Opened;
  struct Importing;
  void show(Opened opened, const QString& path);
  void recover(const gis::Recoverable& plan);
  void recoverNow(const gis::Recoverable& plan);
  void offer(std::vector<gis::Recoverable> plans);
  QString askForPath();
  QString askForCopy();  // a file that is not there yet
  void showCopied(const QString& path, const LeftOut& left);
  // Writes a plan that is not the open one, unless somebody has that file ("lease.held").
  static Result<void> writeNew(const std::string& file, const Project& project, const std::string& user, Seconds when,
                               const Progress& progress);
  // `next` may be empty; else nothing can be edited until it was called.
  void saveTo(const QString& path, std::function<void()> next);
  void showMessages(const std::vector<Message>& messages);
  void remember(const QString& path);
  void showError(const Message& error);
  void runImport(const QStringList& paths, const gis::ImportPlan& plan, const gis::ImportRecipe& recipe);
  // After an import that failed: what was decided is shown once more, with what it failed with.
  void decideAgain(const QStringList& paths, const gis::ImportRecipe& recipe, const gis::ImportFailure& failure);
  // After an import that was stopped: what was decided is shown once more.
  void importAgain();
  void showText(const QString& text);
  void print(const PrintStart& start);
  // Shows the dialog, and once more with all its choices when what it asked for could not be printed or was stopped.
  void askPrint(const QPointer<PrintDialog>& dialog);
  void printNow(const QPointer<PrintDialog>& dialog);
  void askAfterStop();

  Session& m_session;
  WorkBar& m_work;
  PlanSafety& m_safety;
  QWidget* m_window;
  std::vector<gis::ImportReport> m_reports;      // of the last import
  QPointer<PrintDialog> m_printing;              // hidden while its sheets are printed
  std::shared_ptr<const Importing> m_importing;  // what was decided, while it is carried out
  Job m_look;
};

}  // namespace wangge
