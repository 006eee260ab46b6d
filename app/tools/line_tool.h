// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing a line vertex by vertex (clicks) or freehand (a drag), snapping to what borders follow, or following roads,
// rivers and borders between clicks. What the line does is up to the tools built on it: cut, reshape, carve.
#pragma once

#include "app/tools/snapper.h"
#include "app/tools/tool.h"

namespace wangge {

class LineTool : public Tool {
 public:
  LineTool(ToolContext context, bool follow) : Tool(std::move(context)), m_follow(follow) {}
  void press(const Pointer& pointer) override;
  void move(const Pointer& pointer) override;
  void release(const Pointer& pointer) override;
  void accept() override;
  bool cancel() override;
  void settingsChanged() override;  // a line that was begun stays and is tried again
  bool key(int key) override;
  bool wants(int key) const override;

 protected:
  // Shows what the line would do; called with the pointer's place as its last vertex.
  virtual void tryLine(const Polyline& line) = 0;
  // Whether a click with this line ends it.
  virtual bool endsAt(const Polyline& line, const Snap& snap) = 0;
  virtual void finish() = 0;
  // A click before the line has begun; true when it was used up.
  virtual bool pressIdle(const Pointer&, const Snap&) { return false; }
  virtual void hoverIdle(const Pointer&) {}

  const Polyline& vertices() const { return m_line; }
  Polyline shownLine() const;  // up to the pointer
  double pixel() const { return m_pixel; }
  void clearLine();
  void begin(Point at);  // the first vertex

 private:
  void showLine();
  Polyline extended(const Snap& snap) const;

  bool m_follow;
  Polyline m_line;                    // fixed so far
  Polyline m_tail;                    // from its end to the pointer
  std::vector<std::size_t> m_clicks;  // length of m_line after each click, so that Backspace takes one back
  double m_pixel = 1;
  bool m_down = false, m_freehand = false;
  Pointer m_pressed;
};

}  // namespace wangge
