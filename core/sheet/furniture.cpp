// SPDX-License-Identifier: GPL-3.0-or-later
// Legend, scale bar and north arrow as shapes.
#include "core/sheet/furniture.h"

namespace wangge::sheet {
namespace {

constexpr double kRow = 5.2, kSampleWidth = 11.5, kSampleHeight = 3.6, kHeading = 7;
constexpr double kTextGap = 1.8;

TextStyle bodyStyle() {
  return {2.6, false, kInk, {}, 0};
}

int rowsIn(const std::vector<LegendItem>& items, int columns) {
  return (static_cast<int>(items.size()) + columns - 1) / columns;
}

// As many columns as leave the words (nearly) at full size; more when the rows would not fit.
int columnsFor(const std::vector<LegendItem>& items, const TextMeasurer& measurer, const LegendRoom& room) {
  double words = 0;
  for (const LegendItem& item : items) words = std::max(words, measurer.width(item.text, bodyStyle()));
  const double column = kSampleWidth + kTextGap + 0.88 * words + 0.8;
  int columns = std::clamp(static_cast<int>(room.width / column), 1, 4);
  while (columns < 3 && kHeading + rowsIn(items, columns) * kRow > room.height) ++columns;
  return columns;
}

}  // namespace

std::vector<LegendItem> legendOf(const Occurrence& occurs, bool adjacencyFill, double denominator,
                                 const SheetTexts& texts, Palette palette) {
  std::vector<LegendItem> items;
  using Sample = LegendItem::Sample;
  const auto area = [&](const Fill& fill, const std::string& text, const Stroke& stroke) {
    items.push_back({Sample::Area, fill, kNoStroke, stroke, text});
  };
  const auto line = [&](const Stroke& under, const Stroke& stroke, const std::string& text) {
    items.push_back({Sample::Line, {}, under, stroke, text});
  };
  const Stroke edge = boundaryStroke(Boundary::Grid, denominator);
  if (!adjacencyFill)
    for (std::size_t i = 0; i < kStatuses; ++i)
      if (occurs.statuses[i]) area(statusFill(static_cast<GridStatus>(i), palette), texts.map.status[i], edge);
  if (occurs.unassigned) area(kUnassignedFill, texts.map.unassigned, edge);
  if (occurs.own && !texts.own.empty()) line(kNoStroke, kOwnOutlineStroke, texts.own);
  for (std::size_t i = kBoundaries; i-- > 0;) {
    const auto boundary = static_cast<Boundary>(i);
    if (occurs.boundaries[i])
      line(ribbonStroke(boundary, denominator), boundaryStroke(boundary, denominator), texts.boundary[i]);
  }
  if (occurs.precincts) {
    line(precinctRibbon(denominator), precinctStroke(denominator), texts.precinct);
    items.back().signs = precinctSigns(denominator);
  }
  if (occurs.beats) {
    line(kNoStroke, edge, texts.beat);
    items.back().signs = beatSigns(denominator);
  }
  if (occurs.stations) items.push_back({Sample::Station, {}, kNoStroke, kNoStroke, texts.station});
  constexpr std::pair<ArcClass, std::string SheetTexts::*> lines[] = {{ArcClass::Expressway, &SheetTexts::expressway},
                                                                      {ArcClass::Arterial, &SheetTexts::arterial},
                                                                      {ArcClass::Street, &SheetTexts::street},
                                                                      {ArcClass::Lane, &SheetTexts::lane},
                                                                      {ArcClass::Rail, &SheetTexts::rail},
                                                                      {ArcClass::River, &SheetTexts::river}};
  for (const auto& [type, text] : lines) {
    if (!occurs.lines.has(type)) continue;
    const RoadStyle style = roadStyle(type, denominator);
    line(style.casing, style.core, texts.*text);
  }
  if (occurs.water) area(kWaterFill, texts.water, kNoStroke);
  if (occurs.buildings) area(kBuildingFill, texts.building, kBuildingStroke);
  if (occurs.sites) area(kSiteFill, texts.site, kSiteStroke);
  if (occurs.households) {
    items.push_back({Sample::Dot, {}, kNoStroke, {kPointColour, 0.45, Dash::Solid}, texts.households});
  }
  return items;
}

double legendHeight(const std::vector<LegendItem>& items, const TextMeasurer& measurer, const LegendRoom& room) {
  return items.empty() ? 0 : kHeading + rowsIn(items, columnsFor(items, measurer, room)) * kRow;
}

void drawLegend(SheetPen& pen, const std::vector<LegendItem>& items, const Rectangle& box, const std::string& heading) {
  if (items.empty()) return;
  const Position at = box.min;
  pen.textIn({at, {box.max.x, at.y + kHeading - 1}}, heading, {3.2, true, kInk, {}, 0}, Align::Left);
  const int columns = columnsFor(items, pen.measurer(), {box.width(), box.height() + 0.01});
  const int rows = rowsIn(items, columns);
  const double column = box.width() / columns;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const LegendItem& item = items[i];
    const double x = at.x + column * (static_cast<int>(i) / rows),
                 y = at.y + kHeading + kRow * (static_cast<int>(i) % rows);
    const Rectangle sample{{x, y + (kRow - kSampleHeight) / 2}, {x + kSampleWidth, y + (kRow + kSampleHeight) / 2}};
    const Position middle = sample.centre();
    switch (item.sample) {
      case LegendItem::Sample::Area:
        pen.polygon(sample.corners(), item.fill, item.stroke);
        break;
      case LegendItem::Sample::Line:
        for (const Stroke& stroke : {item.under, item.stroke}) {
          if (stroke.width <= 0) continue;
          const double inset = std::max(item.under.width, item.stroke.width) / 2;  // room for round ends
          pen.stroke({{sample.min.x + inset, middle.y}, {sample.max.x - inset, middle.y}}, stroke);
        }
        if (item.signs) {
          const Line line{{sample.min.x, middle.y}, {sample.max.x, middle.y}};
          addSigns(std::span(&line, 1), *item.signs, sample, pen.scene().primitives);
        }
        break;
      case LegendItem::Sample::Station:
        addStation(middle, pen.scene().primitives);
        break;
      case LegendItem::Sample::Dot:
        pen.scene().primitives.push_back(
            Dots{{{middle.x - 2, middle.y}, middle, {middle.x + 2, middle.y}}, 0.6, item.stroke.colour});
        break;
    }
    pen.textIn({{sample.max.x + kTextGap, y}, {x + column - 0.8, y + kRow}}, item.text, bodyStyle());
  }
}

