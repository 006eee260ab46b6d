// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/command_actions.h"

#include <QAction>
#include <QShortcutEvent>
#include <utility>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/window/map/typing.h"

namespace wangge {

CommandActions::CommandActions(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  // Every version that is shown comes with its selection.
  connect(&session, &Session::selectionChanged, this, [this] { show(); });
  connect(&session, &Session::planReplaced, this, [this] { show(); });
}

void CommandActions::add(QAction* action, std::function<Result<Step>()> step, std::function<Result<Message>()> ask) {
  if (!ask)
    ask = [step]() -> Result<Message> {
      auto found = step();
      if (!found) return fail(found.error());
      if (found->what.code.empty()) return fail(Error("edit.changes_nothing"));
      return std::move(found->what);
    };
  m_commands.push_back({action, action->toolTip(), std::move(ask), {}});
  action->setEnabled(false);
  action->installEventFilter(this);
  connect(action, &QAction::triggered, this, [this, step = std::move(step)] {
    const bool byKey = std::exchange(m_byKey, false);
    finishTyping();
    if (m_session.hasPlan() && m_session.commit(step()) && byKey) emit committedByKey();
  });
}

bool CommandActions::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Shortcut) m_byKey = !static_cast<QShortcutEvent*>(event)->isAmbiguous();
  return QObject::eventFilter(watched, event);
}

void CommandActions::setTip(const QAction* action, const QString& tip) {
  for (Command& command : m_commands)
    if (command.action == action) command.tip = tip;
  show();
}

void CommandActions::setUsable(bool usable) {
  if (std::exchange(m_usable, usable) != usable) show();
}

void CommandActions::show() {
  for (Command& command : m_commands) {
    const Result<Message> what = m_usable && m_session.hasPlan() ? command.ask() : fail(Error());
    const Message& answer = what ? *what : what.error();
    command.whyNot = what || answer.code.empty() ? std::nullopt : std::optional(answer);
    command.action->setEnabled(what.has_value());
    command.action->setToolTip(answer.code.empty() ? command.tip : command.tip + '\n' + textOf(answer));
  }
}

std::optional<Message> CommandActions::whyNot(const QKeySequence& key) const {
  for (const Command& command : m_commands)
    if (command.action->shortcut() == key) return command.whyNot;
  return std::nullopt;
}

std::optional<Message> CommandActions::whyNot(const QAction& action) const {
  for (const Command& command : m_commands)
    if (command.action == &action) return command.whyNot;
  return std::nullopt;
}

}  // namespace wangge
