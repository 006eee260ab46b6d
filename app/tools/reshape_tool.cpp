// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/reshape_tool.h"

#include "app/tools/borders.h"
#include "core/geometry/predicates.h"

namespace wangge {
namespace {

constexpr double kVertexReach = 9;  // pixels

// The vertex of the arc near the pointer, not one of its ends: those belong to other borders as well.
std::optional<std::size_t> vertexNear(const Arc& arc, const Pointer& pointer) {
  const Polyline& shape = *arc.shape;
  const double reach = kVertexReach * pointer.pixel;
  for (std::size_t i = 1; i + 1 < shape.size(); ++i)
    if (static_cast<double>(squaredDistance(shape[i], pointer.at)) <= reach * reach) return i;
  return std::nullopt;
}

}  // namespace

void ReshapeTool::hoverIdle(const Pointer& pointer) {
  m_view.lines.clear();
  m_view.vertices.clear();
  m_view.problem.reset();
  m_view.hint = Message("tool.reshape_begin");
  const auto border = borderNear(project(), pointer);
  if (!border) return;
  const Arc& arc = project().subdivision.arc(border->hit.arc);
  m_view.lines = {{*arc.shape, border->fixed ? LineRole::Locked : LineRole::Border}};
  if (border->fixed) {
    m_view.problem = border->fixed;
    m_view.hint.reset();
  } else if (arc.classes.has(ArcClass::Drawn)) {
    m_view.vertices.assign(arc.shape->begin() + 1, arc.shape->end() - 1);
    if (vertexNear(arc, pointer)) m_view.hint = Message("tool.drag_vertex");
  }
}

bool ReshapeTool::pressIdle(const Pointer& pointer, const Snap&) {
  const auto border = borderNear(project(), pointer);
  if (!border || border->fixed) return true;  // a new border begins on one that may move
  m_first = border->left, m_second = border->right;
  const Arc& arc = project().subdivision.arc(border->hit.arc);
  const auto vertex = arc.classes.has(ArcClass::Drawn) ? vertexNear(arc, pointer) : std::nullopt;
  if (!vertex) return false;
  m_vertex = true;
  m_around.assign(arc.shape->begin() + static_cast<std::ptrdiff_t>(*vertex) - 1, arc.shape->begin() + static_cast<std::ptrdiff_t>(*vertex) + 2);
  return true;
}

void ReshapeTool::move(const Pointer& pointer) {
  if (!m_vertex) return LineTool::move(pointer);
  const Snap snap = snapTo(m_context, pointer);
  m_around[1] = snap.at;
  m_view.snap = snap.kind, m_view.snapAt = snap.at;
  m_view.lines = {{m_around, LineRole::Next}};
  m_view.vertices = {snap.at};
  tryLine(m_around);
}

void ReshapeTool::release(const Pointer& pointer) {
  if (!m_vertex) return LineTool::release(pointer);
  m_vertex = false;
  if (previewed()) finish();
  else cancel();
}

void ReshapeTool::tryLine(const Polyline& line) {
  m_view.hint.reset();
  preview(reshapeBorder(project(), m_first, m_second, line, session().context()));
  if (m_view.problem && m_view.problem->code == "edit.reshape_ends_open") m_view.hint = std::exchange(m_view.problem, std::nullopt);
}

bool ReshapeTool::endsAt(const Polyline&, const Snap&) { return previewed() != nullptr; }

void ReshapeTool::finish() {
  commitPreview(session().selection());
  cancel();
}

bool ReshapeTool::cancel() {
  const bool had = m_vertex || !vertices().empty();
  m_vertex = false;
  m_first = m_second = {};
  clearLine();
  return had;
}

}  // namespace wangge
