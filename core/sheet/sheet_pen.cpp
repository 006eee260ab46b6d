// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of sheet furniture.
#include "core/sheet/sheet_pen.h"

#include "core/map/style.h"

namespace wangge::sheet {
namespace {

// Removes the last character of UTF-8 text.
void dropLast(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

}  // namespace

void SheetPen::line(Position a, Position b, double width, Colour colour) {
  stroke({a, b}, {colour, width, Dash::Solid});
}

void SheetPen::rectangle(const Rectangle& box, double width, Colour colour) {
  polygon(box.corners(), Fill{}, {colour, width, Dash::Solid});
}

void SheetPen::fill(const Rectangle& box, const Fill& fill) {
  polygon(box.corners(), fill, kNoStroke);
}

void SheetPen::stroke(std::vector<Position> points, const Stroke& stroke) {
  Path path;
  path.closed = false;
  path.rings.push_back(std::move(points));
  path.stroke = stroke;
  m_scene.primitives.push_back(std::move(path));
}

void SheetPen::polygon(std::vector<Position> ring, const Fill& fill, const Stroke& stroke) {
  Path path;
  path.rings.push_back(std::move(ring));
  path.fill = fill;
  path.stroke = stroke;
  m_scene.primitives.push_back(std::move(path));
}

void SheetPen::text(Position at, const std::string& text, const TextStyle& style, Align align) {
  if (!text.empty()) m_scene.primitives.push_back(Text{at, text, style, align, 0});
}

void SheetPen::textIn(const Rectangle& box, std::string string, TextStyle style, Align align) {
  const double room = box.width(), least = style.height * 0.6;
  const double wanted = width(string, style);
  if (wanted > room) style.height = std::max(least, style.height * room / wanted);
  if (width(string, style) > room + 1e-9) {
    while (!string.empty() && width(string + "…", style) > room) dropLast(string);
    string += "…";
    ++m_cut;
  }
  const double x = align == Align::Left ? box.min.x : align == Align::Right ? box.max.x : box.centre().x;
  text({x, box.centre().y + style.height * (kAscent - 0.5)}, string, style, align);
}

}  // namespace wangge::sheet
