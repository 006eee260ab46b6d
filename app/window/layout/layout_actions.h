// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the layout editor on blocks: add, delete, align, order, snap, undo, zoom. They are on its bars, in
// the menu at the pointer, and on keys.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPoint>
#include <functional>

#include "app/window/layout/layout_edits.h"

class QAction;
class QMenu;
class QToolBar;
class QToolButton;
class QWidget;

namespace wangge {

class LayoutCanvas;
class LayoutState;

class LayoutActions : public QObject {
  Q_OBJECT

 public:
  // Keys belong to `window`.
  LayoutActions(LayoutState& state, LayoutCanvas& canvas, QWidget* window);

  void addUndo(QToolBar& bar);
  void addTools(QToolBar& bar);
  // Whether there is something to edit.
  void setEditing(bool editing);

 signals:
  // Why something cannot be done, in words.
  void refused(const QString& why);

 private:
  QAction* make(const char* name, const QString& text, const QKeySequence& key, std::function<void()> what);
  QAction* forCanvas(QAction* action);
  QMenu* addMenu();
  QMenu* arrangeMenu();
  QMenu* snapMenu();
  void addBlock(sheet::BlockKind kind);
  bool hasRoomFor(std::size_t more);  // blocks; says so where not
  void setSnapping();
  void enable();
  void showMenuAt(QPoint at);

  LayoutState& m_state;
  LayoutCanvas& m_canvas;
  QWidget* m_window;
  QAction *m_undo, *m_redo, *m_delete, *m_duplicate, *m_all, *m_front, *m_back, *m_takeOver;
  QAction *m_zoomIn, *m_zoomOut, *m_fit;
  QList<QAction*> m_onSelection;  // enabled with a selection
  QList<QAction*> m_onThree;      // with three blocks or more
  QMenu* m_arrange;
  bool m_editing = true;
  QAction *m_snapPage = nullptr, *m_snapBlocks = nullptr;
};

}  // namespace wangge
