// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_commands.h"

#include <QApplication>
#include <QSettings>

#include "app/session/session.h"
#include "app/settings/preferences.h"
#include "app/window/parts/palette.h"
#include "app/window/parts/text_size.h"
#include "app/window/settings/plan_settings_dialog.h"
#include "app/window/settings/preferences_dialog.h"

namespace wangge {

void editPlanSettings(Session& session, const QString& note, QWidget* window) {
  if (!session.hasPlan()) return;
  PlanSettingsDialog dialog(session, note, window);
  if (dialog.exec() != QDialog::Accepted) return;
  session.commit(setPlanSettings(session.project(), dialog.settings(), session.context()));
}

bool editPreferences(QWidget* window) {
  PreferencesDialog dialog(window);
  if (dialog.exec() != QDialog::Accepted) return false;
  QSettings settings;
  for (const auto& [key, folder] : dialog.folders())
    folder.isEmpty() ? settings.remove(key) : settings.setValue(key, folder);
  keepPreferences(dialog.chosen());
  applyPreferences();
  return true;
}

void applyPreferences() {
  const Preferences& p = preferences();
  setAreaUnit(p.areaUnit);
  theme::setPalette(p.colourBlind ? map::Palette::ColourBlind : map::Palette::Standard);
  if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
    theme::setTextSize(*application, p.textSize);
}

}  // namespace wangge
