// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/push_tool.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

#include "app/tools/snapper.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

constexpr double kClick = 4;           // pixels
constexpr double kPullWidth = 0.8;     // half of the pulled stretch, as a share of how far it is pulled
constexpr double kLeastHalf = 12'000;  // mm

// The point on the polyline this far before (negative) or after the place hit; its end when the line ends before.
Point along(const Polyline& shape, const ArcHit& hit, double by) {
  const auto next = shape.begin() + static_cast<std::ptrdiff_t>(hit.segment) + 1;
  const Polyline ahead =
      by >= 0 ? Polyline(next, shape.end()) : Polyline(std::make_reverse_iterator(next), shape.rend());
  Point at = hit.at;
  double left = std::abs(by);
  for (const Point to : ahead) {
    const double step = distance(at, to);
    if (step >= left && step > 0)
      return {static_cast<std::int32_t>(std::llround(at.x + (static_cast<double>(to.x) - at.x) * left / step)),
              static_cast<std::int32_t>(std::llround(at.y + (static_cast<double>(to.y) - at.y) * left / step))};
    left -= step, at = to;
  }
  return ahead.back();
}

}  // namespace

void PushTool::press(const Pointer& pointer) {
  if (m_following) {
    move(pointer);
    accept();
    return;
  }
  const auto border = borderNear(project(), pointer, label());
  if (!border || border->fixed) return;
  m_grabbed = border;
  m_pressed = pointer;
  m_flipped.clear();
  m_gainer = {};
}

void PushTool::move(const Pointer& pointer) {
  if (m_grabbed) {
    pointer.shift ? pull(pointer) : push(pointer);
    return;
  }
  m_view = {};
  m_view.hint = Message(label() == Label::Grid ? "tool.push_begin" : "tool.push_begin_any");
  const auto border = borderNear(project(), pointer, label());
  if (!border) return;
  m_view.lines = {
      {*project().subdivision.arc(border->hit.arc).shape, border->fixed ? LineRole::Locked : LineRole::Border}};
  if (border->fixed) m_view.problem = border->fixed, m_view.padlock = border->hit.at, m_view.hint.reset();
}

void PushTool::push(const Pointer& pointer) {
  const Subdivision& s = project().subdivision;
  const FaceId entered = s.locate(pointer.at);
  const ZoneId owner = zoneOf(s.face(entered), label());
  m_view.lines.clear();
  if (owner == m_grabbed->left || owner == m_grabbed->right) {
    const ZoneId gainer = owner == m_grabbed->left ? m_grabbed->right : m_grabbed->left;
    const bool known = std::binary_search(m_flipped.begin(), m_flipped.end(), entered);
    if (gainer == m_gainer || !m_gainer) {
      // A piece that is all the loser has cannot flip: its line is pulled instead.
      if (!known && m_flipped.size() + 1 >= zoneAt(project(), owner).faces.size()) return pull(pointer);
      m_gainer = gainer;
      if (!known) m_flipped.insert(std::lower_bound(m_flipped.begin(), m_flipped.end(), entered), entered);
    } else if (!m_flipped.empty()) {
      // Back over the border: what was taken is given back.
      m_flipped.clear();
      m_gainer = {};
    }
  }
  if (m_flipped.empty() || !m_gainer) return clearPreview();
  if (preview(giving(m_flipped, m_gainer)))
    m_step->selection.reset();  // a border is pushed without a word about its grids
}

void PushTool::pull(const Pointer& pointer) {
  const Polyline& shape = *project().subdivision.arc(m_grabbed->hit.arc).shape;
  const Snap snap = snapTo(m_context, pointer);
  const double far = distance(snap.at, m_grabbed->hit.at), half = std::max(kLeastHalf, far * kPullWidth);
  const Polyline line{along(shape, m_grabbed->hit, -half), snap.at, along(shape, m_grabbed->hit, half)};
  m_flipped.clear();
  m_gainer = {};
  m_view.lines = {{line, LineRole::Next}};
  m_view.snap = snap.kind, m_view.snapAt = snap.at;
  if (far < kClick * pointer.pixel) return clearPreview();
  preview(withStrips(reshapeBorder(project(), m_grabbed->left, m_grabbed->right, line, session().context())));
}

void PushTool::release(const Pointer& pointer) {
  if (!m_grabbed || m_following) return;
  if (distance(pointer.at, m_pressed.at) <= kClick * pointer.pixel) {
    m_following = true;  // a click: the border follows until the next one
    return;
  }
  accept();
}

void PushTool::accept() {
  commitPreview();
  cancel();
}

bool PushTool::cancel() {
  const bool had = m_grabbed.has_value();
  m_grabbed.reset();
  m_following = false;
  m_flipped.clear();
  m_gainer = {};
  m_view = {};
  return had;
}

}  // namespace wangge
