// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a sheet together: scale and orientation first, then map, panel and the words around the frame.
#include "core/map/sheet.h"

#include <algorithm>
#include <cmath>

#include "core/map/furniture.h"
#include "core/map/locator.h"
#include "core/map/outlines.h"
#include "core/map/pole.h"
#include "core/map/scene_ops.h"
#include "core/map/sheet_layout.h"
#include "core/map/sheet_table.h"

namespace wangge::map {
namespace {

constexpr double kMapMargin = 7;     // mm kept free around the unit
constexpr double kPanelPadding = 3;  // mm
constexpr double kScaleBar = 13;     // height of its box

// What a try at one orientation gives.
struct Draft {
  SheetLayout layout;
  View view;           // on the reduced page
  double printed = 0;  // denominator
};

Draft draftOf(const Box& box, PaperSize paper, bool landscape, double panel) {
  Draft draft;
  draft.layout = layoutOf(paper, landscape, panel);
  draft.view = viewOf(box, draft.layout.map, kMapMargin);
  const double e = draft.layout.enlargement;
  draft.printed = niceDenominator(draft.view.denominator / e);
  draft.view.denominator = draft.printed * e;
  return draft;
}

// Whether units of this level are large enough on paper to be told apart, by their mean size.
bool worthShowing(const Project& project, const Unit& unit, Level level, double denominator) {
  const double units = static_cast<double>(unitsOf(project, level, unit).size());
  if (units == 0) return false;
  return std::sqrt(areaOf(project, unit).squareMetres() / units) * 1000 / denominator >= (level == Level::Grid ? 7 : 5);
}

Level detailFor(const Project& project, const Unit& unit, double denominator) {
  if (unit.level >= Level::Community || worthShowing(project, unit, Level::Grid, denominator)) return Level::Grid;
  if (worthShowing(project, unit, Level::Community, denominator)) return Level::Community;
  return unitsOf(project, Level::Subdistrict, unit).empty() ? Level::Community : Level::Subdistrict;
}

std::string fullName(const Project& project, const Unit& unit, const SheetTexts& texts) {
  std::vector<std::string> names = fullNameOf(project, unit);
  if (!texts.highestFirst) std::reverse(names.begin(), names.end());
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : texts.nameSeparator) + name;
  return joined;
}

std::string sourcesOf(const Project& project, const std::string& separator) {
  std::vector<std::string> names;
  project.sources.forEach([&](SourceId, const Source& source) {
    if (!source.name.empty() && std::find(names.begin(), names.end(), source.name) == names.end())
      names.push_back(source.name);
  });
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : separator) + name;
  return joined;
}

void drawFrame(SheetPen& pen, const SheetLayout& layout) {
  pen.rectangle(layout.outer, 0.7, ink());
  pen.rectangle(layout.outer.grown(-1.6), 0.18, ink());
  if (layout.panel.width() <= 0 || layout.panel.height() <= 0) return;
  if (layout.landscape) {
    pen.line(layout.panel.min, {layout.panel.min.x, layout.panel.max.y}, 0.18, ink());
  } else {
    pen.line(layout.panel.min, {layout.panel.max.x, layout.panel.min.y}, 0.18, ink());
  }
}

void drawTitle(SheetPen& pen, const SheetLayout& layout, const std::string& title) {
  TextStyle style{8.5, true, ink(), {}, 0};
  // Stays clear of the classification on the right, and centred.
  const double room = layout.title.width() - 2 * (layout.classification.width() * 0.7);
  const double wanted = pen.width(title, style);
  if (wanted > room) style.height *= room / wanted;
  pen.text({layout.title.centre().x, layout.title.max.y - 4.2}, title, style, Align::Centre);
}

void drawFoot(SheetPen& pen, const Project& project, const SheetRequest& request, const SheetLayout& layout) {
  const SheetTexts& texts = request.texts;
  const TextStyle style{2.5, false, ink(), {}, 0};
  const auto rows = [&](const Rectangle& box, const std::vector<std::string>& lines, Align align) {
    double y = box.min.y;
    for (const std::string& line : lines) {
      if (line.empty()) continue;
      pen.textIn({{box.min.x, y}, {box.max.x, y + 4}}, line, style, align);
      y += 4;
    }
  };
  const auto said = [](const std::string& pattern, const std::string& value) {
    return value.empty() ? std::string() : filled(pattern, {{"value", value}});
  };
  const auto joined = [](const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + "    " + b;
  };
  rows(layout.footLeft,
       {said(texts.source, sourcesOf(project, texts.and_)),
        joined(said(texts.crs, project.info.crs), said(texts.reviewNumber, project.info.mapReviewNumber))},
       Align::Left);
  rows(layout.footRight,
       {said(texts.organisation, project.info.organisation),
        joined(said(texts.author, request.author), said(texts.date, request.date))},
       Align::Right);
  pen.textIn(layout.classification, said(texts.classification, project.info.classification), {2.8, true, ink(), {}, 0},
             Align::Right);
}

