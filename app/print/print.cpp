// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print.h"

#include <algorithm>
#include <set>

#include "app/paint/fonts.h"
#include "app/paint/pdf.h"
#include "app/print/board_forms.h"
#include "app/print/sheet_texts.h"
#include "app/text/four_bounds_text.h"
#include "core/sheet/sheet_margins.h"
#include "core/sheet/station_tables.h"

namespace wangge {
namespace {

std::string shownName(const Project& project, const map::Unit& unit) {
  const std::string name = nameOf(project, unit);
  return name.empty() ? codeOf(project, unit) : name;
}

// A page of a form for each grid.
Result<void> printBoards(const Project& project, const PrintRequest& request,
                         const std::vector<sheet::AtlasPage>& pages, const map::BaseIndex& base, PdfFile& pdf,
                         PrintOutcome& outcome) {
  const FontMeasurer measurer;
  sheet::BoardRequest board;
  board.form = *request.form;
  board.paper = request.formPaper, board.open = request.open, board.on = request.on;
  board.texts = request.texts, board.words = boardTexts();
  board.date = request.date, board.author = request.author, board.layers = request.layers;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (request.progress.cancelled()) return fail(Error("job.cancelled"));
    request.progress("print.sheets", static_cast<double>(i) / static_cast<double>(pages.size()));
    const map::Unit& unit = pages[i].unit;
    if (unit.level != Level::Grid || (request.grid && unit.grid != request.grid)) continue;
    board.grid = unit.grid;
    const bool written = !project.grids.at(unit.grid).fourBounds.empty();
    board.bounds = (request.open && !written ? workedOutBounds(project, unit.grid, PlanEndWord::Neutral)
                                             : fourBoundsText(project, unit.grid))
                       .toStdString();
    const auto made = sheet::makeBoard(project, board, measurer, &base);
    if (!made && pages.size() > 1 && made.error().code == "map.nothing_to_draw") {
      outcome.withoutTerritory.push_back(shownName(project, unit));
      continue;
    }
    if (!made) return fail(made.error());
    if (!pdf.add(made->sheet.scene, 0, pages[i].label))
      return fail(Error("file.unwritable").with("file", request.file));
    ++outcome.pages;
    if (!made->missing.empty())
      outcome.missing.push_back({outcome.pages, made->sheet.scene.title, {made->missing.begin(), made->missing.end()}});
    if (const std::set<sheet::BlockKind> cut(made->cut.begin(), made->cut.end()); !cut.empty())
      outcome.cut.push_back({outcome.pages, made->sheet.scene.title, {cut.begin(), cut.end()}});
    const double scale = made->sheet.denominator;
    outcome.largestScale = outcome.pages == 1 ? scale : std::min(outcome.largestScale, scale);
    outcome.smallestScale = std::max(outcome.smallestScale, scale);
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
  if (request.form && request.level != sheet::SheetKind::Grid)
    return fail(Error("print.preset_needs_grids").with("preset", request.form->name));
  const auto pages = sheet::atlasOf(project, request.level, request.within);
  if (!pages) return fail(pages.error());

  const FontMeasurer measurer;
  const map::BaseIndex base(project);
  sheet::SheetRequest sheetRequest;
  sheetRequest.paper = request.paper;
  sheetRequest.denominator = request.denominator;
  sheetRequest.texts = textsFor(project, request.texts);
  sheetRequest.date = request.date;
  sheetRequest.author = request.author;
  sheetRequest.layers = request.layers;

  PrintOutcome outcome;
  PdfFile pdf({project.info.name, project.info.organisation, request.when});
  if (request.form) {
    if (auto printed = printBoards(project, request, *pages, base, pdf, outcome); !printed)
      return fail(printed.error());
    if (outcome.pages == 0) return fail(Error("print.no_units").with("level", toText(Level::Grid)));
  }
  for (std::size_t i = 0; i < pages->size() && !request.form; ++i) {
    if (request.progress.cancelled()) return fail(Error("job.cancelled"));
    request.progress("print.sheets", static_cast<double>(i) / static_cast<double>(pages->size()));
    const sheet::AtlasPage& page = (*pages)[i];
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
    const sheet::Sheet& map = sheets->front();
    outcome.unlabelled += static_cast<int>(map.unlabelled.size());
    if (!map.unlabelled.empty()) {
      LeftOutNames& left = outcome.leftOut.emplace_back();
      left.page = outcome.pages + 1;
      left.unit = nameOf(project, page.unit);
      for (const map::Unit& unit : map.unlabelled) left.names.push_back(shownName(project, unit));
    }
    outcome.largestScale = outcome.pages == 0 ? map.denominator : std::min(outcome.largestScale, map.denominator);
    outcome.smallestScale = std::max(outcome.smallestScale, map.denominator);
    outcome.pages += static_cast<int>(sheets->size());
    outcome.tablePages += static_cast<int>(sheets->size()) - 1;
  }
  request.progress("print.writing", 1.0);
  if (outcome.pages == 0) return fail(Error("map.nothing_to_draw").with("name", project.info.name));
  if (auto saved = pdf.save(request.file); !saved) return fail(saved.error());
  return outcome;
}

}  // namespace wangge
