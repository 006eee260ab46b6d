// SPDX-License-Identifier: GPL-3.0-or-later
// The halo is the text itself, shifted in eight directions.
#include "app/paint/text_images.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTransform>
#include <cmath>

#include "app/paint/fonts.h"

namespace wangge {
namespace {

constexpr std::size_t kMost = 20'000;  // entries, some 40 MB; then all are made anew

QColor toQt(map::Colour c) {
  return QColor(c.red, c.green, c.blue, c.alpha);
}

std::uint32_t bits(map::Colour c) {
  return std::uint32_t{c.red} << 24 | std::uint32_t{c.green} << 16 | std::uint32_t{c.blue} << 8 | c.alpha;
}

// Everything that the picture depends on.
std::string keyOf(const map::Text& text, double pixels, const std::string& family) {
  const map::TextStyle& style = text.style;
  const std::int64_t numbers[] = {std::llround(style.height * pixels * 64),
                                  std::llround(style.haloWidth * pixels * 64),
                                  bits(style.colour),
                                  bits(style.halo),
                                  std::llround(text.angle * 10),
                                  static_cast<std::int64_t>(text.align) * 2 + (style.bold ? 1 : 0)};
  std::string key(reinterpret_cast<const char*>(numbers), sizeof numbers);
  if (!family.empty()) key += family + '\n';
  return key += text.text;
}

TextImages::Entry made(const map::Text& text, double pixels, const std::string& family) {
  const map::TextStyle& style = text.style;
  const QString string = QString::fromStdString(text.text);
  const QFont font = mapFont(style, pixels, family);
  const double width = FontMeasurer(family).width(text.text, style) * pixels;
  const double shift = text.align == map::Align::Left ? 0 : text.align == map::Align::Centre ? -width / 2 : -width;
  const bool haloed = style.halo.alpha > 0 && style.haloWidth > 0;
  const double halo = haloed ? style.haloWidth * pixels : 0, room = halo + 2;
  const QTransform turned = QTransform().rotate(-text.angle);
  const QFontMetricsF metrics(font);
  // Fonts have whole pixels, so small texts would be a good deal wider or narrower than on paper: they would be cut, or
  // run into what stands beside them. Letters of the nearest size are drawn rather than large ones shrunk, because
  // fonts make the strokes of small letters stronger.
  const double drawn = metrics.horizontalAdvance(string), wide = drawn > 0 ? width / drawn : 1,
               high = style.height * pixels / font.pixelSize();
  const auto write = [&](QPainter& painter, QPointF at) {
    painter.save();
    painter.translate(at);
    painter.scale(wide, high);
    painter.drawText(QPointF(), string);
    painter.restore();
  };
  const QRectF upright(shift - room, -metrics.ascent() * high - room, width + 2 * room,
                       (metrics.ascent() + metrics.descent()) * high + 2 * room);
  const QRect box = turned.mapRect(upright).toAlignedRect();
  TextImages::Entry entry{QImage(box.size(), QImage::Format_ARGB32_Premultiplied), box.topLeft()};
  entry.image.fill(Qt::transparent);
  QPainter painter(&entry.image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.translate(-box.topLeft());
  painter.setTransform(turned, true);
  painter.setFont(font);
  if (haloed) {
    painter.setPen(toQt(style.halo));
    const double d = halo * std::sqrt(0.5);
    for (const QPointF offset : {QPointF(-halo, 0), QPointF(halo, 0), QPointF(0, -halo), QPointF(0, halo),
                                 QPointF(-d, -d), QPointF(d, -d), QPointF(-d, d), QPointF(d, d)})
      write(painter, QPointF(shift, 0) + offset);
  }
  painter.setPen(toQt(style.colour));
  write(painter, QPointF(shift, 0));
  return entry;
}

}  // namespace

const TextImages::Entry& TextImages::of(const map::Text& text, double pixels, const std::string& family) {
  std::string key = keyOf(text, pixels, family);
  const auto found = m_entries.find(key);
  if (found != m_entries.end()) return found->second;
  if (m_entries.size() >= kMost) m_entries.clear();
  return m_entries.emplace(std::move(key), made(text, pixels, family)).first->second;
}

}  // namespace wangge
