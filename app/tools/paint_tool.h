// SPDX-License-Identifier: GPL-3.0-or-later
// Painting: pieces go to the selected grid, precinct or community (or make a new one). Hovering shows what a touch
// would do; a click or the end of a drag does it. Brush, rectangle and lasso take blocks, buildings or whole grids,
// filtered by where the stroke may take from.
#pragma once

#include "app/tools/cells.h"
#include "app/tools/tool.h"

namespace wangge {

class PaintTool : public Tool {
 public:
  using Tool::Tool;
  void press(const Pointer& pointer) override;
  void move(const Pointer& pointer) override;
  void release(const Pointer& pointer) override;
  void accept() override;
  bool cancel() override;
  void refresh() override;
  void selectionChanged() override;  // what was previewed was for the grid selected before

 private:
  ZoneId target() const;                     // who gains: the selected zone, during a stroke the one for which it began
  Ring drawn(const Pointer& pointer) const;  // the rectangle or lasso of the stroke
  std::vector<FaceId> touched(const Pointer& pointer) const;
  std::vector<FaceId> allowed(std::vector<FaceId> faces) const;
  // Buildings and places instead of blocks: those under the brush or inside the shape, of blocks that may be taken
  // from.
  Cells touchedCells(const Pointer& pointer) const;
  // Communities are not divided between buildings.
  bool byBuilding() const { return settings().unit == UnitLevel::Building && label() != Label::Community; }
  void show(const Cells& cells);
  template <class Touched>
  Touched unlocked(const Touched& all);
  void take(const Pointer& pointer);
  void showTaken();
  void waitForRelease();
  void show(const std::vector<FaceId>& faces);
  void hover(const Pointer& pointer);
  void endNewGrid();

  bool m_stroke = false;
  bool m_dragged = false;  // else it is a click as yet, and takes what was hovered
  bool m_late = false;     // what it takes is looked up when it ends
  ZoneId m_target;         // of the stroke
  Pointer m_last;
  Polyline m_path;              // of the stroke
  std::vector<FaceId> m_faces;  // taken so far, ascending
  std::vector<FaceId> m_shown;  // what the preview was made for
  Cells m_cells, m_shownCells;  // the same by building or place
  ZoneId m_started;             // the zone where the stroke began
  CommunityId m_community;      // and its community
};

}  // namespace wangge
