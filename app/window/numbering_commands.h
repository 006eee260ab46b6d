// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering in the window: its panel, what it shows on the map, and the history of codes; and what calls them up.
#pragma once

#include <QObject>
#include <QWidget>

#include "core/base/ids.h"

class QDockWidget;

namespace wangge {

class MapCanvas;
class NumberController;
class Session;
class ToolBox;
class WindowLayout;
class WorkBar;

class NumberingCommands : public QObject {
  Q_OBJECT

 public:
  // Adds the panel to the layout.
  NumberingCommands(Session& session, MapCanvas& canvas, ToolBox& tools, WindowLayout& layout, WorkBar& work,
                    QWidget* window);

  QDockWidget* dock() const { return m_dock; }
  // Calls the numbering up, as it was wished last; `community`, where there is one, is the one that can be chosen.
  void number(CommunityId community);
  // The same for a community whose grids are all to be numbered anew.
  void renumber(CommunityId community);
  // The history of the selected grid's code, or of one that is typed.
  void showHistory();

 private:
  void call();

  Session& m_session;
  MapCanvas& m_canvas;
  ToolBox& m_tools;
  WindowLayout& m_layout;
  QWidget* m_window;
  NumberController* m_controller;
  QDockWidget* m_dock;
  bool m_renumbers = false;  // all anew was the wish of the command, not of the planner
};

}  // namespace wangge
