// SPDX-License-Identifier: GPL-3.0-or-later
// Placing labels: none covers another, none is cut by the frame, the order given decides who comes first. Areas try
// their variants (most words first) at the pole and around it, then across their boundary, then beside with a leader
// line.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/map/generalise.h"
#include "core/map/view.h"

namespace wangge::map {

struct LabelLine {
  std::string text;
  TextStyle style;
  std::optional<Colour> padlock = std::nullopt;  // in front of the text, or alone where there is none
};
using LabelVariant = std::vector<LabelLine>;  // lines from the top, centred

// Where a label of an earlier picture of the same scale stood, so that it does not jump while the map is moved.
struct PlacedLabel {
  std::size_t variant = 0;
  double x = 0, y = 0;  // lattice millimetres of the middle of its box
};
using PlacedLabels = std::unordered_map<std::string, PlacedLabel>;  // by AreaLabel::key

struct AreaLabel {
  std::string key;                     // names the label among those of other pictures; empty: never placed
  std::vector<Line> rings;             // the area's visible part
  std::vector<LabelVariant> variants;  // tried in order
  bool mayOverhang = false;            // the last variant may cross the boundary at the pole
  bool mayLead = false;                // the last variant may stand beside, tied by a line
  bool shortLead = false;              // only a short line, from a pole that no other label covers
  bool areaMatters = true;             // false: need not be inside, any free place near the pole will do
};

class LabelBoard {
 public:
  LabelBoard(const Rectangle& frame, const TextMeasurer& measurer);

  // Labels stand where they stood in an earlier picture, as long as there is room.
  void keepPlaces(const View& view, const PlacedLabels* earlier) { m_view = view, m_earlier = earlier; }
  // Where labels with keys stand now.
  PlacedLabels placed() const { return m_placed; }

  void reserve(const Rectangle& box);
  bool free(const Rectangle& box) const;
  // Appends the label's primitives; false when there was no room.
  bool place(const AreaLabel& label, std::vector<Primitive>& to);
  // Whether the last label that was placed stands beside its area, tied by a line.
  bool lastLed() const { return m_lastLed; }
  // A name along a line, on its longest nearly straight part.
  bool placeAlong(const Line& line, const std::string& text, const TextStyle& style, std::vector<Primitive>& to);

 private:
  struct Size {
    double width = 0, height = 0;
  };
  Size sizeOf(const LabelVariant& variant) const;
  void write(const AreaLabel& label, std::size_t variant, const Rectangle& box, std::vector<Primitive>& to);
  bool placeAgain(const AreaLabel& label, std::vector<Primitive>& to);
  bool placeInside(const AreaLabel& label, const Rectangle& bounds, Position pole, double depth,
                   std::vector<Primitive>& to);
  bool placeBeside(const AreaLabel& label, Position pole, std::vector<Primitive>& to);
  // Whether a leader line from the pole crosses no label and no other leader.
  bool leaderFree(Position pole, Position end, bool poleToo) const;
  // visit(cell) for the raster cells that a box touches, until it returns false.
  template <class Visit>
  bool forCells(const Rectangle& box, Visit&& visit) const;

  Rectangle m_frame;
  const TextMeasurer& m_measurer;
  std::vector<Rectangle> m_occupied;
  int m_columns = 1, m_rows = 1;
  std::vector<std::vector<std::uint32_t>> m_cells;  // occupied boxes by raster cell
  View m_view;
  const PlacedLabels* m_earlier = nullptr;
  PlacedLabels m_placed;
  bool m_lastLed = false;
};

// Em heights from the top of a text's box to its baseline, and of the box.
inline constexpr double kAscent = 0.88, kLineHeight = 1.18;

}  // namespace wangge::map
