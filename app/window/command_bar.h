// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of commands above the map, and the making of commands: an action in its menu, with its key, and a button in
// the bar where it has one. Whatever is being typed is taken over before a command does anything.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QString>
#include <QToolBar>
#include <functional>

namespace wangge {

class CommandBar : public QToolBar {
  Q_OBJECT

 public:
  enum class Where { Menu, Button, Icon };  // in the menu only; a button with its name; one with its icon alone
  struct Command {
    const char* icon;  // of theme.h; "" for none. Also the name of the action, if it has no other
    QString text;      // in the menu, with the letter that calls it there
    QKeySequence keys;
    Where where = Where::Menu;
    const char* name = nullptr;  // of the action
    QString brief = {};          // on the button, where the text is long
  };

  explicit CommandBar(const QString& title, QWidget* parent = nullptr);

  // What a command is called, and its keys.
  static QString tipOf(const QString& text, const QKeySequence& keys);
  QAction* add(QMenu& menu, const Command& command, std::function<void()> what);
};

}  // namespace wangge
