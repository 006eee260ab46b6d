// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print.h"

#include <algorithm>

#include "app/paint/fonts.h"
#include "app/paint/pdf.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/station_tables.h"

namespace wangge {
namespace {

std::string shownName(const Project& project, const map::Unit& unit) {
  const std::string name = nameOf(project, unit);
  return name.empty() ? codeOf(project, unit) : name;
}

// Scale and names without room of a unit's first page.
void noteMap(const Project& project, const map::Unit& unit, const sheet::Sheet& map, PrintOutcome& outcome, int page) {
  outcome.unlabelled += static_cast<int>(map.unlabelled.size());
  if (!map.unlabelled.empty()) {
    LeftOutNames& left = outcome.leftOut.emplace_back();
    left.page = page;
    left.unit = nameOf(project, unit);
    for (const map::Unit& each : map.unlabelled) left.names.push_back(shownName(project, each));
  }
  if (map.denominator <= 0) return;  // a template without a map
  outcome.largestScale = outcome.largestScale == 0 ? map.denominator : std::min(outcome.largestScale, map.denominator);
  outcome.smallestScale = std::max(outcome.smallestScale, map.denominator);
}

sheet::TemplateRequest templateRequestOf(const PrintRequest& request, const sheet::SheetTexts& texts) {
  sheet::TemplateRequest made;
  made.form = *request.form;
  made.paper = request.formPaper, made.denominator = request.denominator;
  made.open = request.open || request.form->publicOnly, made.on = request.on;
  made.texts = texts, made.words = templateTexts();
  made.date = request.date, made.author = request.author, made.layers = request.layers;
  return made;
}

// Pages of a template with blocks for each unit of its kind.
Result<void> printTemplate(const Project& project, const PrintRequest& request, const sheet::SheetTexts& texts,
                           const std::vector<sheet::AtlasPage>& pages, const map::BaseIndex& base, PdfFile& pdf,
                           PrintOutcome& outcome) {
  const FontMeasurer measurer(request.form->font);
  sheet::TemplateRequest made = templateRequestOf(request, texts);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (request.progress.cancelled()) return fail(Error("job.cancelled"));
    request.progress("print.sheets", static_cast<double>(i) / static_cast<double>(pages.size()));
    const map::Unit& unit = pages[i].unit;
    // The unit in front of an atlas is of another kind.
    if (sheet::kindOf(unit) != request.level || (request.grid && unit.grid != request.grid)) continue;
    made.unit = unit;
    made.bounds = unit.grid ? boundsFor(project, unit.grid, made.open) : std::string();
    const auto sheets = sheet::makeTemplateSheets(project, made, measurer, &base);
    if (!sheets && pages.size() > 1 && sheets.error().code == "map.nothing_to_draw") {
      outcome.withoutTerritory.push_back(shownName(project, unit));
      continue;
    }
    if (!sheets) return fail(sheets.error());
    for (std::size_t k = 0; k < sheets->size(); ++k) {
      const sheet::TemplateSheet& page = (*sheets)[k];
      if (!pdf.add(page.sheet.scene, k > 0 ? 1 : 0, k > 0 ? std::string() : pages[i].label))
        return fail(Error("file.unwritable").with("file", request.file));
      ++outcome.pages;
      outcome.tablePages += k > 0;
      if (!page.missing.empty())
        outcome.missing.push_back(
            {outcome.pages, page.sheet.scene.title, {page.missing.begin(), page.missing.end()}, page.unknownFields});
      if (!page.cut.empty()) outcome.cut.push_back({outcome.pages, page.sheet.scene.title, page.cut});
    }
    noteMap(project, unit, sheets->front().sheet, outcome, outcome.pages - static_cast<int>(sheets->size()) + 1);
  }
  return {};
}

// In front of sheets of stations a map of all of them, with a table of what each has.
sheet::SheetRequest frontOfPolice(const Project& project, sheet::SheetRequest request) {
  request.title =
      map::filled(request.texts.titlePrecincts, {{"name", sheet::fullName(project, request.unit, request.texts)}});
  request.layers.precincts = request.layers.stations = true;
  request.fill = map::GridFill::None;
  request.detail = Level::Community;
  request.tables = std::vector{sheet::stationListOf(project, request.unit, request.texts)};
  return request;
}

}  // namespace

