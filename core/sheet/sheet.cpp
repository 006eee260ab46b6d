// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a sheet together: scale and orientation first, then map, panel and the words around the frame.
#include "core/sheet/sheet.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/map/scene_ops.h"
#include "core/sheet/detail.h"
#include "core/sheet/edition.h"
#include "core/sheet/locator.h"
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

// The sheet, and what of its map stands on pages of its own.
struct Made {
  Sheet sheet;
  std::vector<DetailMap> details;
  std::optional<SplitMap> split;
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
  DetailRoom room(PaperSize paper, const TextMeasurer& measurer) const {
    std::vector<Rectangle> taken{arrow.grown(2)};
    if (locator) taken.push_back(locator->grown(2));
    return {rings, std::move(taken), draft.layout.enlargement, detailLayout(paper, measurer).map};
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
  if (request.unit.ofPolice() || !hasLocatorRoom(parts.draft.layout, tables, measurer)) {
    parts.locator = locatorPlace(project, request.unit, parts.map.frame, parts.rings, {parts.arrow.grown(2)});
    if (parts.locator) parts.map.reserved.push_back(parts.locator->grown(1));
  }
  if (extent.apart.empty()) return std::optional(std::move(parts));
  auto exclaves = exclaveMaps(project, parts.map, extent.apart, parts.room(request.paper, measurer));
  if (!exclaves) return std::optional<MapParts>();
  parts.exclaves = std::move(*exclaves);
  for (DetailMap& exclave : parts.exclaves) reserveFor(exclave, parts.map);
  return std::optional(std::move(parts));
}

// The bounds of a sheet's grids, worked out when they are first asked for: a sheet may be made again for its locator.
using WhereRoomOnce = std::function<std::optional<WhereRoom>()>;

WhereRoomOnce boundsOnce(const Project& project, const SheetRequest& request, const TextMeasurer& measurer) {
  if (request.tables) return {};
  return [&, bounds = std::optional<std::optional<WhereRoom>>()]() mutable {
    if (!bounds) bounds = boundsOfGrids(project, request.unit, request.texts, measurer);
    return *bounds;
  };
}

// The sheet from these parts. Error: "print.too_many_parts".
Result<Made> madeFrom(const Project& project, const SheetRequest& request, const SheetTables& tables, MapParts parts,
                      const TextMeasurer& measurer, const WhereRoomOnce& bounds) {
  const SheetTexts& texts = request.texts;
  const Draft& draft = parts.draft;
  MapRequest& map = parts.map;
  const double e = draft.layout.enlargement;
  auto portrayed = portrayOrSplit(project, {request, draft.printed}, map, std::move(parts.exclaves),
                                  parts.room(request.paper, measurer));
  if (!portrayed) return fail(portrayed.error());
  MapDrawn& drawn = *portrayed;
  Portrayal& portrayal = drawn.portrayal;
  Made made;

  Sheet& sheet = made.sheet;
  sheet.scene.width = draft.layout.width, sheet.scene.height = draft.layout.height;
  sheet.scene.title = titleOf(project, request);
  sheet.scene.font = request.font;
  sheet.scene.anchor = portrayal.anchor;
  sheet.scene.primitives = std::move(portrayal.primitives);
  SheetPen pen(sheet.scene, measurer);
  drawDetailsOn(pen, drawn.details, texts);
  if (drawn.split) drawPartFrames(pen, *drawn.split);
  if (parts.locator) drawLocatorOn(pen, project, request.unit, texts, *parts.locator, !request.open);
  drawNorthArrow(pen, parts.arrow, texts.north);
  drawFrame(pen, draft.layout);
  drawTitle(pen, draft.layout, sheet.scene.title);
  Panel panel{draft.layout,
              draft.printed,
              draft.view.denominator,
              legendFor(request, drawn, map),
              tables.beside,
              tables.after,
              leftOutOf(project, request.unit, portrayal.unlabelled, portrayal.keys, texts),
              !parts.locator,
              !request.open};
  if (bounds) panel.whereRoom = std::cref(bounds);
  made.parts = {draft.layout, parts.arrow, parts.locator, {}};
  sheet.rest = drawPanel(pen, project, request.unit, panel, texts, &made.parts.panel);
  drawFoot(pen, project, request, draft.layout);

  enlarge(sheet.scene, e);
  sheet.unlabelled = std::move(portrayal.unlabelled);
  tellMap(sheet, map, draft.printed, drawn, e);
  made.details = std::move(drawn.details);
  made.split = std::move(drawn.split);
  return made;
}

Result<Made> make(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                  const BaseIndex* base, const WhereRoomOnce& bounds) {
  UnitExtent extent = extentOf(project, request.unit);
  if (extent.map.empty()) return fail(Error("map.nothing_to_draw").with("name", nameOf(project, request.unit)));
  const SheetTables tables =
      request.tables ? SheetTables{*request.tables, {}} : tablesOf(project, request.unit, request.texts);
  auto parts = mapParts(project, request, extent, tables.beside, measurer, base);
  if (parts && !*parts) {
    for (const Box& box : extent.apart) extent.map.include(box);
    extent.apart.clear();
    parts = mapParts(project, request, extent, tables.beside, measurer, base);
  }
  if (!parts) return fail(parts.error());
  auto made = madeFrom(project, request, tables, **parts, measurer, bounds);
  if (!made || made->parts.locator || made->parts.panel.locator) return made;
  // Where the panel has no room for the locator, it stands on free paper of the map.
  MapParts& again = **parts;
  std::vector<Rectangle> taken = again.room(request.paper, measurer).taken;
  for (const DetailMap& detail : made->details) {
    if (!detail.ownPage) taken.push_back(detail.frame.grown(2));
    if (!detail.apart) taken.push_back(detail.letterAt);
  }
  if (made->split)
    for (const PartMap& part : made->split->parts)
      if (part.numberAt) taken.push_back(*part.numberAt);
  again.locator = locatorPlace(project, request.unit, again.map.frame, again.rings, taken);
  if (!again.locator && request.denominator <= 0 && contextOf(project, request.unit)) {
    // A compact unit fills the map: the next customary scale leaves paper beside it.
    SheetRequest smaller = request;
    smaller.denominator = niceDenominator(made->sheet.denominator * 1.01);
    auto located = make(project, smaller, measurer, base, bounds);
    return located && located->parts.locator ? std::move(located) : std::move(made);
  }
  if (!again.locator) return made;
  again.map.reserved.push_back(again.locator->grown(1));
  return madeFrom(project, request, tables, std::move(again), measurer, bounds);
}

Result<Made> make(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                  const BaseIndex* base) {
  return make(project, request, measurer, base, boundsOnce(project, request, measurer));
}

SheetRequest inOne(SheetRequest request) {
  request.split.never = true;
  return request;
}

}  // namespace

Result<SheetParts> partsOfSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                                const BaseIndex* base) {
  auto made = make(project, ofEdition(inOne(request)), measurer, base);
  if (!made) return fail(made.error());
  return std::move(made->parts);
}

Result<Sheet> makeSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                        const BaseIndex* base) {
  auto made = make(project, ofEdition(inOne(request)), measurer, base);
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
  if (made->split)
    for (const PartMap& part : made->split->parts)
      sheets.push_back(partPage(project, request, measurer, *made->split, part, sheets.front().scene.title));
  std::vector<const DetailMap*> own;
  for (const DetailMap& detail : made->details)
    if (detail.ownPage) own.push_back(&detail);
  const SheetLayout layout = detailLayout(request.paper, measurer);
  for (const DetailMap* detail : own)
    sheets.push_back(detailPage(project, request, measurer, layout, *detail, own, sheets.front().scene.title));
  for (int number = 1; !rest.empty(); ++number)
    sheets.push_back(tablePage(
        project, request, measurer, landscape,
        filled(request.texts.continued, {{"title", sheets.front().scene.title}, {"n", std::to_string(number)}}), rest));
  return sheets;
}

}  // namespace wangge::sheet
