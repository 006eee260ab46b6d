// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pane_keys.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QStackedWidget>
#include <algorithm>

namespace wangge {

PaneKeys::PaneKeys(QMainWindow& window, QStackedWidget* middle, QWidget* map)
    : QObject(&window),
      m_window(window),
      m_middle(middle),
      m_map(map),
      m_next(new QAction(tr("Ne&xt panel"), this)),
      m_previous(new QAction(tr("Previo&us panel"), this)) {
  m_next->setObjectName("action_next_panel");
  m_previous->setObjectName("action_previous_panel");
  m_next->setShortcut(Qt::Key_F6);
  m_previous->setShortcut(Qt::SHIFT | Qt::Key_F6);
  connect(m_next, &QAction::triggered, this, [this] { go(1); });
  connect(m_previous, &QAction::triggered, this, [this] { go(-1); });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (QWidget* pane = paneOf(now); pane && pane != m_middle) m_last[pane] = now;
  });
}

QWidget* PaneKeys::paneOf(QWidget* widget) const {
  for (; widget && widget != &m_window; widget = widget->parentWidget())
    if (widget == m_middle || qobject_cast<QDockWidget*>(widget)) return widget;
  return nullptr;
}

// A panel behind another one of its tabs is visible to Qt, and nothing of it is seen.
bool PaneKeys::isSeen(const QDockWidget* dock) const {
  if (!dock->isVisible() || dock->isFloating()) return dock->isVisible();
  const QWidget* there = m_window.childAt(dock->mapTo(&m_window, dock->rect().center()));
  return there == dock || dock->isAncestorOf(there);
}

QList<QWidget*> PaneKeys::panes() const {
  QList<QWidget*> docks;
  for (QDockWidget* dock : m_window.findChildren<QDockWidget*>())
    if (isSeen(dock) && target(dock)) docks << dock;
  const auto place = [this](const QWidget* dock) {
    const QPoint corner = dock->mapTo(&m_window, QPoint());
    return std::pair(corner.x(), corner.y());
  };
  std::sort(docks.begin(), docks.end(), [&](QWidget* a, QWidget* b) { return place(a) < place(b); });
  return QList<QWidget*>{m_middle} + docks;
}

QWidget* PaneKeys::target(QWidget* pane) const {
  if (pane == m_middle && m_map->isVisible()) return m_map;
  const auto fits = [pane](QWidget* widget) {
    return widget && pane->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus);
  };
  if (QWidget* last = m_last.value(pane); fits(last)) return last;
  for (QWidget* widget = pane->nextInFocusChain(); widget && widget != pane; widget = widget->nextInFocusChain())
    if (fits(widget)) return widget;
  return nullptr;
}

void PaneKeys::go(int by) {
  const QList<QWidget*> all = panes();
  const auto count = static_cast<int>(all.size());
  // From elsewhere (a bar, a menu) the way begins at the map.
  const auto here = static_cast<int>(all.indexOf(paneOf(QApplication::focusWidget())));
  QWidget* pane = here < 0 ? all.front() : all[((here + by) % count + count) % count];
  if (QWidget* widget = target(pane)) widget->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace wangge
