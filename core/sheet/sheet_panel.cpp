// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/sheet_panel.h"

#include <algorithm>
#include <iterator>

#include "core/sheet/detail.h"
#include "core/sheet/locator.h"
#include "core/sheet/paragraph.h"

namespace wangge::sheet {
namespace {

constexpr double kLocatorRoom = 34;  // mm that the small map keeps where tables could do with more
// A heading of sentences and their lines, mm; less room than one sentence needs is none.
constexpr double kSentencesHeading = 7, kSentenceLine = 4.2, kLeastRoom = 12;

// The heading of a locator, in several lines where one would be cut.
void drawHeading(SheetPen& pen, const Rectangle& box, const std::string& text, TextStyle style) {
  if (pen.width(text, style) * 0.6 <= box.width()) return pen.textIn(box, text, style);
  style.height *= 0.75;
  drawParagraph(pen, box, text, style, Align::Left, true);
}

// The small map of where the unit lies, as large as the box allows; left out when there is too little room.
std::optional<Rectangle> drawLocator(SheetPen& pen, const Project& project, const map::Unit& unit,
                                     const SheetTexts& texts, const Rectangle& box, bool borders) {
  constexpr double heading = 6, least = 16, most = 60;
  const std::optional<map::Unit> context = contextOf(project, unit);
  if (!context || box.height() - heading < least || box.width() < least) return std::nullopt;
  const Box shown = boxAround(project, zoneOf(project, *context).faces);
  const double aspect =
      static_cast<double>(shown.height()) / static_cast<double>(std::max<std::int64_t>(1, shown.width()));
  const double height = std::min({most, box.height() - heading, std::max(18.0, box.width() * aspect + 3)});
  const Rectangle frame{{box.min.x, box.max.y - height}, box.max};
  drawHeading(pen, {{box.min.x, frame.min.y - heading}, {box.max.x, frame.min.y - 1}},
              filled(texts.position, {{"name", nameOf(project, *context)}}), {3.2, true, kInk, {}, 0});
  for (Primitive& primitive : locator(project, unit, *context, frame, borders))
    pen.scene().primitives.push_back(std::move(primitive));
  return Rectangle{{box.min.x, frame.min.y - heading}, box.max};
}

// What of the tables found no room: of those that belong beside the map, and of those that come after them.
struct Over {
  std::vector<SheetTable> beside, after;
};

// The tables into `room`, which becomes what they leave. False when a text of theirs was cut.
bool drawTables(SheetPen& pen, const Panel& panel, const SheetTexts& texts, Rectangle& room, Over& over) {
  // Numbers that found no room on the map are told before the rows of the tables.
  constexpr double least = 14;  // mm that a table needs at all
  const SheetTable& leftOut = panel.leftOut;
  const double needed = leftOut.rows.empty() ? 0
                                             : std::clamp(comfortableHeight(leftOut, pen.measurer(), room.width()),
                                                          least, std::max(least, room.height() * 0.6));
  Rectangle rest = room;
  rest.min.y = room.max.y - needed;
  Rectangle own = room;
  if (needed > 0) own.max.y = rest.min.y - 3;
  const auto drawOne = [&](const SheetTable& one, Rectangle box) {
    // Cells that would be cut here stand whole on the next page.
    if (!fitsWidth(one, pen.measurer(), box.width())) box.max.y = std::min(box.max.y, box.min.y + kLeastRow + 0.01);
    TableDrawn drawn = drawTable(pen, one, box, texts);
    room.min.y += drawn.height + 4;
    if (!drawn.rest.rows.empty()) over.beside.push_back(std::move(drawn.rest));
  };
  for (const SheetTable& table : panel.tables) {
    own.min.y = room.min.y;
    if (own.height() > 0)
      drawOne(table, own);
    else
      over.beside.push_back(table);
  }
  const auto fitsWhole = [&](const SheetTable& table) {
    if (comfortableHeight(table, pen.measurer(), own.width()) > own.height()) return false;
    Scene scratch;
    SheetPen trial(scratch, pen.measurer());
    return drawTable(trial, table, own, texts).rest.rows.empty() && trial.cut() == 0;
  };
  for (const SheetTable& table : panel.after) {
    own.min.y = room.min.y;
    if (over.beside.empty() && over.after.empty() && fitsWhole(table))
      drawOne(table, own);
    else
      over.after.push_back(table);
  }
  if (needed > 0) {
    rest.min.y = std::min(rest.min.y, room.min.y), rest.max.y = rest.min.y + needed;
    drawOne(leftOut, rest);
  }
  return pen.cut() == 0;
}

}  // namespace

std::optional<Rectangle> locatorPlace(const Project& project, const map::Unit& unit, const Rectangle& frame,
                                      const std::vector<Line>& rings, const std::vector<Rectangle>& taken) {
  constexpr double least = 20, most = 40;  // mm
  const std::optional<map::Unit> context = contextOf(project, unit);
  const auto free = context ? largestFree(frame.grown(-2), rings, taken, least) : std::nullopt;
  if (!free) return std::nullopt;
  const double width = std::min(most, free->width()), height = std::min(most, free->height());
  // In the corner of the free paper that is nearest to the frame's.
  const bool right = frame.max.x - free->max.x < free->min.x - frame.min.x;
  const bool low = frame.max.y - free->max.y < free->min.y - frame.min.y;
  const Position corner{right ? free->max.x - width : free->min.x, low ? free->max.y - height : free->min.y};
  return Rectangle{corner, {corner.x + width, corner.y + height}};
}

void drawLocatorOn(SheetPen& pen, const Project& project, const map::Unit& unit, const SheetTexts& texts,
                   const Rectangle& box, bool borders) {
  constexpr double heading = 5;
  const std::optional<map::Unit> context = contextOf(project, unit);
  if (!context) return;
  pen.polygon(box.corners(), plain(rgb(0xFFFFFF)), {kInk, 0.3, Dash::Solid});
  drawHeading(pen, {{box.min.x + 1, box.min.y + 0.4}, {box.max.x - 1, box.min.y + heading}},
              filled(texts.position, {{"name", nameOf(project, *context)}}), {2.6, true, kInk, {}, 0});
  for (Primitive& primitive : locator(project, unit, *context, {{box.min.x, box.min.y + heading}, box.max}, borders))
    pen.scene().primitives.push_back(std::move(primitive));
}

double panelWidth(const std::vector<SheetTable>& tables, const TextMeasurer& measurer) {
  double widest = 0;
  for (const SheetTable& table : tables) widest = std::max(widest, comfortableWidth(table, measurer));
  return std::clamp(widest + 2 * kPanelPadding, 62.0, 84.0);
}

double panelHeight(const std::vector<SheetTable>& tables, const TextMeasurer& measurer, const PaperFormat& format) {
  const double width = (format.width - 50) / format.enlargement * 0.55 - 8;
  double height = 0;
  for (const SheetTable& table : tables) height += comfortableHeight(table, measurer, width) + (height > 0 ? 4 : 0);
  return std::clamp(height + 2 * kPanelPadding + kScaleBar + 2, 62.0, format.height / format.enlargement * 0.34);
}

bool hasLocatorRoom(const SheetLayout& layout, const std::vector<SheetTable>& tables, const TextMeasurer& measurer) {
  constexpr double legend = 43, locator = 26;  // mm: ten entries in two columns, and a small map
  if (!layout.landscape) return false;
  const Rectangle inner = layout.panel.grown(-kPanelPadding);
  double height = legend + locator + kScaleBar + 2;
  for (const SheetTable& table : tables) height += comfortableHeight(table, measurer, inner.width()) + 4;
  return height <= inner.height();
}

// Beside the map: legend, tables, locator, scale bar from the top. Below it: the legend to the left, the rest to the
// right.
std::vector<SheetTable> drawPanel(SheetPen& pen, const Project& project, const map::Unit& unit, const Panel& panel,
                                  const SheetTexts& texts, PanelParts* parts) {
  const Rectangle inner = panel.layout.panel.grown(-kPanelPadding);
  Rectangle left = inner, right = inner;
  right.max.y = inner.max.y - kScaleBar - 2;
  if (panel.layout.landscape) {
    const LegendRoom room{inner.width(), inner.height() * 0.5};
    left.max.y = std::min(right.max.y, inner.min.y + legendHeight(panel.legend, pen.measurer(), room));
    right.min.y = left.max.y + 3;
  } else {
    left.max.x = inner.min.x + inner.width() * 0.45 - 2;
    right.min.x = inner.min.x + inner.width() * 0.45 + 2;
  }
  drawLegend(pen, panel.legend, left, texts.legend);
  if (parts != nullptr) *parts = {left, right, {{right.min.x, inner.max.y - 12}, inner.max}, std::nullopt};
  drawScaleBar(pen, {{right.min.x, inner.max.y - 12}, inner.max}, panel.printed, panel.onSheet, texts);
  Over over;
  // The rows stand closer where that leaves room for the locator; no page is made for its sake.
  constexpr double least = 23;  // mm
  Rectangle upper = right;
  upper.max.y -= least;
  const auto closer = [&] {
    Scene scratch;
    SheetPen trial(scratch, pen.measurer());
    Rectangle smaller = upper, whole = right;
    Over with, without;
    if (!drawTables(trial, panel, texts, smaller, with) || !with.beside.empty()) return false;
    drawTables(trial, panel, texts, whole, without);
    return with.after.size() <= without.after.size();
  };
  if (panel.locator && panel.layout.landscape && contextOf(project, unit) && upper.height() > 0 && closer()) {
    drawTables(pen, panel, texts, upper, over);
    right.min.y = upper.min.y;
  } else {
    over = {};
    drawTables(pen, panel, texts, right, over);
  }
  const bool located = panel.locator && panel.layout.landscape && contextOf(project, unit);
  const double free = right.height() - (located ? kLocatorRoom : 0);
  const bool goesOn = !over.beside.empty() || !over.after.empty();
  if (panel.whereRoom && (free >= kLeastRoom || goesOn)) {
    const std::optional<WhereRoom> what = panel.whereRoom();
    if (what && goesOn) {
      over.after.push_back(what->page);
    } else if (what) {
      const SheetTable lines = besideMap(*what, pen.measurer(), right.width());
      const auto heightAt = [&](double line) {
        return kSentencesHeading + line * static_cast<double>(lines.rows.size());
      };
      Rectangle room = right;
      room.max.y = room.min.y + std::min(free, heightAt(kSentenceLine));
      if (heightAt(kLeastRow) + 0.1 <= free) right.min.y += drawTable(pen, lines, room, texts).height + 4;
    }
  }
  if (panel.locator) {
    Rectangle room = right;
    if (!panel.layout.landscape) {
      Rectangle below = left;
      below.min.y += legendHeight(panel.legend, pen.measurer(), {left.width(), left.height()}) + 2;
      if (below.height() > room.height()) room = below;
    }
    const auto locator = drawLocator(pen, project, unit, texts, room, panel.borders);
    if (parts != nullptr && locator) {
      parts->locator = locator;
      (room.min.x == right.min.x ? parts->tables : parts->legend).max.y = locator->min.y - 2;
    }
  }
  std::move(over.after.begin(), over.after.end(), std::back_inserter(over.beside));
  return std::move(over.beside);
}

}  // namespace wangge::sheet
