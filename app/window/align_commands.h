// SPDX-License-Identifier: GPL-3.0-or-later
// The alignment of police precincts in the window: its panel, and what it shows on the map.
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "app/window/map/map_canvas.h"

class QDockWidget;

namespace wangge {

struct AlignTarget;
class AlignController;
class AlignPanel;
class Session;
class WindowLayout;

class AlignCommands : public QObject {
  Q_OBJECT

 public:
  // Adds the panel to the layout.
  AlignCommands(Session& session, MapCanvas& canvas, WindowLayout& layout, QObject* parent);

  QDockWidget* dock() const { return m_dock; }
  AlignPanel& panel() { return *m_panel; }
  void call();

 private:
  void show(const AlignTarget& target, bool zoom);
  bool isTiny(const Box& box) const;
  void nameLayer();
  void tint(const std::vector<FaceId>& faces);

  Session& m_session;
  QPointer<MapCanvas> m_canvas;  // may go first
  WindowLayout& m_layout;
  AlignController* m_controller;
  AlignPanel* m_panel;
  QDockWidget* m_dock;
  bool m_tinted = false, m_showing = false;
};

}  // namespace wangge
