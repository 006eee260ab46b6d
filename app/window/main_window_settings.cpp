// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in settings: it opens their dialogs, and shows the plan anew in other colours and units.
#include "app/window/auto_save.h"
#include "app/window/main_window.h"
#include "app/window/map/map_canvas.h"
#include "app/window/parts/work_bar.h"
#include "app/window/plan_commands.h"
#include "app/window/settings/settings_commands.h"

namespace wangge {

void MainWindow::showPlanSettings() {
  const QString note = m_safety.isReadOnly()
                           ? tr("Read-only: the plan is open for writing by %1. Settings can be tried "
                                "here, and saved under another name.")
                                 .arg(m_safety.holderText())
                           : QString();
  editPlanSettings(m_session, note, this);
}

void MainWindow::showPreferences() {
  if (!editPreferences(this)) return;
  m_autoSave->readPreferences();
  if (m_session.hasPlan()) {
    emit m_session.lookChanged();
    m_canvas->setLayers(m_canvas->layers());
  }
  for (QWidget* widget : findChildren<QWidget*>()) widget->update();
}

void MainWindow::buildAutoSave() {
  m_autoSave = new AutoSave(
      m_session, [this] { return !isBusy() && !m_safety.isReadOnly(); }, [this] { m_commands->save(); }, this);
}

}  // namespace wangge
