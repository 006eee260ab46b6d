// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas puts on the screen: the last frame moved and scaled, the version beside it, the selection, what would
// change, and the tool's own drawing over everything.
#include <QPainter>
#include <QPainterPath>
#include <QRubberBand>

#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/card_place.h"
#include "app/window/map/label_switch.h"
#include "app/window/map/map_canvas.h"
#include "app/window/map/tool_overlay.h"
#include "app/window/parts/theme.h"

namespace wangge {
namespace {
const QColor kMark(0xC6, 0x28, 0x28);
}

std::vector<QRectF> MapCanvas::taken() const {
  std::vector<QRectF> places;
  for (const QWidget* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
    if (child->isVisible() && child != m_band) places.emplace_back(child->geometry());
  return places;
}

void MapCanvas::drawFrame(QPainter& painter) {
  if (m_frame.image.isNull()) return;
  // Where the last frame lies in the present view.
  const double scale = m_frame.view.denominator / m_view.denominator;
  const map::Position centre{m_view.middle.x + (m_frame.view.centreX - m_view.centreX) / m_view.denominator,
                             m_view.middle.y - (m_frame.view.centreY - m_view.centreY) / m_view.denominator};
  const QPointF corner = QPointF(m_frame.view.middle.x, m_frame.view.middle.y) * pixelsPerMillimetre() +
                         QPointF(m_frame.margins.left(), m_frame.margins.top());
  const QPointF topLeft = QPointF(centre.x, centre.y) * pixelsPerMillimetre() - corner * scale;
  const auto draw = [&](const QImage& image) {
    if (scale == 1) {
      // Whole pixels of the screen: a frame is copied, never blurred.
      const double ratio = image.devicePixelRatio();
      painter.drawImage(QPointF((topLeft * ratio).toPoint()) / ratio, image);
    } else {
      painter.drawImage(QRectF(topLeft, QSizeF(image.size()) / image.devicePixelRatio() * scale), image);
    }
  };
  draw(m_frame.image);
  if (!m_other || m_frame.other.isNull()) return;
  painter.save();
  painter.setClipRect(QRectF(0, 0, m_swipe * width(), height()));
  draw(m_frame.other);
  painter.restore();
}

void MapCanvas::drawSwipe(QPainter& painter) {
  const double x = m_swipe * width();
  painter.setPen(QPen(Qt::white, 4));
  painter.drawLine(QPointF(x, 0), QPointF(x, height()));
  painter.setPen(QPen(theme::accent(), 1.6));
  painter.drawLine(QPointF(x, 0), QPointF(x, height()));
  painter.setBrush(Qt::white);
  painter.drawEllipse(QPointF(x, height() / 2.0), 11, 11);
  painter.drawLine(QPointF(x - 3, height() / 2.0 - 4), QPointF(x - 7, height() / 2.0));
  painter.drawLine(QPointF(x - 7, height() / 2.0), QPointF(x - 3, height() / 2.0 + 4));
  painter.drawLine(QPointF(x + 3, height() / 2.0 - 4), QPointF(x + 7, height() / 2.0));
  painter.drawLine(QPointF(x + 7, height() / 2.0), QPointF(x + 3, height() / 2.0 + 4));
  const std::vector<QRectF> others = taken();
  const auto chip = [&](const QString& whole, bool left) {
    const QString text = painter.fontMetrics().elidedText(whole.simplified(), Qt::ElideMiddle, width() / 3);
    const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + 18, painter.fontMetrics().height() + 8);
    const QRectF box = belowTaken(QRectF(QPointF(left ? x - size.width() - 10 : x + 10, 10), size), others);
    painter.setPen(Qt::NoPen);
    painter.setBrush(left ? theme::quiet() : theme::accent());
    painter.drawRoundedRect(box, 5, 5);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, text);
  };
  chip(m_otherName, true);
  chip(tr("Now"), false);
}

void MapCanvas::drawSeeds(QPainter& painter) {
  const std::vector<Point>& seeds = m_tools.settings().seeds;
  QFont font = painter.font();
  font.setBold(true);
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    const QPointF foot = toScreen(seeds[i]), head = foot - QPointF(0, 20);
    QPainterPath pin(foot);
    pin.cubicTo(foot + QPointF(-3, -8), head + QPointF(-10, 8), head + QPointF(-10, 0));
    pin.arcTo(QRectF(head - QPointF(10, 10), QSizeF(20, 20)), 180, -180);
    pin.cubicTo(head + QPointF(10, 8), foot + QPointF(3, -8), foot);
    painter.setPen(QPen(Qt::white, 1.6));
    painter.setBrush(kMark);
    painter.drawPath(pin);
    painter.setFont(font);
    painter.drawText(QRectF(head - QPointF(10, 10), QSizeF(20, 20)), Qt::AlignCenter, QString::number(i + 1));
  }
}

