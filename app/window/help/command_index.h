// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window, found by its name in Chinese, by pinyin or its initials, and in English.
#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

#include "app/window/help/command_names.h"
#include "app/window/help/sounds.h"

class QAction;
class QMainWindow;
class QMenu;

namespace wangge {

struct FoundCommand {
  QPointer<QAction> action;
  QString name;   // as the menu has it
  QString where;  // the menus that lead to it
  QString other;  // its name in the other language
};

class CommandIndex {
 public:
  explicit CommandIndex(QMainWindow& window) : m_window(window) {}

  // The commands of all menus, in their order.
  QList<FoundCommand> all() const;
  // Those that `typed` names, the best first; among equals those used last first, then in the order of the menus. All
  // of them where nothing is typed.
  QList<FoundCommand> find(const QString& typed) const;

  // Remembers that a command was used.
  static void noteUse(const QAction& action);
  // Names of commands, the last used first.
  static QStringList recent();

 private:
  void collect(const QMenu& menu, const QString& where, QList<FoundCommand>& into) const;
  const QList<QList<Sounds>>& soundsFor(const FoundCommand& command) const;

  QMainWindow& m_window;
  CommandNames m_names;
  mutable QHash<QString, QList<QList<Sounds>>> m_sounds;  // by name, of every language
};

}  // namespace wangge
