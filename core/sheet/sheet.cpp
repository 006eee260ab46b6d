// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a sheet together: scale and orientation first, then map, panel and the words around the frame.
#include "core/sheet/sheet.h"

#include <algorithm>
#include <cmath>

#include "core/map/pole.h"
#include "core/map/scene_ops.h"
#include "core/map/unit_shapes.h"
#include "core/sheet/furniture.h"
#include "core/sheet/locator.h"
#include "core/sheet/sheet_layout.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/sheet_table.h"

namespace wangge::sheet {
namespace {

constexpr double kMapMargin = 7;     // mm kept free around the unit
constexpr double kPanelPadding = 3;  // mm
constexpr double kScaleBar = 13;     // height of its box

// What a try at one orientation gives.
struct Draft {
  SheetLayout layout;
  View view;                      // on the reduced page
  double least = 0, printed = 0;  // denominators: at which it just fits, and a customary one
};

Draft draftOf(const Box& box, PaperSize paper, bool landscape, double panel) {
  Draft draft;
  draft.layout = layoutOf(paper, landscape, panel);
  draft.view = viewOf(box, draft.layout.map, kMapMargin);
  const double e = draft.layout.enlargement;
  draft.least = draft.view.denominator / e;
  draft.printed = niceDenominator(draft.least);
  draft.view.denominator = draft.printed * e;
  return draft;
}

// Half of the units of this level are at least this large on paper, in mm.
double medianSize(const Project& project, const map::Unit& unit, Level level, double denominator) {
  std::vector<double> sizes;
  for (const map::Unit& part : unitsOf(project, level, unit))
    sizes.push_back(std::sqrt(std::max(0.0, zoneOf(project, part).area.squareMetres())) * 1000 / denominator);
  if (sizes.empty()) return 0;
  std::sort(sizes.begin(), sizes.end());
  return sizes[sizes.size() / 2];
}

// Grids are shown as long as their shapes can be told apart, with numbers where those find room.
Level detailFor(const Project& project, const map::Unit& unit, double denominator) {
  if (unit.level >= Level::Community || medianSize(project, unit, Level::Grid, denominator) >= 2.5) return Level::Grid;
  if (medianSize(project, unit, Level::Community, denominator) >= 4) return Level::Community;
  return unitsOf(project, Level::Subdistrict, unit).empty() ? Level::Community : Level::Subdistrict;
}

// Top right as is the habit, unless the unit reaches there and another corner is free of it.
Rectangle arrowPlace(const Project& project, const map::Unit& unit, const MapRequest& map) {
  constexpr double width = 9, height = 15, gap = 4;
  const Hierarchy hierarchy(project);
  PaperArcs arcs(project.subdivision, map.view, 0.2);
  const std::vector<Line> rings = ringsOf(arcs, project, hierarchy, unit);
  const Rectangle& f = map.frame;
  const auto at = [&](double x, double y) { return Rectangle{{x, y}, {x + width, y + height}}; };
  const Rectangle corners[] = {at(f.max.x - gap - width, f.min.y + gap), at(f.min.x + gap, f.min.y + gap),
                               at(f.max.x - gap - width, f.max.y - gap - height),
                               at(f.min.x + gap, f.max.y - gap - height)};
  for (const Rectangle& corner : corners)
    if (liesOutside(rings, corner.grown(2.5))) return corner;
  return corners[0];
}

// The small map of where the unit lies, as large as the box allows; left out when there is too little room.
void drawLocator(SheetPen& pen, const Project& project, const map::Unit& unit, const SheetTexts& texts,
                 const Rectangle& box) {
  constexpr double heading = 6, least = 22, most = 60;
  const std::optional<map::Unit> context = contextOf(project, unit);
  if (!context || box.height() - heading < least || box.width() < least) return;
  const Box shown = boxAround(project, zoneOf(project, *context).faces);
  const double aspect =
      static_cast<double>(shown.height()) / static_cast<double>(std::max<std::int64_t>(1, shown.width()));
  const double height = std::min({most, box.height() - heading, std::max(18.0, box.width() * aspect + 3)});
  const Rectangle frame{{box.min.x, box.max.y - height}, box.max};
  pen.textIn({{box.min.x, frame.min.y - heading}, {box.max.x, frame.min.y - 1}},
             filled(texts.position, {{"name", nameOf(project, *context)}}), {3.2, true, kInk, {}, 0});
  for (Primitive& primitive : locator(project, unit, *context, frame))
    pen.scene().primitives.push_back(std::move(primitive));
}

// Beside the map: legend, table, locator, scale bar from the top. Below it: the legend to the left, the rest to the
// right.
// Returns what of the tables found no room.
std::vector<SheetTable> drawPanel(SheetPen& pen, const Project& project, const map::Unit& unit, const Draft& draft,
                                  const std::vector<LegendItem>& legend, const SheetTable& table,
                                  const SheetTable& leftOut, const SheetTexts& texts) {
  const Rectangle inner = draft.layout.panel.grown(-kPanelPadding);
  Rectangle left = inner, right = inner;
  right.max.y = inner.max.y - kScaleBar - 2;
  if (draft.layout.landscape) {
    const LegendRoom room{inner.width(), inner.height() * 0.5};
    left.max.y = std::min(right.max.y, inner.min.y + legendHeight(legend, pen.measurer(), room));
    right.min.y = left.max.y + 3;
  } else {
    left.max.x = inner.min.x + inner.width() * 0.45 - 2;
    right.min.x = inner.min.x + inner.width() * 0.45 + 2;
  }
  drawLegend(pen, legend, left, texts.legend);
  drawScaleBar(pen, {{right.min.x, inner.max.y - 12}, inner.max}, draft.printed, draft.view.denominator, texts);
  Rectangle rest = right;
  // Numbers that found no room on the map are told before the rows of the table.
  constexpr double least = 14;  // mm that a table needs at all
  const double needed = leftOut.rows.empty() ? 0
                                             : std::clamp(comfortableHeight(leftOut, pen.measurer(), right.width()),
                                                          least, std::max(least, right.height() * 0.6));
  rest.min.y = right.max.y - needed;
  Rectangle own = right;
  if (needed > 0) own.max.y = rest.min.y - 3;
  std::vector<SheetTable> over;
  const auto drawOne = [&](const SheetTable& one, const Rectangle& box) {
    TableDrawn drawn = drawTable(pen, one, box, texts);
    right.min.y += drawn.height + 4;
    if (!drawn.rest.rows.empty()) over.push_back(std::move(drawn.rest));
  };
  drawOne(table, own);
  if (needed > 0) {
    rest.min.y = std::min(rest.min.y, right.min.y), rest.max.y = rest.min.y + needed;
    drawOne(leftOut, rest);
  }
  if (draft.layout.landscape) drawLocator(pen, project, unit, texts, right);
  return over;
}

// A page of tables, in the frame of the sheet that they belong to; takes out of `tables` what stands on it.
Sheet tablePage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer, bool landscape,
                std::vector<SheetTable>& tables, int number) {
  constexpr double kTableRow = 4.6;  // mm: nothing has to be squeezed in where another page may follow
  const SheetLayout layout = layoutOf(request.paper, landscape, 0);
  Sheet sheet;
  sheet.scene.width = layout.width, sheet.scene.height = layout.height;
  sheet.scene.title = filled(request.texts.continued,
                             {{"title", titleOf(project, request.unit, request.texts)}, {"n", std::to_string(number)}});
  SheetPen pen(sheet.scene, measurer);
  drawFrame(pen, layout);
  drawTitle(pen, layout, sheet.scene.title);
  Rectangle room = layout.map.grown(-kPanelPadding);
  while (!tables.empty()) {
    TableDrawn drawn = drawTable(pen, tables.front(), room, request.texts, kTableRow);
    room.min.y += drawn.height + 4;
    if (!drawn.rest.rows.empty()) {
      tables.front() = std::move(drawn.rest);
      break;
    }
    tables.erase(tables.begin());
  }
  drawFoot(pen, project, request, layout);
  enlarge(sheet.scene, layout.enlargement);
  return sheet;
}

}  // namespace

