// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/focus_regions.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QShortcut>

#include "app/window/window_layout.h"

namespace wangge {
namespace {

QWidget* firstField(const QWidget& region) {
  for (QWidget* widget : region.findChildren<QWidget*>())
    if ((widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisible() &&
        !widget->visibleRegion().isEmpty() && !widget->focusProxy())
      return widget;
  return nullptr;
}

void goOn(QWidget& map, const WindowLayout& layout, int by) {
  if (!map.isVisible()) return;
  QList<QWidget*> regions = {&map};
  for (QDockWidget* dock : layout.docks())
    if (dock->isVisible() && !dock->visibleRegion().isEmpty() && firstField(*dock)) regions << dock;
  const QWidget* focus = QApplication::focusWidget();
  qsizetype at = 0;
  for (qsizetype i = 1; i < regions.size(); ++i)
    if (focus && regions[i]->isAncestorOf(focus)) at = i;
  QWidget* next = regions[(at + by + regions.size()) % regions.size()];
  (next == &map ? next : firstField(*next))->setFocus(Qt::TabFocusReason);
}

}  // namespace

void addRegionKeys(QMainWindow& window, QWidget& map, const WindowLayout& layout) {
  for (const auto& [keys, by] : {std::pair("F6", 1), std::pair("Shift+F6", -1)}) {
    auto* shortcut = new QShortcut(QKeySequence(QString::fromLatin1(keys)), &window);
    QObject::connect(shortcut, &QShortcut::activated, &map, [&map, &layout, by = by] { goOn(map, layout, by); });
  }
}

}  // namespace wangge
