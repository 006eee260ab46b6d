// SPDX-License-Identifier: GPL-3.0-or-later
// Imports: files and folders are chosen or dropped, looked at, confirmed once, read beside the window, and told about.
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <memory>
#include <optional>
#include <utility>

#include "app/session/session.h"
#include "app/text/window_text.h"
#include "app/window/dialogs/file_filters.h"
#include "app/window/dialogs/report_dialog.h"
#include "app/window/import/files_dialog.h"
#include "app/window/parts/work_bar.h"
#include "app/window/plan_commands.h"
#include "core/plan/difference.h"
#include "gis/import_plan.h"

namespace wangge {
namespace {

// Around all that a version has and the one before had not.
Box boxOfNew(const Project& before, const Project& after) {
  const Difference difference = diff(before, after);
  Box box;
  const auto addZones = [&](const auto& table, const auto& ids) {
    for (const auto id : ids) box.include(boxAround(after, table.at(id).zone.faces));
  };
  addZones(after.communities, difference.of<CommunityId>().created);
  addZones(after.grids, difference.of<GridId>().created);
  addZones(after.precincts, difference.of<PrecinctId>().created);
  for (const BuildingId id : difference.of<BuildingId>().created)
    if (const auto& outline = after.buildings.at(id).outline) box.include(boxOf(outline->outer));
  for (const SiteId id : difference.of<SiteId>().created)
    if (const auto& outline = after.sites.at(id).outline) box.include(boxOf(*outline));
  for (const LineFeatureId id : difference.of<LineFeatureId>().created)
    if (const auto& lines = after.lineFeatures.at(id).lines)
      for (const auto& line : *lines) box.include(boxOf(line));
  for (const StationId id : difference.of<StationId>().created)
    if (const Station& station = after.stations.at(id); station.placed) box.include(station.at);
  return box;
}

}  // namespace

struct PlanCommands::Importing {
  std::shared_ptr<const Project> project;
  QStringList paths;
  gis::ImportRecipe recipe;
};

void PlanCommands::import() {
  importPaths(QFileDialog::getOpenFileNames(m_window, tr("Import"), folderOfImports(), importFilter(), nullptr,
                                            QFileDialog::HideNameFilterDetails));
}

void PlanCommands::importFolder() {
  const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Import a folder"), folderOfImports());
  if (!folder.isEmpty()) importPaths({folder});
}

void PlanCommands::importPaths(const QStringList& paths) {
  if (!m_session.hasPlan() || paths.isEmpty()) return;
  const QFileInfo first(paths[0]);
  QSettings().setValue("importFolder", first.isDir() ? first.absoluteFilePath() : first.absolutePath());
  ImportFilesDialog dialog(paths, m_session.shared(), m_window);
  if (dialog.exec() == QDialog::Accepted) runImport(paths, dialog.plan(), dialog.recipe());
}

void PlanCommands::runImport(const QStringList& paths, const gis::ImportPlan& plan, const gis::ImportRecipe& recipe) {
  using Outcome = tl::expected<gis::ImportBatch, gis::ImportFailure>;
  const std::shared_ptr<const Project> project = m_session.shared();
  const EditContext context = m_session.context();
  m_work.runApart<Outcome>(
      tr("Importing …"),
      [project, plan, context](const Progress& progress) {
        return gis::runImportPlan(*project, plan, context.author, context.when, progress);
      },
      [this, project, paths, recipe](Outcome batch) {
        m_importing.reset();
        if (!batch) return decideAgain(paths, recipe, batch.error());
        if (m_session.shared() != project) return showError(Error("import.plan_changed"));
        m_reports = std::move(batch->reports);
        // One file is called in the history what it was.
        const Message what = m_reports.size() == 1 ? m_reports[0].what : batch->what;
        m_session.commit(Step{std::move(batch->project), what});
        emit imported(boxOfNew(*project, m_session.project()));
        showLastReport();
      });
  m_importing = std::make_shared<const Importing>(Importing{project, paths, recipe});
}

void PlanCommands::importAgain() {
  const std::shared_ptr<const Importing> stopped = std::exchange(m_importing, nullptr);
  // Where nothing was decided nothing is lost; where the window is closing, or other work has begun, nothing is asked.
  if (!stopped || stopped->recipe.entries.empty() || !m_window->isVisible() || QApplication::activeModalWidget() ||
      m_work.isBusy() || !m_session.hasPlan() || m_session.shared() != stopped->project)
    return;
  ImportFilesDialog dialog(stopped->paths, stopped->project, stopped->recipe, std::nullopt, m_window);
  if (dialog.exec() == QDialog::Accepted) runImport(stopped->paths, dialog.plan(), dialog.recipe());
}

void PlanCommands::decideAgain(const QStringList& paths, const gis::ImportRecipe& recipe,
                               const gis::ImportFailure& failure) {
  if (failure.error.code == "job.cancelled") return;
  const QString file = QString::fromStdString(failure.file);
  showText(tr("Nothing was imported, because of %1:").arg(file) + QStringLiteral("\n\n") + windowTextOf(failure.error));
  ImportFilesDialog dialog(paths, m_session.shared(), recipe, failure, m_window);
  if (dialog.exec() == QDialog::Accepted) runImport(paths, dialog.plan(), dialog.recipe());
}

void PlanCommands::showLastReport() {
  if (m_reports.empty() || !m_session.hasPlan()) return;
  auto* dialog = new ReportDialog(m_reports, m_session.project().lattice, m_window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ReportDialog::placeRequested, this, &PlanCommands::placeRequested);
  // What it tells is about this plan.
  connect(&m_session, &Session::planReplaced, dialog, &QDialog::close);
  dialog->show();
}

}  // namespace wangge
