// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do on the map: a tool's gestures while one is in hand, else selecting; moving and zooming always.
#include <QAccessible>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <algorithm>
#include <cmath>

#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/map_canvas.h"
#include "app/window/map/spoken.h"
#include "core/edit/support.h"

namespace wangge {
namespace {
constexpr double kClickDistance = 4;  // pixels that a click may wander
constexpr double kHandle = 9;         // pixels beside the line between two versions that take hold of it
}  // namespace

void MapCanvas::wheelEvent(QWheelEvent* event) {
  if (!m_session.hasPlan()) return;
  if (m_tools.kind() == ToolKind::Paint && event->modifiers() & Qt::ControlModifier) {
    ToolSettings settings = m_tools.settings();
    settings.brush = std::clamp(settings.brush * (event->angleDelta().y() > 0 ? 1.25 : 0.8), 2.0, 120.0);
    m_tools.setSettings(settings);
    m_tools.tool()->move(pointerAt(event->position(), {}));
    event->accept();
    return;
  }
  zoomAbout(event->position(), std::pow(1.0015, event->angleDelta().y()));
  event->accept();
}

void MapCanvas::mousePressEvent(QMouseEvent* event) {
  if (m_drag == Drag::Tool && event->button() != Qt::LeftButton && event->buttons() & Qt::LeftButton) {
    // What a tool draws goes on until the left button is let go; of the others only the right one means something then.
    if (event->button() != Qt::RightButton) return;
    m_drag = Drag::None;
    if (m_tools.tool()) m_tools.tool()->cancel();
    return update();
  }
  leaveCross();
  m_pressed = m_last = event->position();
  m_mouseTool = m_tools.tool();
  setFocus(Qt::MouseFocusReason);
  if (m_other && event->button() == Qt::LeftButton && std::abs(event->position().x() - m_swipe * width()) <= kHandle) {
    m_drag = Drag::Swipe;
    return;
  }
  if (event->button() == Qt::MiddleButton || m_space) {
    m_drag = Drag::Pan;
    setCursor(Qt::ClosedHandCursor);
  } else if (m_tools.tool() && m_session.hasPlan()) {
    if (event->button() == Qt::LeftButton) {
      m_drag = Drag::Tool;
      m_stroke.clear();
      m_stroke << event->position();
      m_tools.tool()->press(pointerAt(event->position(), event->modifiers()));
    } else if (event->button() == Qt::RightButton) {
      m_drag = Drag::None;
      m_tools.tool()->cancel();
    }
    update();
  } else if (event->button() == Qt::LeftButton) {
    m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::Box : Drag::Click;
  }
  if (m_drag == Drag::Box) {
    if (!m_band) m_band = new QRubberBand(QRubberBand::Rectangle, this);
    m_band->setGeometry(QRect(m_pressed.toPoint(), QSize()));
    m_band->show();
  }
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  leaveCross();
  if (m_session.hasPlan() && m_fitted) {
    const map::Position p = toPaper(at);
    const Lattice& lattice = m_session.project().lattice;
    emit hovered(lattice.originX + (m_view.centreX + (p.x - m_view.middle.x) * m_view.denominator) / 1000,
                 lattice.originY + (m_view.centreY - (p.y - m_view.middle.y) * m_view.denominator) / 1000);
  }
  if (m_drag == Drag::Click && (at - m_pressed).manhattanLength() > kClickDistance) {
    m_drag = Drag::Pan;
    setCursor(Qt::ClosedHandCursor);
  }
  if (m_drag == Drag::Swipe) {
    m_swipe = std::clamp(at.x() / width(), 0.02, 0.98);
    update();
  } else if (m_drag == Drag::Pan && m_session.hasPlan()) {
    const QPointF moved = (at - m_last) / pixelsPerMillimetre();
    map::View view = m_view;
    view.centreX -= moved.x() * view.denominator;
    view.centreY += moved.y() * view.denominator;
    setView(view);
  } else if (m_drag == Drag::Box) {
    m_band->setGeometry(QRectF(m_pressed, at).normalized().toRect());
  } else if (m_tools.tool() && m_session.hasPlan()) {
    if (m_drag == Drag::Tool) m_stroke << at;
    m_tools.tool()->move(pointerAt(at, event->modifiers()));
    update();
  }
  m_last = at;
  m_inside = true;
  if (m_session.hasPlan() && m_fitted && QAccessible::isActive()) speakOf(toLattice(at), *this, m_session, m_tools);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (m_drag == Drag::Tool && event->button() != Qt::LeftButton) return;
  const Drag drag = m_drag;
  m_drag = Drag::None;
  m_stroke.clear();
  showCursor();
  if (m_band) m_band->hide();
  if (!m_session.hasPlan()) return;
  if (drag == Drag::Tool && m_tools.tool() && event->button() == Qt::LeftButton) {
    m_tools.tool()->release(pointerAt(event->position(), event->modifiers()));
    update();
  }
  if (drag == Drag::Click) {
    m_mark.reset();
    pickAt(event->position(), event->modifiers() & Qt::ControlModifier);
  } else if (drag == Drag::Box && (event->position() - m_pressed).manhattanLength() > kClickDistance) {
    Box box;
    box.include(toLattice(m_pressed));
    box.include(toLattice(event->position()));
    setView(map::viewOf(box, sheet(), 0));
  }
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  // To a tool a double click is two clicks; the second one ends what the first began.
  if (m_tools.tool()) return mousePressEvent(event);
  if (m_session.hasPlan() && event->button() == Qt::LeftButton) zoomAbout(event->position(), 2);
}

Pointer MapCanvas::pointerAt(QPointF at, Qt::KeyboardModifiers modifiers) const {
  Pointer pointer;
  pointer.at = toLattice(at);
  pointer.pixel = m_view.denominator / pixelsPerMillimetre();
  pointer.shift = modifiers & Qt::ShiftModifier;
  pointer.control = modifiers & Qt::ControlModifier;
  return pointer;
}

void MapCanvas::showCursor() {
  if (m_space) {
    setCursor(Qt::OpenHandCursor);
  } else if (m_tools.tool()) {
    setCursor(m_tools.kind() == ToolKind::Push ? Qt::SizeAllCursor : Qt::CrossCursor);
  } else {
    unsetCursor();
  }
}

void MapCanvas::hoverAgain() {
  if (!m_tools.tool() || !m_session.hasPlan() || !m_inside || m_drag != Drag::None) return;
  m_tools.tool()->move(pointerAt(m_last, QGuiApplication::keyboardModifiers()));
  update();
}

bool MapCanvas::toolKey(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space) {
    if (!event->isAutoRepeat()) m_space = true, showCursor();
    return true;
  }
  const std::shared_ptr<Tool> tool = m_tools.tool();
  if (!tool || !m_session.hasPlan()) return false;
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    tool->accept();
  } else if (event->key() == Qt::Key_Escape) {
    // The first Esc drops what was begun, the next one puts the tool away.
    if (!tool->cancel()) m_tools.setKind(ToolKind::Select);
  } else if (tool->key(event->key())) {
    tool->move(pointerAt(m_last, event->modifiers()));
  } else {
    return false;
  }
  update();
  return true;
}

