// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that open the settings of the plan and the preferences, and what follows from them.
#pragma once

#include <QString>

class QWidget;

namespace wangge {

class Session;

// One undoable step on OK, nothing on Cancel. `note`: see PlanSettingsDialog.
void editPlanSettings(Session& session, const QString& note, QWidget* window);

// True when they were changed; they hold by then, but for what is drawn already.
bool editPreferences(QWidget* window);

// Lets the kept preferences hold in this program: at its start, and after each change of them.
void applyPreferences();

}  // namespace wangge
