// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/plan_commands.h"

#include <QApplication>
#include <QMessageBox>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/four_bounds_text.h"
#include "app/text/messages.h"
#include "app/window/dialogs/export_dialog.h"
#include "app/window/dialogs/print_dialog.h"
#include "app/window/dialogs/printed.h"
#include "app/window/parts/work_bar.h"
#include "app/window/plan_safety.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"

namespace wangge {
PlanCommands::PlanCommands(Session& session, WorkBar& work, PlanSafety& safety, QWidget* window)
    : QObject(window), m_session(session), m_work(work), m_safety(safety), m_window(window) {
  connect(&session, &Session::refused, this, [this](const Message& error) { showError(error); });
  // Reports tell places of the plan that they were about; what is printed is chosen from it.
  connect(&session, &Session::planReplaced, this, [this] {
    m_reports.clear();
    delete m_printing;
  });
  connect(&work, &WorkBar::stopped, this, [this] { askAfterStop(); });
  // Other work takes the place of printing.
  connect(&work, &WorkBar::busyChanged, this, [this](bool busy) {
    if (busy) delete m_printing;
  });
  connect(&safety, &PlanSafety::openAgainRequested, this, [this] { openPath(m_session.path()); });
}

void PlanCommands::showError(const Message& error) {
  if (error.code != "job.cancelled") showText(textOf(error));
}

void PlanCommands::showText(const QString& text) {
  QMessageBox box(QMessageBox::Warning, tr("Wangge"), text, QMessageBox::Ok, m_window);
  box.setObjectName("errorBox");
  box.setTextInteractionFlags(Qt::TextSelectableByMouse);
  box.exec();
}

void PlanCommands::exportMap() {
  ExportDialog dialog(m_window);
  if (dialog.exec() != QDialog::Accepted) return;
  const std::shared_ptr<const Project> project = m_session.shared();
  const std::string folder = dialog.folder().toStdString();
  const std::vector<std::string> formats = dialog.formats();
  const PlanEndWord end = dialog.internal() ? PlanEndWord::Border : PlanEndWord::Neutral;
  const bool people = dialog.withPeople();
  m_work.run<Result<std::vector<gis::ExportedFile>>>(
      tr("Exporting …"),
      [=](const Progress& progress) {
        gis::Ledger ledger{people, {}};
        if (gis::anyHasFields(formats)) ledger.fourBounds = fourBoundsTexts(*project, end);
        return gis::exportMap(*project, folder, formats, progress, ledger);
      },
      [this, folder](Result<std::vector<gis::ExportedFile>> files) {
        if (!files) return showError(files.error());
        QString text = tr("%n layers exported to %1", nullptr, static_cast<int>(files->size()))
                           .arg(QString::fromStdString(folder));
        for (const gis::ExportedFile& file : *files)
          if (file.cutTexts > 0)
            text += u'\n' + tr("%1: texts that are longer than the format holds were cut: %2")
                                .arg(QString::fromStdString(file.path))
                                .arg(file.cutTexts);
        QMessageBox::information(m_window, tr("Wangge"), text);
      });
}

void PlanCommands::printBoard() {
  if (const GridId grid = m_session.selectedGrid()) print({map::Unit{Level::Grid, {}, {}, grid}, "notice-board"});
}

void PlanCommands::print(const std::vector<map::Unit>& chosen) {
  PrintStart start;
  if (m_session.selection() == Selection{} && chosen.size() == 1) start.unit = chosen.front();
  print(start);
}

void PlanCommands::print(const PrintStart& start) {
  delete m_printing;
  askPrint(new PrintDialog(m_session, m_window, start));
}

void PlanCommands::askPrint(const QPointer<PrintDialog>& dialog) {
  const bool accepted = dialog->exec() == QDialog::Accepted;
  if (!dialog) return;  // the window is gone
  if (accepted && m_session.hasPlan()) return printNow(dialog);
  delete dialog;
}

void PlanCommands::printNow(const QPointer<PrintDialog>& dialog) {
  const std::shared_ptr<const Project> project = m_session.shared();
  const PrintRequest request = dialog->request();
  m_work.run<Result<PrintOutcome>>(
      tr("Printing …"),
      [project, request](const Progress& progress) {
        PrintRequest withProgress = request;
        withProgress.progress = progress;
        return printSheets(*project, withProgress);
      },
      [this, project, request, dialog](Result<PrintOutcome> outcome) {
        m_printing = nullptr;
        if (!outcome) {
          showError(outcome.error());
          const bool samePlan = m_session.hasPlan() && m_session.shared() == project;
          if (dialog && samePlan) return askPrint(dialog);
        }
        delete dialog;
        if (!outcome) return;
        emit printed();
        showPrinted(m_window, request, *outcome);
      });
  m_printing = dialog;
}

// Once whatever stopped it has come to its end: where the window is being closed, nothing is asked.
void PlanCommands::askAfterStop() {
  const auto ask = [this, dialog = m_printing] {
    if (!dialog || dialog != m_printing) return;
    m_printing = nullptr;
    if (m_window->isVisible() && !QApplication::activeModalWidget()) return askPrint(dialog);
    delete dialog;
  };
  if (m_printing) QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection);
  if (m_importing) QMetaObject::invokeMethod(this, &PlanCommands::importAgain, Qt::QueuedConnection);
}

}  // namespace wangge
