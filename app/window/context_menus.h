// SPDX-License-Identifier: GPL-3.0-or-later
// What the right button, or the menu key, offers on the map, in the tree and in the lists: the window's own commands,
// as far as they can be given there.
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>

class QAbstractItemView;
class QAction;
class QMainWindow;
class QMenu;
class QPoint;
class QWidget;

namespace wangge {

class MapCanvas;
class Session;
class ToolBox;

class ContextMenus : public QObject {
  Q_OBJECT

 public:
  ContextMenus(QMainWindow& window, Session& session, ToolBox& tools, MapCanvas& canvas);

  // Names of the commands that the menu of this widget (map or list) offers at the moment, an empty one between groups.
  QStringList offered(const QWidget& widget) const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  // In groups; by the names of map and lists.
  static QList<QStringList> commandsOf(const QString& name);
  QAction* usable(const QString& command) const;
  void popUp(const QWidget& widget, const QPoint& at);

  QMainWindow& m_window;
  Session& m_session;
  ToolBox& m_tools;
  MapCanvas& m_canvas;
};

}  // namespace wangge
