// SPDX-License-Identifier: GPL-3.0-or-later
// Pushing a border: grab one that may move and drag; the zone that it is pushed away from gains. Whole pieces change
// hands as the pointer enters them; with Shift, or where a piece is all that the other zone has, the line itself is
// pulled.
#pragma once

#include "app/tools/borders.h"

namespace wangge {

class PushTool : public Tool {
 public:
  using Tool::Tool;
  void press(const Pointer& pointer) override;
  void move(const Pointer& pointer) override;
  void release(const Pointer& pointer) override;
  void accept() override;
  bool cancel() override;

 private:
  void push(const Pointer& pointer);
  void pull(const Pointer& pointer);

  std::optional<BorderHit> m_grabbed;
  Pointer m_pressed;
  bool m_following = false;  // grabbed by a click: the next one accepts
  std::vector<FaceId> m_flipped;
  ZoneId m_gainer;
};

}  // namespace wangge
