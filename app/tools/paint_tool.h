// SPDX-License-Identifier: GPL-3.0-or-later
// Painting: pieces go to the selected grid (or make a new one). Hovering shows what a touch would do; a click or the end of a
// drag does it. Brush, rectangle and lasso take blocks, buildings or whole grids, filtered by where the stroke may take from.
#pragma once

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

 private:
  GridId target() const;
  std::vector<FaceId> touched(const Pointer& pointer) const;
  std::vector<FaceId> allowed(std::vector<FaceId> faces) const;
  void show(const std::vector<FaceId>& faces);
  void hover(const Pointer& pointer);

  bool m_stroke = false;
  Pointer m_last;
  Polyline m_path;                  // of the stroke
  std::vector<FaceId> m_faces;      // taken so far, ascending
  std::vector<FaceId> m_shown;      // what the preview was made for
  GridId m_started;                 // the grid where the stroke began
  CommunityId m_community;          // and its community
};

}  // namespace wangge
