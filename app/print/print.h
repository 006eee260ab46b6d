// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of a plan into one PDF: what `wangge-cli print` and the window's print dialog do. Needs a QGuiApplication.
#pragma once

#include <string>

#include "core/base/progress.h"
#include "core/sheet/sheet.h"

namespace wangge {

struct PrintRequest {
  Level level = Level::Community;
  std::string within;  // code of a unit; empty: the whole plan
  sheet::PaperSize paper = sheet::PaperSize::A4;
  std::string file;
  sheet::SheetTexts texts;  // sheetTexts() unless told otherwise
  std::string date;         // as printed
  std::string author;       // as printed; may be empty
  Seconds when = 0;         // creation date in the file
  map::Layers layers;
  Progress progress;
};

struct PrintOutcome {
  int pages = 0;
  int tablePages = 0;        // of them, how many go on with tables
  int unlabelled = 0;        // labels that found no room, over all pages
  double largestScale = 0;   // the least denominator
  double smallestScale = 0;  // the greatest one
};

// Errors: "map.no_such_unit" (code), "print.no_units" (level), "map.nothing_to_draw" (name), those of PdfFile::save,
// "job.cancelled". Units without territory are left out of an atlas.
Result<PrintOutcome> printSheets(const Project& project, const PrintRequest& request);

}  // namespace wangge
