// SPDX-License-Identifier: GPL-3.0-or-later
// Setting up a dedicated grid: the outline of a site or building taken by a click, or a polygon drawn around it; then
// the category and the institution's name are asked for.
#pragma once

#include "app/tools/line_tool.h"

namespace wangge {

class CarveTool : public LineTool {
 public:
  explicit CarveTool(ToolContext context) : LineTool(std::move(context), false) {}

 protected:
  void tryLine(const Polyline& line) override;
  bool endsAt(const Polyline& line, const Snap& snap) override;
  void finish() override;
  bool pressIdle(const Pointer& pointer, const Snap& snap) override;
  void hoverIdle(const Pointer& pointer) override;

 private:
  struct Found {
    MultiPolygon outline;
    std::string name;
    DedicatedCategory category = DedicatedCategory::None;
  };
  std::optional<Found> outlineAt(Point p) const;
  CommunityId communityOf(const MultiPolygon& outline) const;
  void carve(const Found& what);

  Found m_hovered;  // what is previewed before an outline is begun
};

}  // namespace wangge
