// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/context_menus.h"

#include <QAbstractItemView>
#include <QAction>
#include <QContextMenuEvent>
#include <QMainWindow>
#include <QMenu>

#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/map_canvas.h"
#include "app/window/numbering/number_overlay.h"

namespace wangge {
namespace {

constexpr const char* kLists[] = {"levelTree", "communityGrids", "issueList",
                                  "unitTable", "historyList",    "alignMatrix"};

// The list that the widget is, or is the inside of.
const QAbstractItemView* listOf(const QObject* object) {
  const auto* view = qobject_cast<const QAbstractItemView*>(object);
  return view ? view : qobject_cast<const QAbstractItemView*>(object->parent());
}

}  // namespace

ContextMenus::ContextMenus(QMainWindow& window, Session& session, ToolBox& tools, MapCanvas& canvas)
    : QObject(&window), m_window(window), m_session(session), m_tools(tools), m_canvas(canvas) {
  canvas.installEventFilter(this);
  for (const char* name : kLists)
    if (auto* view = window.findChild<QAbstractItemView*>(name)) {
      view->installEventFilter(this);
      view->viewport()->installEventFilter(this);
    }
}

QList<QStringList> ContextMenus::commandsOf(const QString& name) {
  if (name == u"mapCanvas")
    return {{"tool_paint", "tool_cut", "tool_push"},
            {"action_merge", "tool_from-selection", "tool_divide", "tool_exclave", "tool_dissolve", "abolishPrecinct",
             "clearPrecinct"},
            {"action_propose", "action_mend", "action_renumber"},
            {"lockSelected", "unlockSelected"},
            {"action_zoom-selection", "action_zoom-all"},
            {"action_board"}};
  if (name == u"levelTree" || name == u"communityGrids")
    return {{"action_propose", "action_mend"},
            {"action_merge", "tool_exclave", "tool_dissolve"},
            {"action_renumber", "action_number"},
            {"lockSelected", "unlockSelected"},
            {"action_zoom-selection", "action_print", "action_board"}};
  if (name == u"issueList")
    return {{"nextProblem", "previousProblem"},
            {"action_merge", "tool_divide", "tool_exclave", "action_mend", "action_propose", "action_number"},
            {"lockSelected", "unlockSelected"},
            {"action_zoom-selection"}};
  if (name == u"alignMatrix") return {{"edit_label_1", "edit_label_2"}, {"action_zoom-selection"}};
  if (name == u"unitTable") return {{"action_zoom-selection"}, {"action_import"}};
  if (name == u"historyList")
    return {{"action_undo", "action_redo"}, {"action_compare", "action_versions", "action_revert"}};
  return {};
}

QAction* ContextMenus::usable(const QString& command) const {
  auto* action = m_window.findChild<QAction*>(command);
  if (!action || !action->isEnabled()) return nullptr;
  // What is about the selection says nothing without one.
  const bool some = m_session.hasPlan() && !(m_session.selection() == Selection{});
  const bool needsOne = command == u"action_zoom-selection" || command == u"tool_cut" || command == u"tool_push";
  return needsOne && !some ? nullptr : action;
}

QStringList ContextMenus::offered(const QWidget& widget) const {
  QStringList names;
  if (!m_session.hasPlan()) return names;
  for (const QStringList& group : commandsOf(widget.objectName())) {
    const qsizetype before = names.size();
    for (const QString& command : group)
      if (usable(command)) names << command;
    if (before > 0 && names.size() > before) names.insert(before, QString());
  }
  return names;
}

void ContextMenus::popUp(const QWidget& widget, const QPoint& at) {
  QMenu menu(&m_window);
  menu.setObjectName("contextMenu");
  menu.setToolTipsVisible(true);
  for (const QString& name : offered(widget)) {
    if (name.isEmpty()) {
      menu.addSeparator();
    } else {
      menu.addAction(usable(name));
    }
  }
  if (auto* manual = m_window.findChild<QAction*>("action_manual"); manual && !menu.isEmpty()) {
    menu.addSeparator();
    menu.addAction(manual);
  }
  if (!menu.isEmpty()) menu.exec(at);
}

bool ContextMenus::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ContextMenu) return false;
  if (!m_session.hasPlan()) return true;
  const auto* menu = static_cast<QContextMenuEvent*>(event);
  const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
  if (watched == &m_canvas) {
    // With a tool in hand the right button cancels what it does; so it does while an order is shown on the map.
    const auto* numbers = m_canvas.findChild<NumberOverlay*>();
    if (m_tools.tool() || (numbers && numbers->takesHand())) return true;
    if (!byKey) m_canvas.pickUnder(menu->pos());
    popUp(m_canvas, byKey ? m_canvas.mapToGlobal(m_canvas.rect().center()) : menu->globalPos());
    return true;
  }
  const QAbstractItemView* view = listOf(watched);
  if (!view) return false;
  QPoint at = menu->globalPos();
  if (byKey) {
    const QRect row = view->visualRect(view->currentIndex());
    at = view->viewport()->mapToGlobal(row.isValid() ? row.center() : view->viewport()->rect().center());
  }
  popUp(*view, at);
  return true;
}

}  // namespace wangge