Result<PrintOutcome> printSheets(const Project& project, const PrintRequest& request) {
  // Again when it is written; an atlas need not be drawn for nothing.
  if (auto allowed = gis::mayWrite(request.file, kPdfFile); !allowed) return fail(allowed.error());
  if (request.form && !request.form->isFor(request.level))
    return fail(
        Error("template.other_level").with("template", request.form->name).with("level", toText(request.level)));
  const auto pages = sheet::atlasOf(project, request.level, request.within);
  if (!pages) return fail(pages.error());

  const map::BaseIndex base(project);
  const bool open = request.open || (request.form && request.form->publicOnly);
  sheet::SheetRequest sheetRequest;
  const sheet::SheetTexts texts = textsFor(project, request.texts, open);
  if (request.form) {
    sheetRequest = sheetRequestOf(templateRequestOf(request, texts));
  } else {
    sheetRequest.paper = request.paper;
    sheetRequest.denominator = request.denominator;
    sheetRequest.texts = texts;
    sheetRequest.date = request.date;
    sheetRequest.author = request.author;
    sheetRequest.layers = request.layers;
    sheetRequest.open = open;
  }
  const FontMeasurer measurer(sheetRequest.font);
  const bool fontMissing = !sheetRequest.font.empty() && !measurer.hasFont(sheetRequest.font);

  PrintOutcome outcome;
  PdfFile pdf({project.info.name, project.info.organisation, request.when});
  const bool withBlocks = request.form && !request.form->automatic();
  if (withBlocks) {
    if (auto printed = printTemplate(project, request, texts, *pages, base, pdf, outcome); !printed)
      return fail(printed.error());
    if (outcome.pages == 0) return fail(Error("print.no_units").with("level", toText(request.level)));
  }
  for (std::size_t i = 0; i < pages->size() && !withBlocks; ++i) {
    if (request.progress.cancelled()) return fail(Error("job.cancelled"));
    request.progress("print.sheets", static_cast<double>(i) / static_cast<double>(pages->size()));
    const sheet::AtlasPage& page = (*pages)[i];
    if (request.grid && page.unit.grid != request.grid) continue;
    sheetRequest.unit = page.unit;
    const bool overview = sheet::isOfPolice(request.level) && !page.unit.ofPolice();
    const auto sheets =
        sheet::makeSheets(project, overview ? frontOfPolice(project, sheetRequest) : sheetRequest, measurer, &base);
    if (!sheets && pages->size() > 1 && sheets.error().code == "map.nothing_to_draw") {
      outcome.withoutTerritory.push_back(shownName(project, page.unit));
      continue;
    }
    if (!sheets) return fail(sheets.error());
    // Pages of tables stand in the outline below the sheet that they belong to.
    for (std::size_t k = 0; k < sheets->size(); ++k)
      if (!pdf.add((*sheets)[k].scene, page.depth + (k > 0 ? 1 : 0), k > 0 ? std::string() : page.label))
        return fail(Error("file.unwritable").with("file", request.file));
    noteMap(project, page.unit, sheets->front(), outcome, outcome.pages + 1);
    for (std::size_t k = 0; fontMissing && k < sheets->size(); ++k)
      outcome.missing.push_back(
          {outcome.pages + static_cast<int>(k) + 1, (*sheets)[k].scene.title, {sheet::Missing::Font}, {}});
    outcome.pages += static_cast<int>(sheets->size());
    outcome.tablePages += static_cast<int>(sheets->size()) - 1;
  }
  request.progress("print.writing", 1.0);
  if (outcome.pages == 0) return fail(Error("map.nothing_to_draw").with("name", project.info.name));
  if (auto saved = pdf.save(request.file); !saved) return fail(saved.error());
  return outcome;
}

}  // namespace wangge