Result<Sheet> makeSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                        const BaseIndex* base) {
  const Box box = boxAround(project, zoneOf(project, request.unit).faces);
  if (box.empty()) return fail(Error("map.nothing_to_draw").with("name", nameOf(project, request.unit)));
  const SheetTexts& texts = request.texts;
  const SheetTable table = tableOf(project, request.unit, texts);

  // A panel beside the map is as wide as its table, one below as high as its contents; the legend is guessed at ten
  // rows of two, its true size does not change the map.
  const double beside = std::clamp(comfortableWidth(table, measurer) + 2 * kPanelPadding, 62.0, 84.0);
  const PaperFormat format = formatOf(request.paper);
  const double tableWidth = (format.width - 50) / format.enlargement * 0.55 - 8;
  const double below = std::clamp(comfortableHeight(table, measurer, tableWidth) + 2 * kPanelPadding + kScaleBar + 2,
                                  62.0, format.height / format.enlargement * 0.34);
  const Draft lying = draftOf(box, request.paper, true, beside), upright = draftOf(box, request.paper, false, below);
  Draft draft = upright.printed < lying.printed ? upright : lying;
  if (request.denominator > 0) {
    const double fits = std::min(upright.least, lying.least);
    if (request.denominator < fits * (1 - 1e-9))
      return fail(Error("print.does_not_fit")
                      .with("name", nameOf(project, request.unit))
                      .with("scale", grouped(std::llround(request.denominator)))
                      .with("fits", grouped(std::llround(niceDenominator(fits)))));
    draft = upright.least < lying.least ? upright : lying;
    draft.printed = request.denominator;
    draft.view.denominator = draft.printed * draft.layout.enlargement;
  }

  MapRequest map;
  map.view = draft.view;
  map.frame = draft.layout.map;
  map.detail = detailFor(project, request.unit, draft.view.denominator);
  map.focus = request.unit;
  map.layers = request.layers;
  map.measurer = &measurer;
  map.texts = texts.map;
  map.base = base;
  const Rectangle arrow = arrowPlace(project, request.unit, map);
  map.reserved = {arrow.grown(2)};
  Portrayal portrayal = portray(project, map);

  Sheet sheet;
  sheet.scene.width = draft.layout.width, sheet.scene.height = draft.layout.height;
  sheet.scene.title = titleOf(project, request.unit, texts);
  sheet.scene.anchor = portrayal.anchor;
  sheet.scene.primitives = std::move(portrayal.primitives);
  SheetPen pen(sheet.scene, measurer);
  drawNorthArrow(pen, arrow, texts.north);
  drawFrame(pen, draft.layout);
  drawTitle(pen, draft.layout, sheet.scene.title);
  sheet.rest = drawPanel(
      pen, project, request.unit, draft,
      legendOf(portrayal.occurs, map.detail != Level::Grid, draft.view.denominator, texts, map.layers.palette), table,
      leftOutOf(project, portrayal.unlabelled, portrayal.keys, texts), texts);
  if (SheetTable grids = gridListOf(project, request.unit, texts); !grids.rows.empty())
    sheet.rest.push_back(std::move(grids));
  drawFoot(pen, project, request, draft.layout);

  const double e = draft.layout.enlargement;
  enlarge(sheet.scene, e);
  sheet.denominator = draft.printed;
  sheet.unlabelled = std::move(portrayal.unlabelled);
  sheet.view = draft.view;
  sheet.view.denominator = draft.printed;
  sheet.view.middle = {draft.view.middle.x * e, draft.view.middle.y * e};
  sheet.map = {{map.frame.min.x * e, map.frame.min.y * e}, {map.frame.max.x * e, map.frame.max.y * e}};
  return sheet;
}

Result<std::vector<Sheet>> makeSheets(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                                      const BaseIndex* base) {
  auto first = makeSheet(project, request, measurer, base);
  if (!first) return fail(first.error());
  std::vector<SheetTable> rest = std::move(first->rest);
  const bool landscape = first->scene.width > first->scene.height;
  std::vector<Sheet> sheets{std::move(*first)};
  while (!rest.empty())
    sheets.push_back(tablePage(project, request, measurer, landscape, rest, static_cast<int>(sheets.size())));
  return sheets;
}

}  // namespace wangge::sheet
