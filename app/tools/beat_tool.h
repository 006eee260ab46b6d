// SPDX-License-Identifier: GPL-3.0-or-later
// Painting beats: whole grids go to the beat of the grid that the stroke began in, or make a new one where that grid is
// in none. With Ctrl they are taken out of theirs. Hovering shows what a click would do; one into a beat
// shows its precinct.
#pragma once

#include "app/tools/tool.h"

namespace wangge {

class BeatTool : public Tool {
 public:
  using Tool::Tool;
  void press(const Pointer& pointer) override;
  void move(const Pointer& pointer) override;
  void release(const Pointer& pointer) override;
  void accept() override;
  bool cancel() override;
  void refresh() override;

 private:
  GridId gridAt(Point at) const;
  void begin(GridId grid, bool out);
  void take(const Pointer& pointer);
  void show();

  bool m_stroke = false, m_out = false;
  BeatId m_target;              // none: a new beat, or none at all
  std::vector<GridId> m_grids;  // of the stroke, ascending
  Point m_last;
};

}  // namespace wangge
