// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the plans opened last: the list that the start page shows.
#pragma once

#include <QAction>
#include <QMenu>

namespace wangge {

class PlanCommands;

// Puts the menu into `file`, before `next`.
QMenu* addRecentMenu(QMenu* file, QAction* next, PlanCommands& commands);

}  // namespace wangge