// Top right as is the habit, unless the unit reaches there and another corner is free of it.
Rectangle arrowPlace(const Project& project, const Unit& unit, const MapRequest& map) {
  constexpr double width = 9, height = 15, gap = 4;
  const Hierarchy hierarchy(project);
  PaperArcs arcs(project.subdivision, map.view, 0.2);
  const std::vector<FaceId> faces = facesOf(project, unit);
  const auto rings = paperRings(arcs, faces, [&](const Face& face) { return hierarchy.belongs(face, unit); });
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
void drawLocator(SheetPen& pen, const Project& project, const Unit& unit, const SheetTexts& texts,
                 const Rectangle& box) {
  constexpr double heading = 6, least = 28, most = 60;
  const std::optional<Unit> context = contextOf(project, unit);
  if (!context || box.height() - heading < least || box.width() < least) return;
  const Box shown = boxOf(project, facesOf(project, *context));
  const double aspect =
      static_cast<double>(shown.height()) / static_cast<double>(std::max<std::int64_t>(1, shown.width()));
  const double height = std::min({most, box.height() - heading, std::max(18.0, box.width() * aspect + 3)});
  const Rectangle frame{{box.min.x, box.max.y - height}, box.max};
  pen.textIn({{box.min.x, frame.min.y - heading}, {box.max.x, frame.min.y - 1}},
             filled(texts.position, {{"name", nameOf(project, *context)}}), {3.2, true, ink(), {}, 0});
  for (Primitive& primitive : locator(project, unit, *context, frame))
    pen.scene().primitives.push_back(std::move(primitive));
}

// Legend and scale bar in one part of the panel, table and locator in the rest.
void drawPanel(SheetPen& pen, const Project& project, const Unit& unit, const Draft& draft,
               const std::vector<LegendItem>& legend, const SheetTable* table, const SheetTexts& texts) {
  const Rectangle inner = draft.layout.panel.grown(-kPanelPadding);
  Rectangle left = inner, right = inner;
  if (draft.layout.landscape) {
    left.max.y = std::min(inner.max.y - kScaleBar - 2,
                          inner.min.y + legendHeight(legend, pen.measurer(), {inner.width(), inner.height() * 0.5}));
    right = {{inner.min.x, left.max.y + 3}, {inner.max.x, inner.max.y - kScaleBar - 3}};
  } else {
    left.max.x = inner.min.x + inner.width() * 0.4 - 2;
    left.max.y = inner.max.y - kScaleBar - 1;
    right.min.x = inner.min.x + inner.width() * 0.4 + 2;
  }
  drawLegend(pen, legend, left, texts.legend);
  drawScaleBar(pen, {{left.min.x, inner.max.y - 12}, {left.max.x, inner.max.y}}, draft.printed, draft.view.denominator,
               texts);
  if (table != nullptr) right.min.y += drawTable(pen, *table, right, texts) + 4;
  if (draft.layout.landscape) drawLocator(pen, project, unit, texts, right);
}

}  // namespace

Result<Sheet> makeSheet(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                        const SheetContext* context) {
  const Box box = boxOf(project, facesOf(project, request.unit));
  if (box.empty()) return fail(Error("map.nothing_to_draw").with("name", nameOf(project, request.unit)));
  const SheetTexts& texts = request.texts;
  const SheetTable table = tableOf(project, request.unit, texts);

  // A panel beside the map is as wide as its table, one below as high as its contents; the legend is guessed at ten
  // rows of two, its true size does not change the map.
  const double beside =
      request.table ? std::clamp(comfortableWidth(table, measurer) + 2 * kPanelPadding, 62.0, 84.0) : 62;
  const PaperFormat format = formatOf(request.paper);
  const double tableWidth = (format.width - 50) / format.enlargement * 0.6 - 10;
  const double below =
      std::clamp(request.table ? comfortableHeight(table, measurer, tableWidth) + 2 * kPanelPadding : 0.0, 62.0,
                 format.height / format.enlargement * 0.34);
  const Draft lying = draftOf(box, request.paper, true, beside), upright = draftOf(box, request.paper, false, below);
  const Draft& draft = upright.printed < lying.printed ? upright : lying;

  MapRequest map;
  map.view = draft.view;
  map.frame = draft.layout.map;
  map.detail = request.detail.value_or(detailFor(project, request.unit, draft.view.denominator));
  map.focus = request.unit;
  map.layers = request.layers;
  map.measurer = &measurer;
  map.texts = texts.map;
  if (context != nullptr) map.base = &context->base;
  const Rectangle arrow = arrowPlace(project, request.unit, map);
  map.reserved = {arrow.grown(2)};
  Portrayal portrayal = portray(project, map);

  Sheet sheet;
  sheet.scene.width = draft.layout.width, sheet.scene.height = draft.layout.height;
  sheet.scene.title = filled(texts.title[static_cast<std::size_t>(request.unit.level)],
                             {{"name", fullName(project, request.unit, texts)}});
  sheet.scene.anchor = portrayal.anchor;
  sheet.scene.primitives = std::move(portrayal.primitives);
  SheetPen pen(sheet.scene, measurer);
  drawNorthArrow(pen, arrow, texts.north);
  drawFrame(pen, draft.layout);
  drawTitle(pen, draft.layout, sheet.scene.title);
  drawPanel(pen, project, request.unit, draft,
            legendOf(portrayal.occurs, map.detail != Level::Grid, draft.view.denominator, texts),
            request.table ? &table : nullptr, texts);
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

}  // namespace wangge::map