ScaleBar scaleBarOf(double denominator, double most) {
  ScaleBar bar;
  for (double power = 1; power <= 1e6; power *= 10)
    for (const double step : {1.0, 2.0, 5.0}) {
      const double metres = step * power, length = metres * 1000 / denominator;
      if (length <= most) bar = {metres, length};
    }
  return bar;
}

void drawScaleBar(SheetPen& pen, const Rectangle& box, double printed, double onSheet, const SheetTexts& texts) {
  const ScaleBar bar = scaleBarOf(onSheet, box.width() - 14);
  const double y = box.max.y - 5.4, left = box.centre().x - bar.length / 2;
  pen.textIn({box.min, {box.max.x, box.min.y + 4.2}}, filled(texts.scale, {{"n", grouped(std::llround(printed))}}),
             {3.0, true, kInk, {}, 0}, Align::Centre);
  constexpr double height = 1.3;
  constexpr int parts = 4;
  for (int i = 0; i < parts; ++i) {
    const double from = left + bar.length * i / parts, to = left + bar.length * (i + 1) / parts;
    Fill fill;
    fill.colour = i % 2 == 0 ? kInk : Colour{255, 255, 255, 255};
    pen.polygon({{from, y}, {to, y}, {to, y + height}, {from, y + height}}, fill, {kInk, 0.15, Dash::Solid});
  }
  const bool kilometres = bar.metres >= 1000;
  const auto label = [&](double metres) {
    const double value = kilometres ? metres / 1000 : metres;
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  };
  const TextStyle style{2.3, false, kInk, {}, 0};
  const double baseline = y + height + 2.6;
  pen.text({left, baseline}, "0", style, Align::Centre);
  if (bar.length >= 20) pen.text({left + bar.length / 2, baseline}, label(bar.metres / 2), style, Align::Centre);
  const std::string last = label(bar.metres);
  pen.text({left + bar.length - pen.width(last, style) / 2, baseline},
           last + " " + (kilometres ? texts.kilometres : texts.metres), style, Align::Left);
}

void drawNorthArrow(SheetPen& pen, const Rectangle& box, const std::string& letter) {
  const double x = box.centre().x, top = box.min.y + 4.6, bottom = box.max.y;
  pen.textIn({box.min, {box.max.x, box.min.y + 4.2}}, letter, {3.6, true, kInk, {}, 0}, Align::Centre);
  Fill dark, light;
  dark.colour = kInk;
  light.colour = {255, 255, 255, 255};
  const Stroke edge{kInk, 0.2, Dash::Solid};
  pen.polygon({{x, top}, {x - 2.6, bottom}, {x, bottom - 2.4}}, dark, edge);
  pen.polygon({{x, top}, {x + 2.6, bottom}, {x, bottom - 2.4}}, light, edge);
}

}  // namespace wangge::sheet
