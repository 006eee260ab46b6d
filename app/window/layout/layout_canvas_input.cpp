// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the page. Alt lets what is dragged lie where the pointer is, without snapping.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

#include "app/window/layout/layout_canvas.h"
#include "app/window/layout/layout_texts.h"

namespace wangge {

using layout::Handle;
using layout::Selection;

namespace {

constexpr double kGrip = 7;       // pixels around a handle
constexpr double kReach = 7;      // pixels within which things attract
constexpr double kThreshold = 3;  // pixels before a press is a drag

Qt::CursorShape cursorOf(Handle handle) {
  switch (handle) {
    case Handle::TopLeft:
    case Handle::BottomRight:
      return Qt::SizeFDiagCursor;
    case Handle::TopRight:
    case Handle::BottomLeft:
      return Qt::SizeBDiagCursor;
    case Handle::Left:
    case Handle::Right:
      return Qt::SizeHorCursor;
    default:
      return Qt::SizeVerCursor;
  }
}

}  // namespace

std::optional<Handle> LayoutCanvas::handleUnder(QPointF at) const {
  // Corners first: on small blocks they cover the sides.
  for (const Handle handle : {Handle::BottomRight, Handle::TopLeft, Handle::TopRight, Handle::BottomLeft, Handle::Right,
                              Handle::Bottom, Handle::Left, Handle::Top})
    if (const auto place = handleAt(handle))
      if (std::abs(place->x() - at.x()) <= kGrip && std::abs(place->y() - at.y()) <= kGrip) return handle;
  return std::nullopt;
}

void LayoutCanvas::updateCursor(QPointF at) {
  const auto handle = handleUnder(at);
  const auto block = layout::blockAt(m_state.blocks(), toPage(at), m_state.selection());
  setCursor(handle ? cursorOf(*handle) : block ? Qt::SizeAllCursor : Qt::ArrowCursor);
  if (block == m_hovered) return;
  m_hovered = block;
  setToolTip(block ? blockTitle(m_state.blocks()[*block]) : QString());
  update();
}

void LayoutCanvas::mousePressEvent(QMouseEvent* event) {
  if (m_drag != Drag::None) {
    // A second button during a drag means nothing; the same one again was let go where nobody saw it.
    if (event->button() != m_button) return;
    endDrag(false);
  }
  m_from = m_to = event->position();
  m_button = event->button();
  if (event->button() == Qt::MiddleButton) {
    m_drag = Drag::Pan;
    setCursor(Qt::ClosedHandCursor);
    return;
  }
  if (event->button() != Qt::LeftButton) return;
  if (const auto handle = handleUnder(m_from)) {
    m_drag = Drag::Resize, m_handle = *handle;
    return;
  }
  const bool adds = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
  m_pressed = layout::blockAt(m_state.blocks(), toPage(m_from), m_state.selection());
  if (m_pressed) {
    Selection selection = m_state.selection();
    if (adds) {
      if (!selection.insert(*m_pressed).second) selection.erase(*m_pressed);
      m_pressed.reset();
    } else if (!selection.contains(*m_pressed)) {
      selection = {*m_pressed};
    }
    m_state.select(selection);
    m_drag = Drag::Pressed;
    return;
  }
  m_before = adds ? m_state.selection() : Selection();
  m_state.select(m_before);
  m_drag = Drag::Band;
}

void LayoutCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  if (m_drag == Drag::None) return updateCursor(at);
  dragTo(at, event->modifiers());
}

