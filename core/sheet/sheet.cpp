// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a sheet together: scale and orientation first, then map, panel and the words around the frame.
#include "core/sheet/sheet.h"

#include <algorithm>
#include <cmath>

#include "core/map/scene_ops.h"
#include "core/sheet/detail.h"
#include "core/sheet/edition.h"
#include "core/sheet/sheet_layout.h"
#include "core/sheet/sheet_map.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/sheet_parts.h"
#include "core/sheet/table_pages.h"

namespace wangge::sheet {
namespace {

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

// The sheet, and its details as drawn.
struct Made {
  Sheet sheet;
  std::vector<DetailMap> details;
  SheetParts parts;
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
  parts.map = mapRequestOf(project, request, parts.draft.view, parts.draft.layout.map, measurer, base);
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

  MapDrawn drawn = portrayWithDetails(project, map, std::move((*parts)->exclaves), (*parts)->room(request.paper));
  Portrayal& portrayal = drawn.portrayal;
  Made made;

  Sheet& sheet = made.sheet;
  sheet.scene.width = draft.layout.width, sheet.scene.height = draft.layout.height;
  sheet.scene.title = titleOf(project, request);
  sheet.scene.font = request.font;
  sheet.scene.anchor = portrayal.anchor;
  sheet.scene.primitives = std::move(portrayal.primitives);
  SheetPen pen(sheet.scene, measurer);
  drawDetailsOn(pen, drawn.details, map.view, texts);
  if ((*parts)->locator) drawLocatorOn(pen, project, request.unit, texts, *(*parts)->locator, !request.open);
  drawNorthArrow(pen, (*parts)->arrow, texts.north);
  drawFrame(pen, draft.layout);
  drawTitle(pen, draft.layout, sheet.scene.title);
  Panel panel{draft.layout,           draft.printed,
              draft.view.denominator, legendFor(request, drawn, map),
              tables.beside,          leftOutOf(project, portrayal.unlabelled, portrayal.keys, texts),
              !(*parts)->locator,     !request.open};
  panel.whereRoom = [&] { return request.tables ? std::nullopt : boundsOfGrids(project, request.unit, texts); };
  made.parts = {draft.layout, (*parts)->arrow, (*parts)->locator, {}};
  sheet.rest = drawPanel(pen, project, request.unit, panel, texts, &made.parts.panel);
  sheet.rest.insert(sheet.rest.end(), tables.after.begin(), tables.after.end());
  drawFoot(pen, project, request, draft.layout);

  enlarge(sheet.scene, e);
  sheet.unlabelled = std::move(portrayal.unlabelled);
  tellMap(sheet, map, draft.printed, drawn.details, e);
  made.details = std::move(drawn.details);
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
  page.scene.font = request.font;
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

Result<SheetParts> partsOfSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                                const BaseIndex* base) {
  auto made = make(project, ofEdition(request), measurer, base);
  if (!made) return fail(made.error());
  return std::move(made->parts);
}

Result<Sheet> makeSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                        const BaseIndex* base) {
  auto made = make(project, ofEdition(request), measurer, base);
  if (!made) return fail(made.error());
  return std::move(made->sheet);
}

Result<std::vector<Sheet>> makeSheets(const Project& project, const SheetRequest& asked, const TextMeasurer& measurer,
                                      const BaseIndex* base) {
  const SheetRequest request = ofEdition(asked);
  auto made = make(project, request, measurer, base);
  if (!made) return fail(made.error());
  std::vector<SheetTable> rest = std::move(made->sheet.rest);
  const bool landscape = made->parts.layout.landscape;
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
