// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print.h"

#include <QString>
#include <algorithm>

#include "app/paint/fonts.h"
#include "app/paint/pdf.h"
#include "app/print/board_forms.h"
#include "app/print/sheet_texts.h"
#include "app/text/four_bounds_text.h"
#include "core/sheet/atlas.h"

namespace wangge {
namespace {

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
    board.bounds = fourBoundsText(project, unit.grid).toStdString();
    const auto made = sheet::makeBoard(project, board, measurer, &base);
    if (!made && pages.size() > 1 && made.error().code == "map.nothing_to_draw") continue;
    if (!made) return fail(made.error());
    if (!pdf.add(made->sheet.scene, 0, pages[i].label))
      return fail(Error("file.unwritable").with("file", request.file));
    ++outcome.pages;
    if (!made->missing.empty())
      outcome.missing.push_back({outcome.pages, made->sheet.scene.title, {made->missing.begin(), made->missing.end()}});
    const double scale = made->sheet.denominator;
    outcome.largestScale = outcome.pages == 1 ? scale : std::min(outcome.largestScale, scale);
    outcome.smallestScale = std::max(outcome.smallestScale, scale);
  }
  return {};
}

}  // namespace

Result<PrintOutcome> printSheets(const Project& project, const PrintRequest& request) {
  // Again when it is written; an atlas need not be drawn for nothing.
  if (auto allowed = gis::mayWrite(request.file, kPdfFile); !allowed) return fail(allowed.error());
  if (request.form && request.level != Level::Grid)
    return fail(Error("print.preset_needs_grids").with("preset", request.form->name));
  const auto pages = sheet::atlasOf(project, request.level, request.within);
  if (!pages) return fail(pages.error());

  const FontMeasurer measurer;
  const map::BaseIndex base(project);
  sheet::SheetRequest sheetRequest;
  sheetRequest.paper = request.paper;
  sheetRequest.denominator = request.denominator;
  sheetRequest.texts = request.texts;
  // The sheet would say the code alone.
  sheetRequest.texts.crs = QString::fromStdString(request.texts.crs)
                               .replace("{value}", QString::fromStdString(crsText(project.info.crs)))
                               .toStdString();
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
    const auto sheets = sheet::makeSheets(project, sheetRequest, measurer, &base);
    if (!sheets && pages->size() > 1 && sheets.error().code == "map.nothing_to_draw") continue;
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
      for (const map::Unit& unit : map.unlabelled) {
        const std::string name = nameOf(project, unit);
        left.names.push_back(name.empty() ? codeOf(project, unit) : name);
      }
    }
    outcome.largestScale = outcome.pages == 0 ? map.denominator : std::min(outcome.largestScale, map.denominator);
    outcome.smallestScale = std::max(outcome.smallestScale, map.denominator);
    outcome.pages += static_cast<int>(sheets->size());
    outcome.tablePages += static_cast<int>(sheets->size()) - 1;
  }
  request.progress("print.writing", 1.0);
  if (auto saved = pdf.save(request.file); !saved) return fail(saved.error());
  return outcome;
}

}  // namespace wangge
