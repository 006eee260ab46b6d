// SPDX-License-Identifier: GPL-3.0-or-later
// Scene primitives as QPainter calls. Halos are glyph outlines where text must stay text once (PDF), and shifted copies
// on screens, where those are much faster.
#include "app/paint/painter.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "app/paint/fonts.h"
#include "core/map/hatch.h"

namespace wangge {
namespace {

using map::Colour;
using map::Position;

class ScenePainter {
 public:
  ScenePainter(QPainter& painter, const map::Scene& scene, double pixels)
      : m_painter(painter), m_scene(scene), m_pixels(pixels) {
    const QPaintEngine* engine = painter.paintEngine();
    m_onPaper = engine != nullptr && engine->type() == QPaintEngine::Pdf;
  }

  void draw(const map::Path& path) {
    if (path.rings.empty()) return;
    if (path.closed && path.fill.colour.alpha > 0) {
      m_painter.setPen(Qt::NoPen);
      m_painter.setBrush(toQt(path.fill.colour));
      m_painter.drawPath(outline(path));
    }
    if (path.closed && path.fill.hatch != map::Hatch::None) drawHatch(path);
    if (path.stroke.width <= 0 || path.stroke.colour.alpha == 0) return;
    m_painter.setPen(penFor(path.stroke));
    m_painter.setBrush(Qt::NoBrush);
    if (path.closed) {
      m_painter.drawPath(outline(path));
      return;
    }
    for (const auto& line : path.rings) {
      m_points.clear();
      for (Position p : line) m_points.push_back(toQt(p));
      m_painter.drawPolyline(m_points.data(), static_cast<int>(m_points.size()));
    }
  }

  void draw(const map::Text& text) {
    const QString string = QString::fromStdString(text.text);
    if (string.isEmpty()) return;
    const QFont font = m_onPaper ? paperFont(text.style, m_pixels, string) : mapFont(text.style, m_pixels);
    m_painter.setFont(font);
    const double width = m_measurer.width(text.text, text.style) * m_pixels;
    const double shift = text.align == map::Align::Left ? 0 : text.align == map::Align::Centre ? -width / 2 : -width;
    m_painter.save();
    m_painter.translate(toQt(text.at));
    if (text.angle != 0) m_painter.rotate(-text.angle);
    if (text.style.halo.alpha > 0 && text.style.haloWidth > 0) drawHalo(string, font, shift, text.style);
    m_painter.setPen(toQt(text.style.colour));
    m_painter.drawText(QPointF(shift, 0), string);
    m_painter.restore();
  }

  void draw(const map::Dots& dots) {
    QPen pen(toQt(dots.colour), dots.diameter * m_pixels);
    pen.setCapStyle(Qt::RoundCap);
    m_painter.setPen(pen);
    m_points.clear();
    for (Position p : dots.at) m_points.push_back(toQt(p));
    m_painter.drawPoints(m_points.data(), static_cast<int>(m_points.size()));
  }

  void draw(const map::ClipStart& clip) {
    m_painter.save();
    m_painter.setClipRect(QRectF(toQt(clip.min), toQt(clip.max)), Qt::IntersectClip);
  }
  void draw(const map::ClipEnd&) { m_painter.restore(); }

 private:
  // On paper whole units: nobody sees a hundredth of a millimetre, but every digit costs space and time in a PDF.
  QPointF toQt(Position p) const {
    const QPointF at(p.x * m_pixels, p.y * m_pixels);
    return m_onPaper ? QPointF(std::round(at.x()), std::round(at.y())) : at;
  }
  static QColor toQt(Colour c) { return QColor(c.red, c.green, c.blue, c.alpha); }

  QPainterPath outline(const map::Path& path) const {
    QPainterPath result;
    result.setFillRule(Qt::OddEvenFill);
    for (const auto& ring : path.rings) {
      if (ring.empty()) continue;
      result.moveTo(toQt(ring.front()));
      for (std::size_t i = 1; i < ring.size(); ++i) result.lineTo(toQt(ring[i]));
      result.closeSubpath();
    }
    return result;
  }

  // Dashes keep a length one can see, whatever the line's width.
  QPen penFor(const map::Stroke& stroke) const {
    QPen pen(toQt(stroke.colour), stroke.width * m_pixels);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(stroke.dash == map::Dash::Solid ? Qt::RoundCap : Qt::FlatCap);
    const double unit = std::max(0.35, stroke.width) / stroke.width;  // in pen widths
    switch (stroke.dash) {
      case map::Dash::Solid:
        break;
      case map::Dash::Dashed:
        pen.setDashPattern({4 * unit, 1.8 * unit});
        break;
        pen.setDashPattern({5 * unit, 2 * unit});
        break;
      case map::Dash::Dotted:
        pen.setDashPattern({1 * unit, 1.6 * unit});
        break;
      case map::Dash::DashDot:
        pen.setDashPattern({5.5 * unit, 1.6 * unit, 1 * unit, 1.6 * unit});
        break;
      case map::Dash::DashDotDot:
        pen.setDashPattern({5 * unit, 1.3 * unit, 1 * unit, 1.3 * unit, 1 * unit, 1.3 * unit});
        break;
    }
    return pen;
  }

  void drawHatch(const map::Path& path) {
    const map::HatchMarks marks = map::hatchMarks(path.rings, path.fill, m_scene.anchor);
    QPen pen(toQt(path.fill.hatchColour), 0.16 * m_pixels);
    pen.setCapStyle(Qt::FlatCap);
    m_painter.setPen(pen);
    QList<QLineF> lines;
    for (const auto& [a, b] : marks.lines) lines.push_back(QLineF(toQt(a), toQt(b)));
    if (!lines.isEmpty()) m_painter.drawLines(lines);
    if (!marks.dots.empty()) draw(map::Dots{marks.dots, 0.45, path.fill.hatchColour});
  }

  void drawHalo(const QString& string, const QFont& font, double shift, const map::TextStyle& style) {
    const double width = style.haloWidth * m_pixels;
    if (m_onPaper) {
      QPainterPath glyphs;
      glyphs.addText(QPointF(shift, 0), font, string);
      for (int i = 0; i < glyphs.elementCount(); ++i)
        glyphs.setElementPositionAt(i, std::round(glyphs.elementAt(i).x), std::round(glyphs.elementAt(i).y));
      m_painter.setPen(QPen(toQt(style.halo), 2 * width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
      m_painter.setBrush(Qt::NoBrush);
      m_painter.drawPath(glyphs);
      return;
    }
    m_painter.setPen(toQt(style.halo));
    const double d = width * std::sqrt(0.5);
    for (const QPointF offset : {QPointF(-width, 0), QPointF(width, 0), QPointF(0, -width), QPointF(0, width),
                                 QPointF(-d, -d), QPointF(d, -d), QPointF(-d, d), QPointF(d, d)})
      m_painter.drawText(QPointF(shift, 0) + offset, string);
  }

  QPainter& m_painter;
  const map::Scene& m_scene;
  double m_pixels;
  bool m_onPaper = false;
  FontMeasurer m_measurer;
  std::vector<QPointF> m_points;
};

}  // namespace

void paintScene(QPainter& painter, const map::Scene& scene, double pixels) {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  ScenePainter scenePainter(painter, scene, pixels);
  for (const map::Primitive& primitive : scene.primitives)
    std::visit([&](const auto& p) { scenePainter.draw(p); }, primitive);
  painter.restore();
}

}  // namespace wangge
