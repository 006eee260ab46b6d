// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recent_menu.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "app/window/plan_commands.h"

namespace wangge {
namespace {

QString said(const char* text) {
  return QCoreApplication::translate("RecentMenu", text);
}

}  // namespace

QMenu* addRecentMenu(QMenu* file, QAction* next, PlanCommands& commands) {
  auto* menu = named("recentMenu", new QMenu(said(QT_TRANSLATE_NOOP("RecentMenu", "Open &recent")), file));
  menu->setIcon(theme::icon("recent"));
  menu->setProperty("files", true);  // names of files are no commands
  menu->setToolTipsVisible(true);
  file->insertMenu(next, menu);
  PlanCommands* c = &commands;
  // Files come and go while the program runs.
  const auto fill = [menu, c] {
    menu->clear();
    const QStringList paths = PlanCommands::recent();
    for (const QString& path : paths) {
      QAction* action = menu->addAction(shortText(QFileInfo(path).completeBaseName(), 60).replace('&', "&&"));
      action->setToolTip(inTip(path));
      QObject::connect(action, &QAction::triggered, c, [c, path] { c->openPath(path); });
    }
    menu->menuAction()->setEnabled(!paths.isEmpty());
    if (paths.isEmpty()) return;
    menu->addSeparator();
    QAction* clear = named("clearRecent", menu->addAction(said(QT_TRANSLATE_NOOP("RecentMenu", "&Clear this list"))));
    QObject::connect(clear, &QAction::triggered, c, [c] {
      QSettings().remove("recent");
      emit c->recentChanged();
    });
  };
  QObject::connect(file, &QMenu::aboutToShow, menu, fill);
  QObject::connect(c, &PlanCommands::recentChanged, menu, fill, Qt::QueuedConnection);
  fill();
  return menu;
}

}  // namespace wangge
