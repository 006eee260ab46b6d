// SPDX-License-Identifier: GPL-3.0-or-later
// The map by keys alone: arrows move it under a cross in its middle, Enter clicks there, for selecting and for every
// tool. The cross is there while keys steer the map, and goes with the next move of the mouse.
#include <QAccessible>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include "app/session/session.h"
#include "app/text/counted_text.h"
#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/map/map_canvas.h"
#include "app/window/map/spoken.h"
#include "app/window/map/tool_overlay.h"
#include "app/window/parts/theme.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"

namespace wangge {
namespace {

constexpr double kStep = 0.2;      // of the map that an arrow moves it by
constexpr double kSmallStep = 8;   // pixels, with Shift
constexpr double kFrameWidth = 2;  // pixels around the map that has the focus

QPointF directionOf(int key) {
  switch (key) {
    case Qt::Key_Left:
      return {-1, 0};
    case Qt::Key_Right:
      return {1, 0};
    case Qt::Key_Up:
      return {0, 1};
    case Qt::Key_Down:
      return {0, -1};
    default:
      return {};
  }
}

// What a reader says of the place: the grid, precinct or community there, with its residents.
QString spokenOf(const Project& project, ZoneId zone) {
  if (!zone) return {};
  const Tally& tally = zoneAt(project, zone).tally;
  const Grid* grid = zone.label == Label::Grid ? project.grids.find(zone.grid()) : nullptr;
  // A look at the whole plan would take too long at every move.
  const Counted counted = grid ? countedIn(project, *grid) : countedWhole(tally);
  return gridText(nameOf(project, zone)) + u' ' + tallyText(tally, counted);
}

}  // namespace

void speakOf(Point at, QWidget& map, const Session& session, const ToolBox& tools) {
  const Project& project = session.project();
  const FaceId face = project.subdivision.locate(at);
  QString spoken = spokenOf(project, zoneOf(project.subdivision.face(face), tools.label()));
  if (tools.tool()) spoken += u'\n' + spokenText(tools.tool()->view());
  if (spoken == map.accessibleDescription()) return;
  map.setAccessibleDescription(spoken);
  QAccessibleEvent changed(&map, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&changed);
}

bool MapCanvas::crossKey(QKeyEvent* event) {
  if (!m_session.hasPlan()) return false;
  const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const QPointF direction = directionOf(event->key());
  // What the mouse began goes on from where the mouse is.
  const bool byMouse = m_tools.tool() && m_mouseTool.lock() == m_tools.tool();
  if (!direction.isNull()) {
    const bool small = event->modifiers() & Qt::ShiftModifier;
    const double step = kSmallStep / pixelsPerMillimetre();
    map::View view = m_view;
    view.centreX += direction.x() * view.denominator * (small ? step : kStep * sheet().width());
    view.centreY += direction.y() * view.denominator * (small ? step : kStep * sheet().height());
    m_clickedAt.reset();
    setView(view);
    if (!byMouse) showCross();
    return true;
  }
  if (event->key() == Qt::Key_Escape) m_held = false;
  if (!enters) return false;
  if (m_crossed) {
    clickAtCross(event->modifiers());
  } else if (m_tools.tool()) {
    return false;
  } else {
    showCross();  // nothing is done where nobody has seen it
  }
  return true;
}

void MapCanvas::showCross() {
  m_crossed = m_inside = true;
  m_last = toScreen(middle());
  if (m_tools.tool()) m_tools.tool()->move(pointerAt(m_last, {}));
  const Lattice& lattice = m_session.project().lattice;
  emit hovered(lattice.toX(middle()), lattice.toY(middle()));
  speakOf(middle(), *this, m_session, m_tools);
  update();
}

void MapCanvas::leaveCross() {
  if (!m_crossed) return;
  m_crossed = false;
  m_clickedAt.reset();
  m_inside = underMouse();
  update();
}

void MapCanvas::clickAtCross(Qt::KeyboardModifiers modifiers) {
  const QPointF at = toScreen(middle());
  const std::shared_ptr<Tool> tool = m_tools.tool();
  if (!tool) {
    m_mark.reset();
    pickAt(at, modifiers & Qt::ControlModifier);
    return showCross();
  }
  // A brush paints while it is held, and points of a line are dragged: Shift+Enter takes hold, Enter lets go.
  const bool holds =
      (modifiers & Qt::ShiftModifier) && (m_tools.kind() == ToolKind::Paint || m_tools.kind() == ToolKind::Reshape);
  const Pointer pointer = pointerAt(at, holds || m_held ? Qt::NoModifier : modifiers);
  if (m_held) {
    m_held = false;
    tool->release(pointer);
  } else if (holds) {
    m_held = true;
    tool->press(pointer);
  } else if (m_clickedAt == pointer.at) {
    m_clickedAt.reset();
    tool->accept();
  } else {
    m_clickedAt = pointer.at;
    tool->press(pointer);
    tool->release(pointer);
  }
  if (m_session.hasPlan()) showCross();
}

void MapCanvas::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                     event->reason() == Qt::ShortcutFocusReason;
  if (byKey && m_session.hasPlan() && m_fitted) showCross();
}

void MapCanvas::focusOutEvent(QFocusEvent* event) {
  // The key is let go somewhere else.
  m_space = false;
  if (m_held && m_tools.tool()) m_tools.tool()->cancel();
  m_held = false;
  leaveCross();
  showCursor();
  QWidget::focusOutEvent(event);
}

void MapCanvas::drawCross(QPainter& painter) {
  if (!m_crossed) return;
  const QPointF at = toScreen(middle());
  const auto lines = [&](const QPen& pen) {
    painter.setPen(pen);
    for (const QPointF arm : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
      painter.drawLine(at + arm * 4, at + arm * 16);
  };
  lines(QPen(Qt::white, 5, Qt::SolidLine, Qt::RoundCap));
  lines(QPen(m_held ? theme::accent() : theme::ink(), 2, Qt::SolidLine, Qt::RoundCap));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme::accent(), kFrameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.drawRect(QRectF(rect()).adjusted(kFrameWidth / 2, kFrameWidth / 2, -kFrameWidth / 2, -kFrameWidth / 2));
}

}  // namespace wangge