void LayoutCanvas::dragTo(QPointF at, Qt::KeyboardModifiers keys) {
  if (m_drag == Drag::Pan) {
    m_corner += at - m_to;
    m_to = at, m_fits = false;
    keepInSight();
    wantPicture();
    return update();
  }
  m_to = at;
  if (m_drag == Drag::Pressed) {
    if ((m_to - m_from).manhattanLength() < kThreshold) return;
    m_drag = m_state.selection().empty() ? Drag::None : Drag::Move;
  }
  if (m_drag == Drag::Band) {
    const map::Position a = toPage(m_from), b = toPage(m_to);
    Selection selection = layout::blocksIn(
        m_state.blocks(), {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}});
    selection.insert(m_before.begin(), m_before.end());
    m_state.select(selection);
    return update();
  }
  if (m_drag != Drag::Move && m_drag != Drag::Resize) return;
  const layout::Page page = m_state.page();
  const layout::Blocks& blocks = m_state.settledBlocks();
  const Selection& selection = m_state.selection();
  const map::Position by{(m_to.x() - m_from.x()) / m_pixels, (m_to.y() - m_from.y()) / m_pixels};
  layout::SnapSettings settings = snapping;
  settings.reach = kReach / m_pixels;
  if (keys & Qt::AltModifier) settings.page = settings.blocks = false, settings.raster = 0;
  if (m_drag == Drag::Move) {
    layout::Snapped snapped = layout::snapMove(blocks, selection, by, page, settings);
    m_guides = std::move(snapped.guides);
    m_state.preview(layout::moved(blocks, selection, snapped.by, page));
  } else if (const auto bounds = layout::boundsOf(blocks, selection)) {
    layout::Snapped snapped = layout::snapResize(blocks, selection, m_handle, by, page, settings);
    m_guides = std::move(snapped.guides);
    m_state.preview(
        layout::stretched(blocks, selection, *bounds, layout::resized(*bounds, m_handle, snapped.by, page), page));
  }
  update();
}

void LayoutCanvas::endDrag(bool keep) {
  const Drag drag = std::exchange(m_drag, Drag::None);
  m_guides.clear();
  if (drag == Drag::Move || drag == Drag::Resize) {
    if (keep && m_state.isPreviewing()) {
      m_state.commit(layout::Blocks(m_state.blocks()), m_state.selection());
    } else {
      m_state.endPreview();
    }
  }
  speak();
  update();
}

void LayoutCanvas::cancelDrag() {
  if (m_drag != Drag::None) endDrag(false);
}

void LayoutCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (m_drag == Drag::None || event->button() != m_button) return;
  // A press on one of several that went nowhere means this one.
  if (m_drag == Drag::Pressed && m_pressed) m_state.select({*m_pressed});
  endDrag(true);
  updateCursor(event->position());
}

void LayoutCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  mousePressEvent(event);
  if (m_state.selectedBlock()) emit editRequested();
}

void LayoutCanvas::wheelEvent(QWheelEvent* event) {
  const QPointF turned = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
  if (event->modifiers() & Qt::ControlModifier) {
    zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
  } else {
    m_corner += event->modifiers() & Qt::ShiftModifier ? QPointF(turned.y(), turned.x()) : turned;
    m_fits = false;
    keepInSight();
    wantPicture();
    update();
  }
  event->accept();
}

void LayoutCanvas::keyPressEvent(QKeyEvent* event) {
  const auto keys = event->modifiers();
  const double step = keys & Qt::ShiftModifier ? 5 : keys & Qt::ControlModifier ? 0.1 : 1;
  map::Position by;
  switch (event->key()) {
    case Qt::Key_Left:
      by.x = -step;
      break;
    case Qt::Key_Right:
      by.x = step;
      break;
    case Qt::Key_Up:
      by.y = -step;
      break;
    case Qt::Key_Down:
      by.y = step;
      break;
    case Qt::Key_Escape:
      if (m_drag != Drag::None) return endDrag(false);
      if (!m_state.selection().empty()) return m_state.select({});
      return QWidget::keyPressEvent(event);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
      if (m_state.selectedBlock()) emit editRequested();
      return;
    default:
      return QWidget::keyPressEvent(event);
  }
  if (m_drag != Drag::None || m_state.selection().empty()) return;
  m_state.commit(layout::moved(m_state.settledBlocks(), m_state.selection(), by, m_state.page()), m_state.selection(),
                 QStringLiteral("keys"));
  speak();
}

// From block to block, and on at the last one.
bool LayoutCanvas::focusNextPrevChild(bool next) {
  if (m_state.selectNext(next)) return true;
  m_state.select({});
  return QWidget::focusNextPrevChild(next);
}

void LayoutCanvas::leaveEvent(QEvent*) {
  if (!m_hovered) return;
  m_hovered.reset();
  update();
}

}  // namespace wangge
