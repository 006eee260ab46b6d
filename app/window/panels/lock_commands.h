// SPDX-License-Identifier: GPL-3.0-or-later
// Locks from lists and menus: a padlock that toggles, and commands over the selection, a kind or the whole plan. Each
// is one step of the history.
#pragma once

#include <QIcon>
#include <QList>
#include <QString>

#include "core/plan/project.h"

class QAction;
class QMenu;

namespace wangge {

class CommandActions;
class Session;

void toggleGridLock(Session& session, GridId grid);
void toggleCommunityLock(Session& session, CommunityId community);

// The padlock of a list: closed, closed through the community or the kind, or a faint open one; and what it says.
QIcon lockIcon(const Project& project, GridId grid);
QString lockText(const Project& project, GridId grid);
QIcon lockIcon(bool locked);

// Adds the commands to a menu: those on the selection to `commands`, else they are returned and work while a plan is
// open.
QList<QAction*> addLockCommands(QMenu* menu, Session& session, CommandActions& commands);

}  // namespace wangge
