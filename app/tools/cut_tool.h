// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting: a line across one or several zones, with the numbers of every side while it is drawn. It carries itself on
// to the boundary where that is near; a click beyond the zone or on its boundary ends it, Shift+click goes on.
#pragma once

#include <Qt>

#include "app/tools/line_tool.h"

namespace wangge {

class CutTool : public LineTool {
 public:
  using LineTool::LineTool;
  bool key(int key) override;
  bool wants(int key) const override { return LineTool::wants(key) || (key == Qt::Key_G && !vertices().empty()); }

 protected:
  void tryLine(const Polyline& line) override;
  bool endsAt(const Polyline& line, const Snap& snap) override;
  void finish() override;
  void hoverIdle(const Pointer& pointer) override;

 private:
  CommunityId firstCommunity(const Polyline& line) const;
  Zones zonesFor(const Polyline& line) const;
  bool m_goRound = false;  // lead the line around buildings
};

}  // namespace wangge
