// SPDX-License-Identifier: GPL-3.0-or-later
// The commands around versions kept in the plan. Keeping, comparing and going back read or write the whole plan once,
// so they run beside the window; if the plan was edited meanwhile, nothing is kept and nothing goes back.
#include "app/session/session.h"
#include "app/window/dialogs/versions_dialog.h"
#include "app/window/parts/work_bar.h"
#include "app/window/plan_commands.h"
#include "gis/recovery/kept_versions.h"

namespace wangge {

void PlanCommands::versions() {
  if (!m_session.hasPlan()) return;
  VersionsDialog dialog(m_session.project(), m_window);
  if (dialog.exec() != QDialog::Accepted) return;
  const std::shared_ptr<const Project> project = m_session.shared();
  const EditContext context = m_session.context();
  const KeptVersionId version = dialog.version();
  const std::string name = dialog.wish() == VersionsDialog::Wish::Keep ? dialog.name().toStdString()
                                                                       : project->keptVersions.at(version).name;
  const auto take = [this, project](Result<Step> step) {
    if (m_session.shared() != project) return showError(Error("version.plan_changed"));
    m_session.commit(std::move(step));
  };
  switch (dialog.wish()) {
    case VersionsDialog::Wish::Keep:
      return m_work.run<Result<Step>>(
          tr("Keeping a version …"),
          [=](const Progress& progress) { return gis::keepVersion(*project, name, context, progress); }, take);
    case VersionsDialog::Wish::Restore:
      return m_work.run<Result<Step>>(
          tr("Going back …"),
          [=](const Progress& progress) { return gis::restoreVersion(*project, version, context, progress); }, take);
    case VersionsDialog::Wish::Compare:
      return m_work.run<Result<Step>>(
          tr("Reading the version …"),
          [=](const Progress& progress) { return gis::restoreVersion(*project, version, context, progress); },
          [this, project, name](Result<Step> found) {
            if (!found) return showError(found.error());
            if (m_session.hasPlan() && m_session.project().info.uuid == project->info.uuid)
              emit comparisonRequested(std::make_shared<const Project>(std::move(found->after)),
                                       QString::fromStdString(name));
          });
    case VersionsDialog::Wish::Delete:
      m_session.commit(gis::deleteVersion(*project, version, context));
      return;
    case VersionsDialog::Wish::Nothing:
      return;
  }
}

}  // namespace wangge
