// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/help.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QVBoxLayout>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/help/about_dialog.h"
#include "app/window/help/command_palette.h"
#include "app/window/help/manual_window.h"
#include "app/window/help/topics.h"
#include "app/window/help/tour.h"
#include "app/window/help/tour_bar.h"
#include "app/window/map/command_actions.h"
#include "app/window/map/map_canvas.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "app/window/parts/work_bar.h"

namespace wangge {

Help::Help(const Parts& parts, QMenu* menu, QVBoxLayout* above)
    : QObject(&parts.window),
      m_parts(parts),
      m_tour(new Tour(parts.window, parts.session, parts.tools, parts.canvas, this)) {
  nameCommands();
  addActions(menu);
  auto* bar = new TourBar(*m_tour);
  above->insertWidget(0, bar);
  connect(bar, &TourBar::topicRequested, this, [this](const QString& topic) { showManual(topic); });
  qApp->installEventFilter(this);
}

Help::~Help() = default;

// Commands that show a panel are named after it, so that they can be told of.
void Help::nameCommands() {
  for (const QDockWidget* dock : m_parts.window.findChildren<QDockWidget*>())
    dock->toggleViewAction()->setObjectName("show_" + dock->objectName());
}

void Help::addActions(QMenu* menu) {
  const auto add = [&](const char* name, const QString& text, const QKeySequence& key, auto&& what) {
    QAction* action = named(name, menu->addAction(text));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, what);
    return action;
  };
  m_manual = add("action_manual", tr("&Manual"), QKeySequence(Qt::Key_F1),
                 [this] { showManual(topicAt(m_parts.window.focusWidget(), m_parts.tools)); });
  add("action_tour", tr("&Getting started"), {}, [this] { m_tour->start(); });
  if (auto* keys = m_parts.window.findChild<QAction*>("tool_keys")) menu->addAction(keys);
  m_find = add("action_find", tr("&Find a command…"), QKeySequence("Ctrl+K"), [this] { findCommand(); });
  menu->addSeparator();
  add("action_legend", tr("&Legend of the map"), {}, [this] { showManual("legend"); });
  add("action_sources", tr("What the &rules rest on"), {}, [this] { showManual("sources"); });
  menu->addSeparator();
  add("action_about", tr("&About Wangge"), {}, [this] { AboutDialog(&m_parts.window).exec(); });
}

ManualWindow* Help::showManual(const QString& topic) {
  QWidget* owner = QApplication::activeModalWidget();
  if (!owner) owner = &m_parts.window;
  auto* manual = owner->findChild<ManualWindow*>(QString(), Qt::FindDirectChildrenOnly);
  if (!manual) manual = new ManualWindow(m_parts.window, owner);
  manual->showTopic(topic);
  manual->show();
  manual->raise();
  manual->activateWindow();
  return manual;
}

CommandIndex* Help::index() {
  if (!m_index) m_index = std::make_unique<CommandIndex>(m_parts.window);
  return m_index.get();
}

void Help::findCommand() {
  auto* palette = new CommandPalette(
      *index(), [this](const QAction& action) { return whyNot(action); }, &m_parts.window);
  palette->setWindowModality(Qt::WindowModal);
  palette->show();
  palette->activateWindow();
}

QString Help::whyNot(const QAction& action) const {
  if (action.isEnabled()) return {};
  if (!m_parts.session.hasPlan()) return tr("Open a plan first.");
  if (m_parts.work.isBusy()) return tr("Not while the program is at work: %1").arg(m_parts.work.title());
  if (const auto reason = m_parts.edits.whyNot(action)) return textOf(*reason);
  const QString name = action.objectName();
  if (name == u"action_undo") return tr("There is nothing to undo.");
  if (name == u"action_redo") return tr("There is nothing to redo.");
  if (name == u"action_save") return tr("Somebody else has this plan open: save it under another name.");
  if (name == u"action_revert") return tr("The plan is as it was saved, or was never saved.");
  if (name == u"action_compare") return tr("The plan was never saved: there is nothing to compare it with.");
  if (name == u"nextProblem" || name == u"previousProblem") return tr("There are no problems.");
  if (name.startsWith(u"tool_")) return tr("This tool is for grids: Alt+1 goes back to them.");
  return tr("Not possible at the moment.");
}

bool Help::eventFilter(QObject* watched, QEvent* event) {
  const auto belongs = [this](const QObject* object) {
    for (; object; object = object->parent())
      if (object == &m_parts.window) return true;
    return false;
  };
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) {
    // The window's own key does not reach into dialogs.
    auto* dialog = qobject_cast<QDialog*>(watched);
    if (!dialog || qobject_cast<ManualWindow*>(dialog) || !belongs(dialog)) return false;
    // Whoever reads is done with finding, which ends when another window is used.
    if (qobject_cast<CommandPalette*>(dialog)) dialog->close();
    showManual(topicAt(dialog, m_parts.tools));
    return true;
  }
  if (event->type() == QEvent::ShortcutOverride) {
    // Fields of text would cut their line off with it.
    const auto* widget = qobject_cast<QWidget*>(watched);
    return widget && widget->window() == &m_parts.window &&
           QKeySequence(static_cast<QKeyEvent*>(event)->keyCombination()) == m_find->shortcut();
  }
  return false;
}

}  // namespace wangge
