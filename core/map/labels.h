// SPDX-License-Identifier: GPL-3.0-or-later
// Placing labels: none covers another, none is cut by the frame, the order given decides who comes first. Areas try
// their variants (most words first) at the pole and around it, then across their boundary, then beside with a leader
// line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/map/generalise.h"
#include "core/map/scene.h"

namespace wangge::map {

struct LabelLine {
  std::string text;
  TextStyle style;
};
using LabelVariant = std::vector<LabelLine>;  // lines from the top, centred

struct AreaLabel {
  std::vector<Line> rings;             // the area's visible part
  std::vector<LabelVariant> variants;  // tried in order
  bool mayOverhang = false;            // the last variant may cross the boundary at the pole
  bool mayLead = false;                // the last variant may stand beside, tied by a line
  bool areaMatters = true;             // false: need not be inside, any free place near the pole will do
};

class LabelBoard {
 public:
  LabelBoard(const Rectangle& frame, const TextMeasurer& measurer) : m_frame(frame), m_measurer(measurer) {}

  void reserve(const Rectangle& box);
  bool free(const Rectangle& box) const;
  // Appends the label's primitives; false when there was no room.
  bool place(const AreaLabel& label, std::vector<Primitive>& to);
  // A name along a line, on its longest nearly straight part.
  bool placeAlong(const Line& line, const std::string& text, const TextStyle& style, std::vector<Primitive>& to);

  const std::vector<Rectangle>& occupied() const { return m_occupied; }

 private:
  struct Size {
    double width = 0, height = 0;
  };
  Size sizeOf(const LabelVariant& variant) const;
  void write(const LabelVariant& variant, const Rectangle& box, std::vector<Primitive>& to);
  bool placeInside(const AreaLabel& label, Position pole, std::vector<Primitive>& to);
  bool placeBeside(const AreaLabel& label, Position pole, std::vector<Primitive>& to);

  Rectangle m_frame;
  const TextMeasurer& m_measurer;
  std::vector<Rectangle> m_occupied;
};

// Em heights from the top of a text's box to its baseline, and of the box.
inline constexpr double kAscent = 0.88, kLineHeight = 1.18;

}  // namespace wangge::map
