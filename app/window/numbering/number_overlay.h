// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers over the map before they are given: old → new at each grid, changed ones marked; and the hand that draws
// the line, sets the place or clicks grids one after the other. Where the order needs nothing from the map, and while a
// tool is in hand, mouse and keys go through to the map.
#pragma once

#include <QPainter>
#include <QPointF>
#include <QWidget>
#include <optional>

#include "app/window/numbering/number_controller.h"

namespace wangge {

class MapCanvas;
class ToolBox;

class NumberOverlay : public QWidget {
  Q_OBJECT

 public:
  NumberOverlay(NumberController& controller, MapCanvas& canvas, ToolBox& tools);

  // What stands at a grid: "003 → 015"; empty where there is nothing to say.
  static QString chipText(const Project& project, const NumberedGrid& grid);
  // Whether clicks on the map are the order's at the moment; not while the numbers are being given.
  bool takesHand() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;

 private:
  void follow();  // shows itself, and takes the mouse or leaves it
  Point placeAt(QPointF at) const;
  void drawLine(QPainter& painter);
  void drawChips(QPainter& painter);
  void addVertex(Point place);
  void endLine();
  bool key(int key);

  NumberController& m_controller;
  MapCanvas& m_canvas;
  ToolBox& m_tools;
  bool m_space = false;  // held: the map is moved
  bool m_down = false, m_open = false, m_freehand = false;
  QPointF m_pressed, m_pointer;
  Polyline m_drawn;  // while the line is not ended
};

}  // namespace wangge
