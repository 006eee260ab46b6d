// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/command_index.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <algorithm>
#include <tuple>
#include <vector>

#include "app/window/parts/command_text.h"

namespace wangge {
namespace {

const QString kRecent = "commands/recent";
constexpr qsizetype kRemembered = 12;

// Menus that are filled with files when they open hold no commands.
bool isOfFiles(const QMenu& menu) {
  return menu.property("files").toBool();
}

QString keyOf(const QAction& action) {
  const QString name = action.objectName();
  return name.isEmpty() || name == u"action_more" ? commandText(action.text()) : name;
}

}  // namespace

void CommandIndex::collect(const QMenu& menu, const QString& where, QList<FoundCommand>& into) const {
  for (QAction* action : menu.actions()) {
    if (const QMenu* below = action->menu()) {
      if (!isOfFiles(*below)) collect(*below, where + QStringLiteral(" › ") + commandText(below->title()), into);
      continue;
    }
    if (action->isSeparator() || !action->isVisible() || action->text().isEmpty()) continue;
    if (std::ranges::any_of(into, [&](const FoundCommand& known) { return known.action == action; })) continue;
    const QString name = withoutMnemonic(action->text());
    // One word of Chinese stands for several of English; the plainest is shown, all of them are found.
    QStringList others = m_names.others(name);
    std::ranges::stable_sort(others, {}, [](const QString& other) { return other.size(); });
    into << FoundCommand{action, name, where, others.value(0)};
  }
}

QList<FoundCommand> CommandIndex::all() const {
  QList<FoundCommand> commands;
  for (const QAction* top : m_window.menuBar()->actions())
    if (const QMenu* menu = top->menu()) collect(*menu, commandText(menu->title()), commands);
  return commands;
}

const QList<QList<Sounds>>& CommandIndex::soundsFor(const FoundCommand& command) const {
  const auto known = m_sounds.constFind(command.name);
  if (known != m_sounds.cend()) return *known;
  QList<QList<Sounds>> sounds{soundsOf(commandText(command.name))};
  for (const QString& other : m_names.others(command.name)) sounds << soundsOf(other);
  return *m_sounds.insert(command.name, sounds);
}

QList<FoundCommand> CommandIndex::find(const QString& typed) const {
  const QStringList used = recent();
  using Rank = std::tuple<int, qsizetype, qsizetype>;
  std::vector<std::pair<Rank, FoundCommand>> found;
  qsizetype place = 0;
  for (const FoundCommand& command : all()) {
    ++place;
    int best = -1;
    for (const QList<Sounds>& name : soundsFor(command))
      if (const int match = matchOf(name, typed); match >= 0 && (best < 0 || match < best)) best = match;
    if (best < 0) continue;
    const qsizetype at = used.indexOf(keyOf(*command.action));
    found.emplace_back(Rank{best, at < 0 ? kRemembered : at, place}, command);
  }
  std::ranges::sort(found, {}, [](const auto& entry) { return entry.first; });
  QList<FoundCommand> commands;
  for (const auto& [rank, command] : found) commands << command;
  return commands;
}

void CommandIndex::noteUse(const QAction& action) {
  QStringList names = recent();
  names.removeAll(keyOf(action));
  names.prepend(keyOf(action));
  QSettings().setValue(kRecent, names.mid(0, kRemembered));
}

QStringList CommandIndex::recent() {
  return QSettings().value(kRecent).toStringList();
}

}  // namespace wangge
