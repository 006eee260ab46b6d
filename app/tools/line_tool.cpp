// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/line_tool.h"

#include <Qt>

#include "core/topology/route.h"

namespace wangge {
namespace {

constexpr double kDrag = 6;          // pixels from where a drag is a freehand line
constexpr double kFreehandStep = 3;  // pixels between its points
constexpr double kFollowReach = 25;  // pixels between the pointer and a line to follow

double pixelsBetween(const Pointer& a, const Pointer& b) {
  return distance(a.at, b.at) / b.pixel;
}

// Roads, rivers and borders before lines that follow nothing.
double followCost(const Arc& arc) {
  const ArcClasses visible = ArcClass::River | ArcClasses(ArcClass::Rail) | ArcClass::Expressway | ArcClass::Arterial |
                             ArcClass::Street | ArcClass::Lane;
  return (arc.classes.bits & visible.bits) != 0 ? 1.0 : 1.6;
}

}  // namespace

Polyline LineTool::extended(const Snap& snap) const {
  if (m_line.empty() || m_line.back() == snap.at) return {};
  if (m_follow) {
    const Subdivision& s = project().subdivision;
    const auto from = nearestArc(s, m_line.back(), kFollowReach * m_pixel),
               to = nearestArc(s, snap.at, kFollowReach * m_pixel);
    if (from && to)
      if (auto route = routeBetween(s, *from, *to, followCost)) return *std::move(route);
  }
  return {m_line.back(), snap.at};
}

Polyline LineTool::shownLine() const {
  Polyline line = m_line;
  if (m_tail.size() > 1)
    line.insert(line.end(), m_tail.begin() + (m_tail.front() == m_line.back() ? 1 : 0), m_tail.end());
  return line;
}

void LineTool::press(const Pointer& pointer) {
  m_pixel = pointer.pixel;
  m_pressed = pointer;
  const Snap snap = snapTo(m_context, pointer);
  if (m_line.empty()) {
    if (pressIdle(pointer, snap)) return;
    begin(snap.at);
    m_down = true;
    return;
  }
  m_down = true;
  move(pointer);
  m_down = true;
}

void LineTool::move(const Pointer& pointer) {
  m_pixel = pointer.pixel;
  Snap snap = snapTo(m_context, pointer);
  m_view.snap = snap.kind;
  m_view.snapAt = snap.at;
  if (m_line.empty()) {
    hoverIdle(pointer);
    return;
  }
  if (m_down && !m_follow && (m_freehand || pixelsBetween(m_pressed, pointer) > kDrag)) {
    m_freehand = true;
    Pointer last = pointer;
    last.at = m_line.back();
    if (pixelsBetween(last, pointer) >= kFreehandStep) m_line.push_back(pointer.at);
    snap.kind = SnapKind::None;
  }
  m_tail = extended(snap);
  showLine();
}

void LineTool::showLine() {
  m_view.lines = {{m_line, LineRole::Drawn}};
  if (m_tail.size() > 1) m_view.lines.push_back({m_tail, LineRole::Next});
  m_view.vertices = m_freehand ? Polyline{m_line.front()} : Polyline();
  if (!m_freehand)
    for (std::size_t count : m_clicks) m_view.vertices.push_back(m_line[count - 1]);
  tryLine(shownLine());
}

void LineTool::release(const Pointer& pointer) {
  if (!m_down) return;
  m_down = false;
  if (m_line.empty()) return;
  const Snap snap = snapTo(m_context, pointer);
  const bool first =
      m_clicks.size() == 1 && m_line.size() == 1 && !m_freehand && pixelsBetween(m_pressed, pointer) <= kDrag;
  if (first && m_tail.empty()) return;  // the first click only begins
  move(pointer);
  Polyline line = shownLine();
  const bool freehand = std::exchange(m_freehand, false);
  const bool ends = !pointer.shift && endsAt(line, snap);
  if (line.size() > m_line.size()) {
    m_line = std::move(line);
    m_clicks.push_back(m_line.size());
  }
  m_tail.clear();
  if (ends || (freehand && previewed() != nullptr)) accept();
}

void LineTool::accept() {
  if (!m_tail.empty()) {
    // Enter takes the line as it is shown, up to the pointer.
    m_line.insert(m_line.end(), m_tail.begin() + (m_tail.front() == m_line.back() ? 1 : 0), m_tail.end());
    m_tail.clear();
  }
  if (previewed()) finish();
}

bool LineTool::cancel() {
  const bool had = !m_line.empty();
  clearLine();
  return had;
}

void LineTool::settingsChanged() {
  m_line.empty() ? refresh() : showLine();
}

void LineTool::begin(Point at) {
  m_line = {at};
  m_clicks = {1};
}

void LineTool::clearLine() {
  m_line.clear();
  m_tail.clear();
  m_clicks.clear();
  m_down = m_freehand = false;
  m_view = {};
}

bool LineTool::wants(int key) const {
  return key == Qt::Key_Backspace && !m_line.empty();
}

bool LineTool::key(int key) {
  if (key == Qt::Key_Backspace && m_clicks.size() > 1) {
    m_clicks.pop_back();
    m_line.resize(m_clicks.back());
    m_tail.clear();
    m_view.lines = {{m_line, LineRole::Drawn}};
    clearPreview();
    return true;
  }
  if (key == Qt::Key_Backspace && !m_line.empty()) return cancel();
  return false;
}

}  // namespace wangge
