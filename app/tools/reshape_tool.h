// SPDX-License-Identifier: GPL-3.0-or-later
// Reshaping: a line from border to border takes the border's place, or a vertex of a drawn border or a point where
// borders meet is dragged. All zones there follow; points
// where several borders meet are dragged for grids only. Official lines and borders of locked grids do not move, and
// say so.
#pragma once

#include "app/tools/line_tool.h"

namespace wangge {

class ReshapeTool : public LineTool {
 public:
  explicit ReshapeTool(ToolContext context) : LineTool(std::move(context), false) {}
  void move(const Pointer& pointer) override;
  void release(const Pointer& pointer) override;
  bool cancel() override;

 protected:
  void tryLine(const Polyline& line) override;
  bool endsAt(const Polyline& line, const Snap& snap) override;
  void finish() override;
  bool pressIdle(const Pointer& pointer, const Snap& snap) override;
  void hoverIdle(const Pointer& pointer) override;

 private:
  void moveNode(const Pointer& pointer);
  bool dragged(const Pointer& pointer) const;

  ZoneId m_first, m_second;
  NodeId m_node;  // dragging this point
  Point m_pressed;
  bool m_vertex = false;  // dragging a vertex
  Polyline m_around;      // the vertex with its neighbours
};

}  // namespace wangge
