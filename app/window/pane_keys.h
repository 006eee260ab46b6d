// SPDX-License-Identifier: GPL-3.0-or-later
// F6 and Shift+F6: from the map to one panel after the other and back. What had the focus in a panel has it again.
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QDockWidget;
class QMainWindow;
class QStackedWidget;

namespace wangge {

class PaneKeys : public QObject {
  Q_OBJECT

 public:
  // `middle`: the pages in the middle of the window; `map` has the focus on that which shows a plan.
  PaneKeys(QMainWindow& window, QStackedWidget* middle, QWidget* map);

  QList<QAction*> actions() const { return {m_next, m_previous}; }

 private:
  // What is seen and can have the focus, from the map around the window.
  QList<QWidget*> panes() const;
  // Where the focus goes in a pane; null where nothing can have it.
  QWidget* target(QWidget* pane) const;
  bool isSeen(const QDockWidget* dock) const;
  QWidget* paneOf(QWidget* widget) const;
  void go(int by);

  QMainWindow& m_window;
  QStackedWidget* m_middle;
  QWidget* m_map;
  QAction *m_next, *m_previous;
  QHash<QWidget*, QPointer<QWidget>> m_last;  // of each panel, what had the focus last
};

}  // namespace wangge
