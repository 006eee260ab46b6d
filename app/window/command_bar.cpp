// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_bar.h"

#include <QRegularExpression>
#include <QToolButton>
#include <utility>

#include "app/window/map/typing.h"
#include "app/window/parts/theme.h"

namespace wangge {
namespace {

// What a command is called where no letter calls it.
QString plain(QString text) {
  static const QRegularExpression apart("\\(&.\\)");  // Chinese texts name their letter apart: 打开(&O)…
  return text.remove(apart).remove('&').remove("…").trimmed();
}

}  // namespace

CommandBar::CommandBar(const QString& title, QWidget* parent) : QToolBar(title, parent) {
  setObjectName("commands");
  setMovable(false);
  setIconSize(QSize(20, 20));
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

QString CommandBar::tipOf(const QString& text, const QKeySequence& keys) {
  return keys.isEmpty() ? plain(text) : plain(text) + "  " + keys.toString(QKeySequence::NativeText);
}

QAction* CommandBar::add(QMenu& menu, const Command& command, std::function<void()> what) {
  const bool drawn = *command.icon != 0;
  QAction* action = menu.addAction(drawn ? theme::icon(command.icon) : QIcon(), command.text);
  action->setShortcut(command.keys);
  action->setObjectName(command.name ? QString(command.name) : QString("action_") + command.icon);
  connect(action, &QAction::triggered, this, [what = std::move(what)] {
    finishTyping();
    what();
  });
  if (command.where == Where::Menu) return action;
  addAction(action);
  action->setToolTip(tipOf(command.text, command.keys));
  action->setIconText(command.brief.isEmpty() ? plain(command.text) : command.brief);
  if (command.where == Where::Icon)
    if (auto* button = qobject_cast<QToolButton*>(widgetForAction(action)))
      button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  return action;
}

}  // namespace wangge
