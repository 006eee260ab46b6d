// SPDX-License-Identifier: GPL-3.0-or-later
// Placing seeds for proposals: a click marks a place that shall have a grid to itself ("one grid around this office"),
// a click on a mark takes it away. The plan is not touched.
#pragma once

#include "app/tools/tool.h"

namespace wangge {

class SeedTool : public Tool {
 public:
  using Tool::Tool;
  void press(const Pointer& pointer) override;
  void move(const Pointer& pointer) override;
  void refresh() override;

 private:
  // The mark under the pointer; their number when there is none.
  std::size_t markAt(const Pointer& pointer) const;
  // Why no grid can be had around this place; none when one can.
  std::optional<Message> refusal(FaceId face) const;
};

}  // namespace wangge
