// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/plan_commands.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include "app/demo/demo_plan.h"
#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/export_dialog.h"
#include "app/window/import_dialog.h"
#include "app/window/number_dialog.h"
#include "app/window/print_dialog.h"
#include "app/window/report_dialog.h"
#include "app/window/work_bar.h"
#include "core/numbering/number.h"
#include "gis/export.h"
#include "gis/import.h"
#include "gis/project_file.h"

namespace wangge {
namespace {
constexpr qsizetype kRecentCount = 8;
}

PlanCommands::PlanCommands(Session& session, WorkBar& work, QWidget* window)
    : QObject(window), m_session(session), m_work(work), m_window(window) {
  connect(&session, &Session::refused, this, [this](const Message& error) { showError(error); });
}

void PlanCommands::showError(const Message& error) {
  if (error.code == "job.cancelled") return;
  QMessageBox box(QMessageBox::Warning, tr("Wangge"), textOf(error), QMessageBox::Ok, m_window);
  box.setObjectName("errorBox");
  box.setTextInteractionFlags(Qt::TextSelectableByMouse);
  box.exec();
}

QStringList PlanCommands::recent() {
  QStringList paths;
  for (const QString& path : QSettings().value("recent").toStringList())
    if (QFileInfo::exists(path)) paths << path;
  return paths;
}

void PlanCommands::remember(const QString& path) {
  QStringList paths = recent();
  const QString absolute = QFileInfo(path).absoluteFilePath();
  paths.removeAll(absolute);
  paths.prepend(absolute);
  QSettings().setValue("recent", paths.mid(0, kRecentCount));
  emit recentChanged();
}

void PlanCommands::newPlan() {
  afterSaving([this] {
    bool accepted = false;
    const QString name = QInputDialog::getText(m_window, tr("New plan"), tr("Name of the plan, for example a city or district:"),
                                               QLineEdit::Normal, QString(), &accepted);
    if (!accepted || name.trimmed().isEmpty()) return;
    auto project = gis::newProject(name.trimmed().toStdString(), {}, m_session.context().when);
    if (!project) return showError(project.error());
    m_session.open(std::move(*project), {});
  });
}

void PlanCommands::open() {
  const QString path = QFileDialog::getOpenFileName(m_window, tr("Open plan"), QSettings().value("folder").toString(), tr("Plans (*.gpkg)"));
  if (!path.isEmpty()) openPath(path);
}

void PlanCommands::openPath(const QString& path) {
  afterSaving([this, path] {
    QSettings().setValue("folder", QFileInfo(path).absolutePath());
    m_work.run<Result<gis::OpenOutcome>>(
        tr("Opening …"), [path](const Progress& progress) { return gis::openProject(path.toStdString(), progress); },
        [this, path](Result<gis::OpenOutcome> outcome) {
          if (!outcome) return showError(outcome.error());
          m_session.open(std::move(outcome->project), path);
          remember(path);
          if (outcome->warnings.empty()) return;
          QStringList lines;
          for (const Message& warning : outcome->warnings) lines << textOf(warning);
          QMessageBox::information(m_window, tr("Wangge"), lines.join("\n\n"));
        });
  });
}

void PlanCommands::openDemo() {
  afterSaving([this] {
    const QString folder = demoFolder();
    const Seconds when = m_session.context().when;
    m_work.run<Result<Project>>(
        tr("Making the demonstration from its raw files …"),
        [folder, when](const Progress& progress) { return makeDemoPlan(folder, when, progress); },
        [this](Result<Project> project) {
          if (!project) return showError(project.error());
          m_session.open(std::move(*project), {});
        });
  });
}

void PlanCommands::save() {
  if (m_session.path().isEmpty()) return saveAs();
  saveTo(m_session.path(), [] {});
}

void PlanCommands::saveAs() {
  QString suggestion = m_session.path();
  if (suggestion.isEmpty())
    suggestion = QSettings().value("folder").toString() + "/" + QString::fromStdString(m_session.project().info.name) + ".gpkg";
  QString path = QFileDialog::getSaveFileName(m_window, tr("Save plan as"), suggestion, tr("Plans (*.gpkg)"));
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += ".gpkg";
  saveTo(path, [] {});
}

void PlanCommands::saveTo(const QString& path, std::function<void()> next) {
  const std::shared_ptr<const Project> project = m_session.shared(), saved = m_session.saved();
  const bool incremental = saved && path == m_session.path() && QFileInfo::exists(path);
  m_work.run<Result<void>>(
      tr("Saving …"),
      [=](const Progress& progress) {
        return incremental ? gis::saveProject(path.toStdString(), *project, *saved, progress)
                           : gis::saveProjectAs(path.toStdString(), *project, progress);
      },
      [this, path, project, next](Result<void> result) {
        if (!result) return showError(result.error());
        m_session.markSaved(project, path);
        remember(path);
        next();
      });
}

void PlanCommands::afterSaving(std::function<void()> next) {
  if (!m_session.hasPlan() || !m_session.isModified()) return next();
  QMessageBox box(QMessageBox::Question, tr("Wangge"), tr("The plan “%1” has changes that are not saved.").arg(QString::fromStdString(m_session.project().info.name)),
                  QMessageBox::NoButton, m_window);
  box.setObjectName("unsavedBox");
  QPushButton* saveButton = box.addButton(tr("Save"), QMessageBox::AcceptRole);
  QPushButton* discardButton = box.addButton(tr("Do not save"), QMessageBox::DestructiveRole);
  box.addButton(tr("Cancel"), QMessageBox::RejectRole);
  box.setDefaultButton(saveButton);
  box.exec();
  if (box.clickedButton() == discardButton) return next();
  if (box.clickedButton() != saveButton) return;
  QString path = m_session.path();
  if (path.isEmpty()) path = QFileDialog::getSaveFileName(m_window, tr("Save plan as"), QString::fromStdString(m_session.project().info.name) + ".gpkg", tr("Plans (*.gpkg)"));
  if (!path.isEmpty()) saveTo(path, std::move(next));
}

void PlanCommands::import() {
  const QString path = QFileDialog::getOpenFileName(
      m_window, tr("Import"), QSettings().value("importFolder").toString(),
      tr("Maps and tables (*.shp *.gpkg *.geojson *.json *.kml *.kmz *.dxf *.pbf *.osm *.gz *.tab *.mif *.csv *.xlsx *.zip *.gdb);;All files (*)"));
  if (!path.isEmpty()) importPath(path);
}

void PlanCommands::importPath(const QString& path) {
  if (!m_session.hasPlan()) return;
  QSettings().setValue("importFolder", QFileInfo(path).absolutePath());
  ImportDialog dialog(path, m_session.project(), m_window);
  if (dialog.exec() != QDialog::Accepted) return;
  gis::ImportRequest request = dialog.request();
  request.author = m_session.context().author;
  request.when = m_session.context().when;
  const std::shared_ptr<const Project> project = m_session.shared();
  m_work.run<Result<gis::ImportOutcome>>(
      tr("Importing …"), [project, request](const Progress& progress) { return gis::importInto(*project, request, progress); },
      [this, project](Result<gis::ImportOutcome> outcome) {
        if (!outcome) return showError(outcome.error());
        if (m_session.shared() != project) return showError(Error("import.plan_changed"));
        const gis::ImportReport report = outcome->report;
        m_session.commit(std::move(outcome->project), Message("journal.imported").with("role", toText(report.role)).with("source", report.sourceName).with("rows", report.rows));
        showReport(report);
      });
}

void PlanCommands::showReport(const gis::ImportReport& report) {
  ReportDialog dialog(report, m_session.project().lattice, m_window);
  dialog.exec();
}

void PlanCommands::number() {
  auto numbers = proposeNumbers(m_session.project());
  if (!numbers) return showError(numbers.error());
  NumberDialog dialog(m_session.project(), *numbers, m_window);
  if (dialog.exec() != QDialog::Accepted || numbers->empty()) return;
  m_session.commit(applyNumbers(m_session.project(), *numbers, m_session.context().when),
                   Message("journal.number").with("count", numbers->size()), m_session.selection());
}

void PlanCommands::exportMap() {
  ExportDialog dialog(m_window);
  if (dialog.exec() != QDialog::Accepted) return;
  const std::shared_ptr<const Project> project = m_session.shared();
  const std::string folder = dialog.folder().toStdString();
  const std::vector<std::string> formats = dialog.formats();
  m_work.run<Result<std::vector<gis::ExportedFile>>>(
      tr("Exporting …"), [=](const Progress& progress) { return gis::exportMap(*project, folder, formats, progress); },
      [this, folder](Result<std::vector<gis::ExportedFile>> files) {
        if (!files) return showError(files.error());
        QMessageBox::information(m_window, tr("Wangge"), tr("%n layer(s) exported to %1", nullptr, static_cast<int>(files->size())).arg(QString::fromStdString(folder)));
      });
}

void PlanCommands::print() {
  PrintDialog dialog(m_session, m_window);
  if (dialog.exec() != QDialog::Accepted) return;
  const std::shared_ptr<const Project> project = m_session.shared();
  const PrintRequest request = dialog.request();
  m_work.run<Result<PrintOutcome>>(
      tr("Printing …"), [project, request](const Progress& progress) {
        PrintRequest withProgress = request;
        withProgress.progress = progress;
        return printSheets(*project, withProgress);
      },
      [this, request](Result<PrintOutcome> outcome) {
        if (!outcome) return showError(outcome.error());
        QMessageBox::information(m_window, tr("Wangge"), tr("%n page(s) written to %1", nullptr, static_cast<int>(outcome->pages)).arg(QString::fromStdString(request.file)));
      });
}

void PlanCommands::mergeSelection() {
  const std::vector<GridId> grids = m_session.selection().grids;
  auto merged = mergeGrids(m_session.project(), grids, m_session.context());
  Selection selection;
  if (merged)
    for (GridId id : grids)
      if (merged->grids.contains(id)) selection.grids.push_back(id);
  const std::string heir = selection.grids.empty() ? std::string() : merged->grids.at(selection.grids[0]).name;
  m_session.commit(std::move(merged), Message("journal.merge").with("count", grids.size()).with("grid", heir), selection);
}

}  // namespace wangge