void MapCanvas::drawPreviewName(QPainter& painter) {
  const QString name = painter.fontMetrics().elidedText(m_previewName, Qt::ElideMiddle, width() - 60);
  const QSizeF size(painter.fontMetrics().horizontalAdvance(name) + 24, painter.fontMetrics().height() + 10);
  const QRectF box = belowTaken(QRectF(QPointF((width() - size.width()) / 2, 10), size), taken());
  painter.setPen(QPen(Qt::white, 1.5));
  painter.setBrush(theme::accent());
  painter.drawRoundedRect(box, 5, 5);
  painter.drawText(box, Qt::AlignCenter, name);
}

// In the corner, so that it is nowhere in the way: where on the map one is.
void MapCanvas::drawAround(QPainter& painter) {
  if (m_frame.around.isEmpty() || m_preview) return;
  const QString names = m_frame.around.join(QString::fromUtf8(" › "));
  const QString text = painter.fontMetrics().elidedText(names, Qt::ElideMiddle, width() / 2);
  const QRectF box = belowTaken(
      QRectF(8, 8, painter.fontMetrics().horizontalAdvance(text) + 16, painter.fontMetrics().height() + 6), taken());
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(255, 255, 255, 215));
  painter.drawRoundedRect(box, 4, 4);
  painter.setPen(theme::quiet());
  painter.drawText(box, Qt::AlignCenter, text);
}

void MapCanvas::drawOutline(QPainter& painter, const MultiPolygon& polygons, bool filled) {
  QPainterPath path;
  for (const Polygon& polygon : polygons) {
    const auto add = [&](const Ring& ring) {
      // Of a county's border there are many points on one pixel.
      constexpr double kNearest = 0.7;
      QPolygonF points;
      for (Point p : ring)
        if (const QPointF at = toScreen(p); points.isEmpty() || (at - points.last()).manhattanLength() >= kNearest)
          points << at;
      path.addPolygon(points);
      path.closeSubpath();
    };
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }
  QColor wash = theme::accent();
  wash.setAlpha(28);
  painter.setBrush(filled ? QBrush(wash) : QBrush(Qt::NoBrush));
  painter.setPen(QPen(QColor(255, 255, 255, 220), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme::accent(), 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
}

// Whatever is edited other than grids is told by the map's own edge.
void MapCanvas::drawLabelFrame(QPainter& painter) {
  if (m_tools.label() == Label::Grid) return;
  constexpr double kWidth = 4;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(labelColour(m_tools.label()), kWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.drawRect(QRectF(rect()).adjusted(kWidth / 2, kWidth / 2, -kWidth / 2, -kWidth / 2));
}

void MapCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme::paper());
  drawFrame(painter);
  painter.setRenderHint(QPainter::Antialiasing);
  // A preview has other grids than the selection is about.
  if (!m_preview) {
    if (!m_unit.empty()) drawOutline(painter, m_unit, false);
    for (const MultiPolygon& polygons : m_selected) drawOutline(painter, polygons, true);
  }
  if (m_mark) {
    const QPointF at = toScreen(*m_mark);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 5));
    painter.drawEllipse(at, 12, 12);
    painter.setPen(QPen(kMark, 2.4));
    painter.drawEllipse(at, 12, 12);
    painter.setBrush(kMark);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(at, 2.5, 2.5);
  }
  drawAround(painter);
  if (m_other) drawSwipe(painter);
  drawSeeds(painter);
  const auto onScreen = [this](Point p) { return toScreen(p); };
  drawAreas(painter, m_highlight, onScreen);
  if (m_preview) drawPreviewName(painter);
  drawAreas(painter, m_tools.committed(), onScreen);
  drawLabelFrame(painter);
  if (m_tools.tool() && m_inside && m_drag != Drag::Pan)
    drawToolView(painter, m_tools.tool()->view(), onScreen, m_last, rect(), m_stroke, taken());
  drawCross(painter);
}

}  // namespace wangge
