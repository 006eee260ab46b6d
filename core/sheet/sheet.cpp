// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a sheet together: scale and orientation first, then map, panel and the words around the frame.
#include "core/sheet/sheet.h"

#include <algorithm>
#include <cmath>

#include "core/map/pole.h"
#include "core/map/scene_ops.h"
#include "core/map/unit_shapes.h"
#include "core/sheet/detail.h"
#include "core/sheet/sheet_layout.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/sheet_panel.h"
#include "core/sheet/table_pages.h"

namespace wangge::sheet {
namespace {

constexpr double kMapMargin = 7;  // mm kept free around the unit

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

// The unit's outline on the reduced page.
std::vector<Line> outlineOn(const Project& project, const map::Unit& unit, const View& view) {
  const Hierarchy hierarchy(project);
  PaperArcs arcs(project.subdivision, view, 0.2);
  return ringsOf(arcs, project, hierarchy, unit);
}

// Top right as is the habit, unless the unit reaches there and another corner is free of it.
Rectangle arrowPlace(const std::vector<Line>& rings, const Rectangle& f) {
  constexpr double width = 9, height = 15, gap = 4;
  const auto at = [&](double x, double y) { return Rectangle{{x, y}, {x + width, y + height}}; };
  const Rectangle corners[] = {at(f.max.x - gap - width, f.min.y + gap), at(f.min.x + gap, f.min.y + gap),
                               at(f.max.x - gap - width, f.max.y - gap - height),
                               at(f.min.x + gap, f.max.y - gap - height)};
  for (const Rectangle& corner : corners)
    if (liesOutside(rings, corner.grown(2.5))) return corner;
  return corners[0];
}

// The orientation and scale of a sheet. Error: "print.does_not_fit".
Result<Draft> chosenDraft(const Project& project, const SheetRequest& request, const Box& box,
                          const std::vector<SheetTable>& tables, const TextMeasurer& measurer) {
  // A panel beside the map is as wide as its tables, one below as high as its contents; the legend is guessed at ten
  // rows of two, its true size does not change the map.
  const Draft lying = draftOf(box, request.paper, true, panelWidth(tables, measurer)),
              upright = draftOf(box, request.paper, false, panelHeight(tables, measurer, formatOf(request.paper)));
  if (request.denominator <= 0) return upright.printed < lying.printed ? upright : lying;
  const double fits = std::min(upright.least, lying.least);
  if (request.denominator < fits * (1 - 1e-9))
    return fail(Error("print.does_not_fit")
                    .with("name", nameOf(project, request.unit))
                    .with("scale", grouped(std::llround(request.denominator)))
                    .with("fits", grouped(std::llround(niceDenominator(fits)))));
  Draft draft = upright.least < lying.least ? upright : lying;
  draft.printed = request.denominator;
  draft.view.denominator = draft.printed * draft.layout.enlargement;
  return draft;
}

MapRequest mapRequestOf(const Project& project, const SheetRequest& request, const Draft& draft,
                        const TextMeasurer& measurer, const BaseIndex* base) {
  MapRequest map;
  map.view = draft.view;
  map.frame = draft.layout.map;
  map.detail = request.detail ? *request.detail : detailFor(project, request.unit, draft.view.denominator);
  map.fill = request.fill;
  map.focus = request.unit;
  map.layers = request.layers;
  if (request.unit.ofPolice()) map.layers.precincts = map.layers.beats = map.layers.stations = true;
  map.measurer = &measurer;
  map.texts = request.texts.map;
  map.base = base;
  map.marks = request.marks;
  return map;
}

std::vector<LegendItem> legendFor(const SheetRequest& request, const Occurrence& occurs, const MapRequest& map,
                                  double denominator) {
  const bool byNeighbours = map.detail != Level::Grid || map.fill != GridFill::Status;
  std::vector<LegendItem> legend = legendOf(occurs, byNeighbours, denominator, request.texts, map.layers.palette);
  if (!request.marks.empty() && !request.marked.empty())
    legend.insert(legend.begin(), LegendItem{LegendItem::Sample::Area, request.marks.front().fill, kNoStroke,
                                             request.marks.front().outline, request.marked});
  return legend;
}

// The sheet, and its details as drawn.
struct Made {
  Sheet sheet;
  std::vector<DetailMap> details;
  SheetLayout layout;
};

// What the map is drawn from.
struct MapParts {
  Draft draft;
  MapRequest map;
  std::vector<Line> rings;  // of the unit
  Rectangle arrow;
  std::vector<DetailMap> exclaves;
  std::optional<Rectangle> locator;  // on free paper; else beside the map
  DetailRoom room(PaperSize paper) const {
    std::vector<Rectangle> taken{arrow.grown(2)};
    if (locator) taken.push_back(locator->grown(2));
    return {rings, std::move(taken), draft.layout.enlargement, layoutOf(paper, true, 0).map};
  }
};

// The map of this extent; none where its exclaves find no room. Error: "print.does_not_fit".
Result<std::optional<MapParts>> mapParts(const Project& project, const SheetRequest& request, const UnitExtent& extent,
                                         const std::vector<SheetTable>& tables, const TextMeasurer& measurer,
                                         const BaseIndex* base) {
  const Result<Draft> draft = chosenDraft(project, request, extent.map, tables, measurer);
  if (!draft) return fail(draft.error());
  MapParts parts;
  parts.draft = *draft;
  parts.map = mapRequestOf(project, request, parts.draft, measurer, base);
  parts.rings = outlineOn(project, request.unit, parts.draft.view);
  parts.arrow = arrowPlace(parts.rings, parts.map.frame);
  parts.map.reserved = {parts.arrow.grown(2)};
  // The panel of a precinct is full of what is handed over.
  if (request.unit.ofPolice()) {
    parts.locator = locatorPlace(project, request.unit, parts.map.frame, parts.rings, {parts.arrow.grown(2)});
    if (parts.locator) parts.map.reserved.push_back(parts.locator->grown(1));
  }
  if (extent.apart.empty()) return std::optional(std::move(parts));
  auto exclaves = exclaveMaps(project, parts.map, extent.apart, parts.room(request.paper));
  if (!exclaves) return std::optional<MapParts>();
  parts.exclaves = std::move(*exclaves);
  for (DetailMap& exclave : parts.exclaves) reserveFor(exclave, parts.map);
  return std::optional(std::move(parts));
}

Rectangle enlarged(const Rectangle& r, double by) {
  return {{r.min.x * by, r.min.y * by}, {r.max.x * by, r.max.y * by}};
}

Result<Made> make(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                  const BaseIndex* base) {
  UnitExtent extent = extentOf(project, request.unit);
  if (extent.map.empty()) return fail(Error("map.nothing_to_draw").with("name", nameOf(project, request.unit)));
  const SheetTexts& texts = request.texts;
  const SheetTables tables = request.tables ? SheetTables{*request.tables, {}} : tablesOf(project, request.unit, texts);
  auto parts = mapParts(project, request, extent, tables.beside, measurer, base);
  if (parts && !*parts) {
    for (const Box& box : extent.apart) extent.map.include(box);
    extent.apart.clear();
    parts = mapParts(project, request, extent, tables.beside, measurer, base);
  }
  if (!parts) return fail(parts.error());
  const Draft& draft = (*parts)->draft;
  MapRequest& map = (*parts)->map;
  const double e = draft.layout.enlargement;

  Portrayal portrayal = portray(project, map);
  Made made;
  made.layout = draft.layout;
  made.details = std::move((*parts)->exclaves);
  DetailRoom room = (*parts)->room(request.paper);
  for (const DetailMap& exclave : made.details) room.taken.push_back(exclave.frame.grown(2));
  // A unit that is dense all over is split into several parts; their frames on the map are the index.
  constexpr std::size_t kMostDetails = 6;
  while (made.details.size() < kMostDetails) {
    const std::string letter(1, static_cast<char>('A' + made.details.size()));
    auto dense = detailMapFor(project, map, portrayal, room, letter);
    if (!dense) break;
    reserveFor(*dense, map);
    if (!dense->ownPage) room.taken.push_back(dense->frame.grown(2));
    made.details.push_back(std::move(*dense));
    portrayal = portray(project, map);
  }

  Sheet& sheet = made.sheet;
  sheet.scene.width = draft.layout.width, sheet.scene.height = draft.layout.height;
  sheet.scene.title = titleOf(project, request);
  sheet.scene.anchor = portrayal.anchor;
  sheet.scene.primitives = std::move(portrayal.primitives);
  SheetPen pen(sheet.scene, measurer);
  drawDetailsOn(pen, made.details, map.view, texts);
  if ((*parts)->locator) drawLocatorOn(pen, project, request.unit, texts, *(*parts)->locator);
  drawNorthArrow(pen, (*parts)->arrow, texts.north);
  drawFrame(pen, draft.layout);
  drawTitle(pen, draft.layout, sheet.scene.title);
  sheet.rest = drawPanel(pen, project, request.unit,
                         {draft.layout, draft.printed, draft.view.denominator,
                          legendFor(request, portrayal.occurs, map, draft.view.denominator), tables.beside,
                          leftOutOf(project, portrayal.unlabelled, portrayal.keys, texts), !(*parts)->locator},
                         texts);
  sheet.rest.insert(sheet.rest.end(), tables.after.begin(), tables.after.end());
  drawFoot(pen, project, request, draft.layout);

  enlarge(sheet.scene, e);
  sheet.denominator = draft.printed;
  sheet.unlabelled = std::move(portrayal.unlabelled);
  for (const DetailMap& detail : made.details)
    sheet.details.push_back({detail.letter, detail.printed, detail.view.toLattice(detail.frame),
                             enlarged(detail.frame, e), detail.ownPage, detail.apart, detail.labelled});
  sheet.view = draft.view;
  sheet.view.denominator = draft.printed;
  sheet.view.middle = {draft.view.middle.x * e, draft.view.middle.y * e};
  sheet.map = enlarged(map.frame, e);
  return made;
}

// A dense part on a page of its own.
Sheet detailPage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                 const DetailMap& detail) {
  const SheetLayout layout = layoutOf(request.paper, true, 0);
  Sheet page;
  page.scene.width = layout.width, page.scene.height = layout.height;
  page.scene.title =
      filled(request.texts.detailTitle, {{"title", titleOf(project, request)}, {"letter", detail.letter}});
  page.scene.anchor = detail.portrayal.anchor;
  page.scene.primitives = detail.portrayal.primitives;
  SheetPen pen(page.scene, measurer);
  drawFrame(pen, layout);
  drawTitle(pen, layout, page.scene.title);
  drawDetailCorner(pen, detail, request.texts);
  drawFoot(pen, project, request, layout);
  enlarge(page.scene, layout.enlargement);
  page.denominator = detail.printed;
  page.view = detail.view;
  page.view.denominator = detail.printed;
  page.view.middle = {detail.view.middle.x * layout.enlargement, detail.view.middle.y * layout.enlargement};
  page.map = enlarged(layout.map, layout.enlargement);
  return page;
}

}  // namespace

Result<Sheet> makeSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                        const BaseIndex* base) {
  auto made = make(project, request, measurer, base);
  if (!made) return fail(made.error());
  return std::move(made->sheet);
}

Result<std::vector<Sheet>> makeSheets(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                                      const BaseIndex* base) {
  auto made = make(project, request, measurer, base);
  if (!made) return fail(made.error());
  std::vector<SheetTable> rest = std::move(made->sheet.rest);
  const bool landscape = made->layout.landscape;
  std::vector<Sheet> sheets{std::move(made->sheet)};
  for (const DetailMap& detail : made->details)
    if (detail.ownPage) sheets.push_back(detailPage(project, request, measurer, detail));
  for (int number = 1; !rest.empty(); ++number)
    sheets.push_back(tablePage(
        project, request, measurer, landscape,
        filled(request.texts.continued, {{"title", sheets.front().scene.title}, {"n", std::to_string(number)}}), rest));
  return sheets;
}

}  // namespace wangge::sheet