bool MapCanvas::event(QEvent* event) {
  // Keys that mean something to what is being drawn are the tool's before they are a command's.
  if (event->type() == QEvent::ShortcutOverride && m_tools.tool() &&
      m_tools.tool()->wants(static_cast<QKeyEvent*>(event)->key())) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QWidget::keyReleaseEvent(event);
  m_space = false;
  showCursor();
}

void MapCanvas::keyPressEvent(QKeyEvent* event) {
  if (crossKey(event) || toolKey(event)) return;
  if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
  m_mark.reset();
  // Esc leads outwards: gesture, tool, selection, what is edited. Whoever goes on pressing it draws grids again.
  if (m_session.selection() == Selection{}) return m_tools.setLabel(Label::Grid);
  m_session.select({});
}

void MapCanvas::leaveEvent(QEvent*) {
  m_inside = m_crossed;
  m_mouseTool.reset();
  update();
  emit left();
}

void MapCanvas::pickUnder(QPointF at) {
  const Project& project = m_session.project();
  const FaceId id = project.subdivision.locate(toLattice(at));
  const Selection& selection = m_session.selection();
  const Face& face = project.subdivision.face(id);
  if (std::ranges::find(selection.faces, id) != selection.faces.end()) return;
  if (m_tools.settings().selectPieces) return pickAt(at, false);
  const ZoneId zone = zoneOf(face, m_tools.label());
  const std::vector<ZoneId> known = m_session.selectedZones(m_tools.label()).ids;
  if (!zone || std::ranges::find(known, zone) == known.end()) pickAt(at, false);
}

void MapCanvas::pickAt(QPointF at, bool add) {
  const Project& project = m_session.project();
  const FaceId face = project.subdivision.locate(toLattice(at));
  const ZoneId zone = zoneOf(project.subdivision.face(face), m_tools.label());
  if (m_tools.settings().selectPieces) {
    Selection selection{add ? m_session.selection().faces : std::vector<FaceId>(), {}};
    const auto known = std::find(selection.faces.begin(), selection.faces.end(), face);
    if (known != selection.faces.end()) {
      selection.faces.erase(known);
    } else if (project.subdivision.face(face).community) {
      selection.faces.push_back(face);
    }
    m_session.select(std::move(selection));
    update();
    return;
  }
  std::vector<ZoneId> zones = add ? m_session.selectedZones(m_tools.label()).ids : std::vector<ZoneId>();
  if (zone) {
    const auto known = std::find(zones.begin(), zones.end(), zone);
    if (known != zones.end()) {
      zones.erase(known);
    } else {
      zones.push_back(zone);
    }
  }
  m_session.select(selectionOf(zones));
  update();
}

}  // namespace wangge
