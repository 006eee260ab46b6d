// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/lock_commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QSignalBlocker>
#include <functional>

#include "app/session/session.h"
#include "app/window/map/typing.h"
#include "app/window/parts/theme.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {

QString said(const char* text) {
  return QCoreApplication::translate("LockCommands", text);
}

// Commits a lock; the history names it as the journal does.
void commit(Session& session, Result<Project> next) {
  const Message what = next && !next->journal.empty() ? next->journal.at(next->journal.ids().back()).what : Message();
  session.commit(std::move(next), what, session.selection());
}

void lockAll(Session& session) {
  commit(session, setGridLocked(session.project(), session.project().grids.ids(), true, session.context()));
}

// Also opens communities and kinds: what stays closed after "unlock everything" would be a riddle.
void unlockEverything(Session& session) {
  const EditContext context = session.context();
  Result<Project> next = session.project();
  for (CommunityId id : session.project().communities.ids()) {
    next = setCommunityLocked(*next, id, false, context);
    if (!next) break;
  }
  for (GridKind kind : kGridKinds)
    if (next) next = setKindLocked(*next, kind, false, context);
  if (next && !next->grids.empty()) next = setGridLocked(*next, next->grids.ids(), false, context);
  session.commit(std::move(next), Message("journal.unlock_all"), session.selection());
}

void lockSelection(Session& session, bool locked) {
  commit(session, setGridLocked(session.project(), session.selection().grids, locked, session.context()));
}

}  // namespace

void toggleGridLock(Session& session, GridId id) {
  const Grid* grid = session.project().grids.find(id);
  if (!grid) return;
  commit(session, setGridLocked(session.project(), std::vector{id}, !grid->locked, session.context()));
}

void toggleCommunityLock(Session& session, CommunityId id) {
  const Community* community = session.project().communities.find(id);
  if (!community) return;
  commit(session, setCommunityLocked(session.project(), id, !community->locked, session.context()));
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

QList<QAction*> addLockCommands(QMenu* menu, Session& session) {
  QList<QAction*> actions;
  const auto add = [&](const char* name, const char* icon, const QString& text, const QKeySequence& keys,
                       std::function<void()> what) {
    QAction* action = menu->addAction(*icon ? theme::icon(icon) : QIcon(), text);
    action->setObjectName(name);
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, menu, [&session, what] {
      finishTyping();
      if (session.hasPlan()) what();
    });
    actions << action;
    return action;
  };
  Session* s = &session;
  add("lockSelected", "lock", said(QT_TRANSLATE_NOOP("LockCommands", "&Lock the selected grids")),
      QKeySequence("Ctrl+L"), [s] { lockSelection(*s, true); });
  add("unlockSelected", "unlock", said(QT_TRANSLATE_NOOP("LockCommands", "&Unlock the selected grids")),
      QKeySequence("Ctrl+Shift+L"), [s] { lockSelection(*s, false); });
  menu->addSeparator();
  const auto addKind = [&](const char* name, GridKind kind, const QString& text) {
    QAction* action = add(name, "", text, {}, [s, kind] {
      commit(*s, setKindLocked(s->project(), kind, !s->project().lockedKinds.has(kind), s->context()));
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
  add("lockAll", "", said(QT_TRANSLATE_NOOP("LockCommands", "Lock &all grids")), {}, [s] { lockAll(*s); });
  add("unlockAll", "", said(QT_TRANSLATE_NOOP("LockCommands", "Unlock &everything")), {},
      [s] { unlockEverything(*s); });
  return actions;
}

}  // namespace wangge
