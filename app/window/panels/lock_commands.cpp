// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/lock_commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QSignalBlocker>
#include <functional>

#include "app/session/session.h"
#include "app/window/map/command_actions.h"
#include "app/window/map/typing.h"
#include "app/window/parts/theme.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {

QString said(const char* text) {
  return QCoreApplication::translate("LockCommands", text);
}

}  // namespace

void toggleGridLock(Session& session, GridId id) {
  const Grid* grid = session.project().grids.find(id);
  if (!grid) return;
  session.commit(setGridLocked(session.project(), std::vector{id}, !grid->locked, session.context()));
}

void toggleCommunityLock(Session& session, CommunityId id) {
  const Community* community = session.project().communities.find(id);
  if (!community) return;
  session.commit(setCommunityLocked(session.project(), id, !community->locked, session.context()));
}

QIcon lockIcon(bool locked) {
  static const QIcon closed = theme::icon("lock"), open = theme::icon("unlock", QColor(0xC6, 0xCD, 0xD4));
  return locked ? closed : open;
}

QIcon lockIcon(const Project& project, GridId id) {
  static const QIcon byOthers = theme::icon("lock", QColor(0x9A, 0xA4, 0xAE));
  if (project.grids.at(id).locked) return lockIcon(true);
  return isLocked(project, id) ? byOthers : lockIcon(false);
}

QString lockText(const Project& project, GridId id) {
  if (project.grids.at(id).locked)
    return said(QT_TRANSLATE_NOOP("LockCommands", "Locked: nothing of it changes. Click to unlock."));
  switch (lockOf(project, project.grids.at(id))) {
    case LockedBy::Community:
      return said(QT_TRANSLATE_NOOP("LockCommands", "Locked with its community"));
    case LockedBy::Kind:
      return project.grids.at(id).kind == GridKind::Dedicated
                 ? said(QT_TRANSLATE_NOOP("LockCommands", "Locked with all dedicated grids"))
                 : said(QT_TRANSLATE_NOOP("LockCommands", "Locked with all comprehensive grids"));
    default:
      break;
  }
  return said(QT_TRANSLATE_NOOP("LockCommands", "Click to lock"));
}

QList<QAction*> addLockCommands(QMenu* menu, Session& session, CommandActions& commands) {
  QList<QAction*> actions;
  Session* s = &session;
  const auto addSelected = [&](const char* name, const char* icon, const QString& text, const char* keys, bool locked) {
    QAction* action = menu->addAction(theme::icon(icon), text);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
    commands.add(action,
                 [s, locked] { return setGridLocked(s->project(), s->selection().grids, locked, s->context()); });
  };
  addSelected("lockSelected", "lock", said(QT_TRANSLATE_NOOP("LockCommands", "&Lock the selected grids")), "Ctrl+L",
              true);
  addSelected("unlockSelected", "unlock", said(QT_TRANSLATE_NOOP("LockCommands", "&Unlock the selected grids")),
              "Ctrl+Shift+L", false);
  menu->addSeparator();
  const auto add = [&](const char* name, const QString& text, std::function<Result<Step>()> step) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    QObject::connect(action, &QAction::triggered, menu, [s, step] {
      finishTyping();
      if (s->hasPlan()) s->commit(step());
    });
    actions << action;
    return action;
  };
  const auto addKind = [&](const char* name, GridKind kind, const QString& text) {
    QAction* action = add(name, text, [s, kind] {
      return setKindLocked(s->project(), kind, !s->project().lockedKinds.has(kind), s->context());
    });
    action->setCheckable(true);
    const auto show = [s, kind, action] {
      const QSignalBlocker quiet(action);
      action->setChecked(s->hasPlan() && s->project().lockedKinds.has(kind));
    };
    QObject::connect(s, &Session::stateChanged, action, show);
    // A plan that may not be edited refuses: then the box goes back.
    QObject::connect(action, &QAction::triggered, action, show);
    show();
  };
  addKind("lockComprehensive", GridKind::Comprehensive,
          said(QT_TRANSLATE_NOOP("LockCommands", "Keep all &comprehensive grids locked")));
  addKind("lockDedicated", GridKind::Dedicated,
          said(QT_TRANSLATE_NOOP("LockCommands", "Keep all &dedicated grids locked")));
  menu->addSeparator();
  add("lockAll", said(QT_TRANSLATE_NOOP("LockCommands", "Lock &all grids")),
      [s] { return setGridLocked(s->project(), s->project().grids.ids(), true, s->context()); });
  add("unlockAll", said(QT_TRANSLATE_NOOP("LockCommands", "Unlock &everything")),
      [s] { return unlockAll(s->project(), s->context()); });
  return actions;
}

}  // namespace wangge
