// SPDX-License-Identifier: GPL-3.0-or-later
// Scene primitives as QPainter calls. Halos are glyph outlines where text must stay text once (PDF); on screens texts
// are kept pictures.
#include "app/paint/painter.h"

#include <QImage>
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
  ScenePainter(QPainter& painter, const map::Scene& scene, double pixels, TextImages& images)
      : m_painter(painter), m_scene(scene), m_pixels(pixels), m_images(images), m_measurer(scene.font) {
    const QPaintEngine* engine = painter.paintEngine();
    m_onPaper = engine != nullptr && engine->type() == QPaintEngine::Pdf;
    m_onScreen = engine != nullptr && engine->type() == QPaintEngine::Raster &&
                 painter.combinedTransform().type() <= QTransform::TxTranslate;
  }

  void draw(const map::Path& path) {
    if (path.rings.empty()) return;
    if (path.closed && m_onScreen && path.fill.hatch != map::Hatch::None) {
      m_painter.setPen(Qt::NoPen);
      m_painter.setBrush(tileFor(path.fill));
      m_painter.setBrushOrigin(QPointF(toQt(m_scene.anchor)).toPoint());
      m_painter.drawPath(outline(path));
    } else if (path.closed && path.fill.colour.alpha > 0) {
      m_painter.setPen(Qt::NoPen);
      m_painter.setBrush(toQt(path.fill.colour));
      m_painter.drawPath(outline(path));
    }
    if (path.closed && !m_onScreen && path.fill.hatch != map::Hatch::None) drawHatch(path);
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
    if (text.text.empty()) return;
    if (m_onScreen) {
      const TextImages::Entry& entry = m_images.of(text, m_pixels, m_scene.font);
      m_painter.drawImage(toQt(text.at).toPoint() + entry.corner, entry.image);
      return;
    }
    const QString string = QString::fromStdString(text.text);
    const QFont font =
        m_onPaper ? paperFont(text.style, m_pixels, string, m_scene.font) : mapFont(text.style, m_pixels, m_scene.font);
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
    if (m_onScreen && dots.diameter * m_pixels <= kSquare) {
      drawSquares(dots);
      return;
    }
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

  void draw(const map::Photo& photo) {
    const QRectF frame(toQt(photo.min), toQt(photo.max));
    const QImage image =
        QImage::fromData(reinterpret_cast<const uchar*>(photo.image->data()), static_cast<int>(photo.image->size()));
    if (image.isNull() || frame.isEmpty()) return;
    if (photo.whole) {
      QRectF shown(QPointF(), QSizeF(image.size()).scaled(frame.size(), Qt::KeepAspectRatio));
      shown.moveCenter(frame.center());
      m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
      m_painter.drawImage(shown, image);
      return;
    }
    const QSizeF part = frame.size().scaled(image.size(), Qt::KeepAspectRatio);
    const QPointF corner((image.width() - part.width()) / 2, (image.height() - part.height()) / 2);
    m_painter.drawImage(frame, image, QRectF(corner, part));
  }

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
    // Up to a pixel wide, lines on screens are drawn several times as fast; a little above it nobody sees the
    // difference.
    const double width = stroke.width * m_pixels;
    QPen pen(toQt(stroke.colour), m_onScreen && width > 1 && width < 1.5 ? 1 : width);
    // Round corners of narrow lines cannot be seen, but cost more than the line.
    const bool round = !m_onScreen || width > 4;
    pen.setJoinStyle(round ? Qt::RoundJoin : Qt::BevelJoin);
    pen.setCapStyle(stroke.dash == map::Dash::Solid && round ? Qt::RoundCap : Qt::FlatCap);
    const double unit = std::max(0.35, stroke.width) / stroke.width;  // in pen widths
    switch (stroke.dash) {
      case map::Dash::Solid:
        break;
      case map::Dash::Dashed:
        pen.setDashPattern({4 * unit, 1.8 * unit});
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

  // Small dots cannot be told from squares.
  void drawSquares(const map::Dots& dots) {
    const int side = std::max(1, static_cast<int>(std::lround(dots.diameter * m_pixels)));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(toQt(dots.colour));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    QList<QRect> squares;
    squares.reserve(static_cast<qsizetype>(dots.at.size()));
    const double half = dots.diameter / 2;
    for (Position p : dots.at) squares.emplaceBack(toQt(Position{p.x - half, p.y - half}).toPoint(), QSize(side, side));
    m_painter.drawRects(squares);
    m_painter.setRenderHint(QPainter::Antialiasing);
  }

  // One period of a hatch over its colour. Its spacing becomes a whole number of pixels.
  QBrush tileFor(const map::Fill& fill) {
    for (const auto& [known, brush] : m_tiles)
      if (known == fill) return brush;
    const bool dots = fill.hatch == map::Hatch::Dots;
    const bool level = fill.hatch == map::Hatch::Horizontal || fill.hatch == map::Hatch::Vertical;
    const double period = fill.hatchSpacing * m_pixels * (dots || level ? 1 : std::sqrt(2.0));
    const int width = std::max(3, static_cast<int>(std::lround(period))), height = dots ? 2 * width : width;
    QImage tile(width, height, QImage::Format_ARGB32_Premultiplied);
    tile.fill(toQt(fill.colour));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toQt(fill.hatchColour), std::max(1.0, 0.16 * m_pixels)));
    const bool upright = fill.hatch == map::Hatch::Vertical;
    const bool down = fill.hatch != map::Hatch::Diagonal, up = fill.hatch != map::Hatch::BackDiagonal;
    if (level) painter.drawLine(QPointF(0.5, 0.5), upright ? QPointF(0.5, width) : QPointF(width, 0.5));
    for (int k = -1; k <= 1 && !dots && !level; ++k) {
      // Longer than the tile, so that its corners are whole.
      const QPointF shift(k * width, 0);
      if (down) painter.drawLine(QPointF(-width, -width) + shift, QPointF(2 * width, 2 * width) + shift);
      if (up) painter.drawLine(QPointF(-width, 2 * width) + shift, QPointF(2 * width, -width) + shift);
    }
    if (dots) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(toQt(fill.hatchColour));
      const double radius = std::max(0.7, 0.225 * m_pixels);
      painter.drawEllipse(QPointF(width / 2.0, width / 2.0), radius, radius);
      for (const double x : {0.0, 1.0}) painter.drawEllipse(QPointF(x * width, width * 1.5), radius, radius);
    }
    painter.end();
    m_tiles.emplace_back(fill, QBrush(tile));
    return m_tiles.back().second;
  }

  void drawHalo(const QString& string, const QFont& font, double shift, const map::TextStyle& style) {
    const double width = style.haloWidth * m_pixels;
    QPainterPath glyphs;
    glyphs.addText(QPointF(shift, 0), font, string);
    for (int i = 0; m_onPaper && i < glyphs.elementCount(); ++i)
      glyphs.setElementPositionAt(i, std::round(glyphs.elementAt(i).x), std::round(glyphs.elementAt(i).y));
    m_painter.setPen(QPen(toQt(style.halo), 2 * width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(glyphs);
  }

  static constexpr double kSquare = 3.5;  // pixels up to which dots are squares

  QPainter& m_painter;
  const map::Scene& m_scene;
  double m_pixels;
  TextImages& m_images;
  bool m_onPaper = false;   // whole units
  bool m_onScreen = false;  // pixels, neither turned nor scaled: quicker means that look the same
  std::vector<std::pair<map::Fill, QBrush>> m_tiles;
  FontMeasurer m_measurer;
  std::vector<QPointF> m_points;
};

}  // namespace

void paintScene(QPainter& painter, const map::Scene& scene, double pixels, TextImages* images) {
  TextImages own;
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  ScenePainter scenePainter(painter, scene, pixels, images != nullptr ? *images : own);
  for (const map::Primitive& primitive : scene.primitives)
    std::visit([&](const auto& p) { scenePainter.draw(p); }, primitive);
  painter.restore();
}

}  // namespace wangge
