// SPDX-License-Identifier: GPL-3.0-or-later
// Stations placed by hand: a click sets the one that was chosen in the list, else makes the one that the precinct there
// lacks; a station that stands on the map is dragged to another place, and with Ctrl taken off the map.
#pragma once

#include "app/tools/tool.h"

namespace wangge {

class StationTool : public Tool {
 public:
  using Tool::Tool;
  void press(const Pointer& pointer) override;
  void move(const Pointer& pointer) override;
  void release(const Pointer& pointer) override;
  void accept() override;
  bool cancel() override;
  void refresh() override;

 private:
  // The nearest station within reach of the pointer.
  StationId stationAt(const Pointer& pointer) const;
  void show(const Pointer& pointer);

  StationId m_held;      // by the pressed button
  bool m_moved = false;  // since it is held
};

}  // namespace wangge
