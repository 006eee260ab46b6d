// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/reshape_tool.h"

#include "app/tools/borders.h"
#include "core/edit/junction.h"
#include "core/geometry/predicates.h"

namespace wangge {
namespace {

constexpr double kVertexReach = 9;  // pixels
constexpr double kLeastDrag = 4;    // pixels: less is a click

// The point near the pointer where borders meet that may all be moved.
std::optional<NodeId> junctionNear(const Project& project, const Pointer& pointer, Label label) {
  if (label != Label::Grid) return std::nullopt;
  const Subdivision& s = project.subdivision;
  const auto node = nearestNode(s, pointer.at, kVertexReach * pointer.pixel, [&](const Arc& arc) {
    const Face &left = s.face(arc.left), &right = s.face(arc.right);
    return left.community == right.community && left.grid != right.grid;
  });
  return node && junctionAt(project, *node) ? node : std::nullopt;
}

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
  m_view.padlock.reset();
  m_view.problem.reset();
  m_view.hint = Message(label() == Label::Grid ? "tool.reshape_begin" : "tool.reshape_begin_any");
  if (const auto node = junctionNear(project(), pointer, label())) {
    const auto junction = junctionAt(project(), *node);
    for (HalfEdge h : junction->borders)
      m_view.lines.push_back({*project().subdivision.arc(h.arc).shape, LineRole::Border});
    m_view.vertices = {project().subdivision.node(*node).at};
    m_view.hint = junction->onOutline ? Message("tool.drag_end")
                                      : Message("tool.drag_junction").with("count", junction->grids.size());
    return;
  }
  const auto border = borderNear(project(), pointer, label());
  if (!border) return;
  const Arc& arc = project().subdivision.arc(border->hit.arc);
  m_view.lines = {{*arc.shape, border->fixed ? LineRole::Locked : LineRole::Border}};
  if (border->fixed) {
    m_view.problem = border->fixed;
    m_view.padlock = border->hit.at;
    m_view.hint.reset();
  } else if (arc.classes.has(ArcClass::Drawn)) {
    m_view.vertices.assign(arc.shape->begin() + 1, arc.shape->end() - 1);
    if (vertexNear(arc, pointer)) m_view.hint = Message("tool.drag_vertex");
  }
}

bool ReshapeTool::pressIdle(const Pointer& pointer, const Snap&) {
  if (const auto node = junctionNear(project(), pointer, label())) {
    m_node = *node;
    m_pressed = pointer.at;
    return true;
  }
  const auto border = borderNear(project(), pointer, label());
  if (!border || border->fixed) return true;  // a new border begins on one that may move
  m_first = border->left, m_second = border->right;
  const Arc& arc = project().subdivision.arc(border->hit.arc);
  const auto vertex = arc.classes.has(ArcClass::Drawn) ? vertexNear(arc, pointer) : std::nullopt;
  if (!vertex) return false;
  m_vertex = true;
  m_around.assign(arc.shape->begin() + static_cast<std::ptrdiff_t>(*vertex) - 1,
                  arc.shape->begin() + static_cast<std::ptrdiff_t>(*vertex) + 2);
  return true;
}

bool ReshapeTool::dragged(const Pointer& pointer) const {
  const double least = kLeastDrag * pointer.pixel;
  return static_cast<double>(squaredDistance(m_pressed, pointer.at)) >= least * least;
}

void ReshapeTool::moveNode(const Pointer& pointer) {
  const Snap snap = snapTo(m_context, pointer);
  m_view.snap = snap.kind, m_view.snapAt = snap.at;
  m_view.lines.clear();
  m_view.hint.reset();
  if (!dragged(pointer)) return clearPreview();
  const auto junction = junctionAt(project(), m_node);
  if (!junction) return clearPreview();
  for (Point pivot : junction->pivots) m_view.lines.push_back({{pivot, snap.at}, LineRole::Next});
  m_view.vertices = {snap.at};
  preview(moveJunction(project(), m_node, snap.at, session().context(),
                       [this](Result<Step> step) { return withStrips(std::move(step)); }));
}

void ReshapeTool::move(const Pointer& pointer) {
  if (m_node) return moveNode(pointer);
  if (!m_vertex) return LineTool::move(pointer);
  const Snap snap = snapTo(m_context, pointer);
  m_around[1] = snap.at;
  m_view.snap = snap.kind, m_view.snapAt = snap.at;
  m_view.lines = {{m_around, LineRole::Next}};
  m_view.vertices = {snap.at};
  tryLine(m_around);
}

void ReshapeTool::release(const Pointer& pointer) {
  if (!m_vertex && !m_node) return LineTool::release(pointer);
  const auto border = m_node && !dragged(pointer) ? borderNear(project(), pointer, label()) : std::nullopt;
  if (border && !border->fixed) {
    // A click: a new border begins here.
    const Point at = project().subdivision.node(m_node).at;
    m_node = {};
    m_first = border->left, m_second = border->right;
    return begin(at);
  }
  m_vertex = false;
  m_node = {};
  if (previewed())
    finish();
  else
    cancel();
}

void ReshapeTool::tryLine(const Polyline& line) {
  m_view.hint.reset();
  preview(withStrips(reshapeBorder(project(), m_first, m_second, line, session().context())));
  if (m_view.problem && m_view.problem->code == "edit.reshape_ends_open")
    m_view.hint = std::exchange(m_view.problem, std::nullopt);
}

bool ReshapeTool::endsAt(const Polyline&, const Snap&) {
  return previewed() != nullptr;
}

void ReshapeTool::finish() {
  commitPreview();
  cancel();
}

bool ReshapeTool::cancel() {
  const bool had = m_vertex || m_node || !vertices().empty();
  m_vertex = false;
  m_node = {};
  m_first = m_second = {};
  clearLine();
  return had;
}

}  // namespace wangge
