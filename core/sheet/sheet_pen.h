// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the furniture of a sheet (frames, tables, legends) into a scene: the few shapes they consist of, in mm.
#pragma once

#include <string>

#include "core/map/labels.h"
#include "core/map/scene.h"
#include "core/map/view.h"

namespace wangge::sheet {

using namespace map;

class SheetPen {
 public:
  SheetPen(Scene& scene, const TextMeasurer& measurer) : m_scene(scene), m_measurer(measurer) {}

  double width(const std::string& text, const TextStyle& style) const { return m_measurer.width(text, style); }
  void line(Position a, Position b, double width, Colour colour);
  void rectangle(const Rectangle& box, double width, Colour colour);
  void fill(const Rectangle& box, const Fill& fill);
  void stroke(std::vector<Position> line, const Stroke& stroke);
  void polygon(std::vector<Position> ring, const Fill& fill, const Stroke& stroke);
  // Text with its baseline at the given place.
  void text(Position at, const std::string& text, const TextStyle& style, Align align = Align::Left);
  // Text in the vertical middle of a box, made smaller when it is too wide, down to 60 % of its height, then cut with
  // an ellipsis.
  void textIn(const Rectangle& box, std::string text, TextStyle style, Align align = Align::Left);
  // How many texts were cut.
  int cut() const { return m_cut; }
  const TextMeasurer& measurer() const { return m_measurer; }
  Scene& scene() { return m_scene; }

 private:
  Scene& m_scene;
  const TextMeasurer& m_measurer;
  int m_cut = 0;
};

}  // namespace wangge::sheet
