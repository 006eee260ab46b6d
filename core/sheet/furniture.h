// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed parts of a sheet: legend, scale bar, north arrow.
#pragma once

#include <optional>
#include <vector>

#include "core/map/line_signs.h"
#include "core/map/portray.h"
#include "core/sheet/sheet_pen.h"
#include "core/sheet/sheet_texts.h"

namespace wangge::sheet {

struct LegendItem {
  enum class Sample { Area, Line, Dot, Station } sample = Sample::Area;
  Fill fill;
  Stroke under, stroke;  // `under`: ribbon or casing, may have no width
  std::string text;
  std::optional<LineSigns> signs = std::nullopt;  // on a line
};

// Only what occurs on the map, areas first.
std::vector<LegendItem> legendOf(const Occurrence& occurs, bool adjacencyFill, double denominator,
                                 const SheetTexts& texts, Palette palette = Palette::Standard);

struct LegendRoom {
  double width = 0, height = 0;
};
// The height that the legend takes in this room: one column when its words need it and the height allows, else more.
double legendHeight(const std::vector<LegendItem>& items, const TextMeasurer& measurer, const LegendRoom& room);
void drawLegend(SheetPen& pen, const std::vector<LegendItem>& items, const Rectangle& box, const std::string& heading);

struct ScaleBar {
  double metres = 0;  // length on the ground
  double length = 0;  // length on paper, mm: metres * 1000 / denominator exactly
};
// 1, 2 or 5 times a power of ten metres, the longest bar not over `most` mm.
ScaleBar scaleBarOf(double denominator, double most);

// The bar with its numeric scale above, centred in a box 12 mm high. `printed` is the denominator in words, `onSheet`
// the one of the coordinates the pen writes in (they differ by the sheet's enlargement).
void drawScaleBar(SheetPen& pen, const Rectangle& box, double printed, double onSheet, const SheetTexts& texts);

// An arrow pointing up in a box 9 mm wide and 15 mm high.
void drawNorthArrow(SheetPen& pen, const Rectangle& box, const std::string& letter);

}  // namespace wangge::sheet
