// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of parts on their overview, and the parts' own pages.
#include <cmath>

#include "core/map/scene_ops.h"
#include "core/sheet/part_index.h"
#include "core/sheet/sheet_map.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/sheet_panel.h"
#include "core/sheet/split.h"

namespace wangge::sheet {
namespace {

void drawTag(SheetPen& pen, const Adjoining& adjoining, const SheetTexts& texts) {
  using Edge = Adjoining::Edge;
  const Rectangle& box = adjoining.tag;
  const bool turned = adjoining.edge == Edge::Left || adjoining.edge == Edge::Right;
  pen.polygon(box.corners(), plain(rgb(0xFFFFFF)), {kInk, 0.18, Dash::Solid});
  const TextStyle style{2.6, true, kInk, {}, 0};
  const double down = style.height * (kAscent - 0.5);  // from the middle of the letters to their baseline
  const Position middle = box.centre();
  pen.scene().primitives.push_back(Text{
      turned ? Position{middle.x + down, middle.y} : Position{middle.x, middle.y + down},
      filled(texts.adjoining, {{"n", std::to_string(adjoining.number)}}), style, Align::Centre, turned ? 90.0 : 0.0});
}

// A page with a map, its legend and scale, and where on the unit's sheet it lies.
class MapPage {
 public:
  MapPage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer, const SheetLayout& layout,
          const Portrayal& portrayal, const MapRequest& map)
      : m_project(project), m_request(request), m_layout(layout), m_map(map), m_pen(m_page.scene, measurer) {
    m_drawn.portrayal = portrayal;
    Scene& scene = m_page.scene;
    scene.width = layout.width, scene.height = layout.height;
    scene.font = request.font;
    scene.anchor = portrayal.anchor;
    scene.primitives = portrayal.primitives;
  }
  SheetPen& pen() { return m_pen; }

  Sheet finished(std::string title, double printed, const std::string& indexTitle,
                 const std::vector<IndexFrame>& frames) {
    m_page.scene.title = std::move(title);
    drawFrame(m_pen, m_layout);
    drawTitle(m_pen, m_layout, m_page.scene.title);
    const Rectangle inner = m_layout.panel.grown(-kPanelPadding);
    const std::vector<LegendItem> legend = legendFor(m_request, m_drawn, m_map);
    Rectangle left = inner, right = inner;
    right.max.y = inner.max.y - kScaleBar - 2;
    if (m_layout.landscape) {
      constexpr double index = 30;
      const LegendRoom room{inner.width(), right.height() - index};
      left.max.y = inner.min.y + std::min(room.height, legendHeight(legend, m_pen.measurer(), room));
      right.min.y = left.max.y + 3;
    } else {
      left.max.x = inner.centre().x - 2, right.min.x = inner.centre().x + 2;
    }
    drawLegend(m_pen, legend, left, m_request.texts.legend);
    drawIndex(m_pen, m_project, m_request, indexTitle, frames, right);
    drawScaleBar(m_pen, {{right.min.x, inner.max.y - 12}, inner.max}, printed, m_map.view.denominator, m_request.texts);
    drawFoot(m_pen, m_project, m_request, m_layout);
    enlarge(m_page.scene, m_layout.enlargement);
    tellMap(m_page, m_map, printed, m_drawn, m_layout.enlargement);
    return std::move(m_page);
  }

 private:
  const Project& m_project;
  const SheetRequest& m_request;
  const SheetLayout& m_layout;
  const MapRequest& m_map;
  MapDrawn m_drawn;
  Sheet m_page;
  SheetPen m_pen;
};

}  // namespace

void drawPartFrames(SheetPen& pen, const SplitMap& split) {
  for (const PartMap& part : split.parts)
    pen.polygon(part.frame.corners(), Fill{}, solid(rgb(0xFFFFFF), kPartFrameStroke.width + 0.5));
  for (const PartMap& part : split.parts) pen.polygon(part.frame.corners(), Fill{}, kPartFrameStroke);
  for (const PartMap& part : split.parts) {
    if (!part.numberAt) continue;
    pen.polygon(part.numberAt->corners(), plain(rgb(0xFFFFFF)), {kInk, 0.18, Dash::Solid});
    pen.textIn(part.numberAt->grown(-0.4), std::to_string(part.number), {3, true, kInk, {}, 0}, Align::Centre);
  }
}

LegendItem partsInLegend(const SplitMap& split, const SheetTexts& texts) {
  return {LegendItem::Sample::Area, Fill{}, kNoStroke, kPartFrameStroke,
          filled(texts.partFrames, {{"n", grouped(std::llround(split.printed))}})};
}

Sheet partPage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer, const SplitMap& split,
               const PartMap& part, const std::string& title) {
  MapPage page(project, request, measurer, split.layout, part.portrayal, part.map);
  for (const Adjoining& adjoining : part.adjoining) drawTag(page.pen(), adjoining, request.texts);
  drawNorthArrow(page.pen(), part.arrow, request.texts.north);
  std::vector<IndexFrame> frames;
  for (const PartMap& one : split.parts)
    frames.push_back({std::to_string(one.number), one.ground(), one.number == part.number});
  Sheet sheet = page.finished(
      filled(request.texts.partTitle,
             {{"title", title}, {"n", std::to_string(part.number)}, {"all", std::to_string(split.parts.size())}}),
      split.printed, filled(request.texts.partIndex, {{"overlap", grouped(std::llround(kPartOverlap))}}), frames);
  sheet.part = part.number;
  for (const Adjoining& adjoining : part.adjoining) sheet.adjoining.push_back(adjoining.number);
  return sheet;
}

SheetLayout detailLayout(PaperSize paper, const TextMeasurer& measurer) {
  return layoutOf(paper, true, panelWidth({}, measurer));
}

Sheet detailPage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                 const SheetLayout& layout, const DetailMap& detail, const std::vector<const DetailMap*>& own,
                 const std::string& title) {
  MapPage page(project, request, measurer, layout, detail.portrayal, detail.map);
  drawDetailCorner(page.pen(), detail, request.texts);
  std::vector<IndexFrame> frames;
  for (const DetailMap* one : own) frames.push_back({one->letter, one->view.toLattice(one->frame), one == &detail});
  return page.finished(filled(request.texts.detailTitle, {{"title", title}, {"letter", detail.letter}}), detail.printed,
                       filled(request.texts.position, {{"name", nameOf(project, request.unit)}}), frames);
}

}  // namespace wangge::sheet
