// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/template.h"

#include <algorithm>
#include <utility>

#include "core/sheet/edition.h"
#include "core/sheet/sheet_parts.h"
#include "core/sheet/table_pages.h"
#include "core/sheet/template_maker.h"

namespace wangge::sheet {
namespace {

// Where the template differs from what maps show unless told otherwise, it is the template's that holds.
Layers layersOf(const Layers& own, const Layers& asked) {
  const Layers usual;
  Layers layers = asked;
  for (const auto flag : {&Layers::grids, &Layers::communities, &Layers::subdistricts, &Layers::counties,
                          &Layers::precincts, &Layers::beats, &Layers::stations, &Layers::blocks, &Layers::roads,
                          &Layers::rails, &Layers::water, &Layers::buildings, &Layers::sites, &Layers::households,
                          &Layers::locks, &Layers::labels, &Layers::roadNames, &Layers::buildingNames})
    if (own.*flag != usual.*flag) layers.*flag = own.*flag;
  if (own.palette != usual.palette) layers.palette = own.palette;
  return layers;
}

const std::string& paperOf(const TemplateRequest& request) {
  return request.paper.empty() ? request.form.paper : request.paper;
}

// The paper of pages that go on: the sheet's own. None, for A4 upright, where that has no room for a table between its
// margins, or is a strip.
std::optional<PaperFormat> continuedOn(const TemplateRequest& request) {
  constexpr double least = 148, longest = 2.5;  // mm of the shorter side; times as long
  if (const auto size = paperFromText(paperOf(request))) return formatOf(*size);
  const auto named = templatePaper(paperOf(request));
  const PaperFormat paper =
      named ? formatOf(named->width, named->height) : formatOf(request.form.width, request.form.height);
  if (paper.width < least || paper.height > longest * paper.width) return std::nullopt;
  return paper;
}

void tellFont(const TemplateRequest& request, const TextMeasurer& measurer, TemplateSheet& made) {
  if (request.form.font.empty() || measurer.hasFont(request.form.font)) return;
  made.missing.insert(Missing::Font);
  made.sheet.scene.font.clear();
}

}  // namespace

bool isOfPlan(BlockKind kind) {
  return !isContact(kind) && kind != BlockKind::Heading && kind != BlockKind::Text && kind != BlockKind::Picture;
}

std::vector<Block> Template::blocks(bool isOpen) const {
  if (!isOpen) return internal.empty() ? open : internal;
  if (!open.empty()) return open;
  std::vector<Block> some;
  for (const Block& block : internal)
    if (isOfPlan(block.kind)) some.push_back(block);
  return some;
}

std::optional<PaperFormat> templatePaper(std::string_view name) {
  constexpr PaperFormat formats[] = {{841, 1189}, {594, 841}, {420, 594}, {297, 420},
                                     {210, 297},  {148, 210}, {105, 148}};
  if (name.size() != 2 || (name[0] != 'A' && name[0] != 'a') || name[1] < '0' || name[1] > '6') return std::nullopt;
  return formats[name[1] - '0'];
}

SheetKind kindOf(const map::Unit& unit) {
  if (unit.precinct) return SheetKind::Precinct;
  return unit.beat ? SheetKind::Beat : kindOf(unit.level);
}

SheetRequest sheetRequestOf(const TemplateRequest& request) {
  SheetRequest sheet;
  sheet.unit = request.unit;
  sheet.paper = paperFromText(paperOf(request)).value_or(PaperSize::A4);
  sheet.denominator = request.denominator;
  sheet.split = request.split;
  sheet.texts = request.texts;
  sheet.date = request.date, sheet.author = request.author;
  sheet.layers = layersOf(request.form.layers, request.layers);
  sheet.open = request.open || request.form.publicOnly;
  sheet.fill = sheet.open ? request.form.openFill : request.form.fill;
  sheet.outlines = request.form.outlines;
  sheet.font = request.form.font;
  return sheet;
}

Result<std::vector<TemplateSheet>> makeTemplateSheets(const Project& project, const TemplateRequest& request,
                                                      const TextMeasurer& measurer, const BaseIndex* base) {
  std::vector<TemplateSheet> made;
  if (request.form.automatic()) {
    auto sheets = makeSheets(project, sheetRequestOf(request), measurer, base);
    if (!sheets) return fail(sheets.error());
    for (Sheet& sheet : *sheets) made.emplace_back().sheet = std::move(sheet);
  } else {
    std::vector<SheetTable> rest;
    TemplateMaker maker(project, request, measurer, base);
    auto first = maker.run(rest);
    if (!first) return fail(first.error());
    made.push_back(*std::move(first));
    const SheetRequest pages = ofEdition(sheetRequestOf(request));
    const std::optional<PaperFormat> paper = continuedOn(request);
    const bool lying = paper && request.form.width > request.form.height;
    const std::string title = made.front().sheet.scene.title;
    if (const SplitMap* split = maker.split())
      for (const PartMap& part : split->parts)
        made.emplace_back().sheet = partPage(project, pages, measurer, *split, part, title);
    for (int number = 1; !rest.empty(); ++number)
      made.emplace_back().sheet =
          tablePage(project, pages, measurer, lying,
                    filled(request.texts.continued, {{"title", title}, {"n", std::to_string(number)}}), rest, paper);
  }
  for (TemplateSheet& page : made) tellFont(request, measurer, page);
  return made;
}

Result<Template> arranged(const Project& project, const TemplateRequest& request, const TextMeasurer& measurer,
                          const BaseIndex* base) {
  const SheetRequest sheet = sheetRequestOf(request);
  const auto parts = partsOfSheet(project, sheet, measurer, base);
  if (!parts) return fail(parts.error());
  const SheetLayout& layout = parts->layout;
  Template form = request.form;
  const double e = layout.enlargement;
  form.paper = toText(sheet.paper);
  form.width = layout.width * e, form.height = layout.height * e;
  form.lines = e;
  form.frame = enlarged(layout.outer, e);
  std::vector<Block> blocks;
  const auto add = [&](BlockKind kind, const Rectangle& at, double size, Align align = Align::Left) {
    if (at.width() <= 0 || at.height() <= 0) return;
    Block& block = blocks.emplace_back();
    block.kind = kind, block.at = enlarged(at, e), block.size = size * e, block.align = align;
  };
  // As large as a sheet's title, clear of what is told above the frame.
  Rectangle title = layout.title;
  const double side = layout.classification.width() * 0.7;
  title.min.x += side, title.max.x -= side, title.max.y -= 2.5;
  add(BlockKind::Title, title, 8.5, Align::Centre);
  const SheetKind kind = kindOf(request.unit);
  const SheetTexts& texts = request.texts;
  const Grid* grid = project.grids.find(request.unit.grid);
  std::string pattern = kind == SheetKind::Precinct ? texts.titlePrecinct
                        : kind == SheetKind::Beat   ? texts.titleBeat
                        : grid != nullptr && grid->kind == GridKind::Dedicated
                            ? texts.titleDedicated
                            : texts.title[static_cast<std::size_t>(request.unit.level)];
  if (const auto at = pattern.find("{name}"); at != std::string::npos) pattern.replace(at, 6, "{unit}");
  blocks.back().text = pattern, blocks.back().bold = true;
  add(BlockKind::Map, layout.map, 4);
  add(BlockKind::NorthArrow, parts->arrow, 3.6);
  add(BlockKind::Legend, parts->panel.legend, 2.6);
  add(BlockKind::Table, parts->panel.tables, 2.6);
  add(BlockKind::ScaleBar, parts->panel.scaleBar, 3);
  if (parts->locator) add(BlockKind::Locator, *parts->locator, 2.6);
  if (parts->panel.locator) add(BlockKind::Locator, *parts->panel.locator, 3.2);
  add(BlockKind::Foot, layout.foot, 2.4);
  form.internal = form.open = blocks;
  // Only where there is something to say.
  if (!project.info.classification.empty()) {
    add(BlockKind::Text, layout.classification, 2.8, Align::Right);
    blocks.back().text = filled(texts.classification, {{"value", "{classification}"}});
    blocks.back().bold = true;
    form.internal = std::move(blocks);
  }
  return form;
}

}  // namespace wangge::sheet
