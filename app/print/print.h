// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of a plan into one PDF: what `wangge-cli print` and the window's print dialog do. Needs a QGuiApplication.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/sheet/atlas.h"
#include "core/sheet/sheet.h"
#include "core/sheet/template.h"

namespace wangge {

struct PrintRequest {
  sheet::SheetKind level = sheet::SheetKind::Community;
  std::string within;  // code of a unit, of a precinct or beat with their sheets; empty: the whole plan
  sheet::PaperSize paper = sheet::PaperSize::A4;
  double denominator = 0;  // of the printed scale; 0: the largest customary one for each sheet
  std::string file;
  sheet::SheetTexts texts;  // sheetTexts() unless told otherwise
  std::string date;         // as printed
  std::string author;       // as printed; may be empty
  Seconds when = 0;         // creation date in the file
  map::Layers layers;
  std::optional<sheet::Template> form;  // none: the sheets of a level as they are arranged by themselves
  std::string formPaper;                // "A0" … "A6"; empty: the form's own
  GridId grid;                          // of a form: only this grid; none: all
  bool open = false;                    // the public edition, without contacts and verdicts
  Days on = 0;                          // of a form: whose posts are in force
  Progress progress;
};

// Names that found no room on the map of one page; the page lists them, by key number where that had room.
struct LeftOutNames {
  int page = 0;  // from 1
  std::string unit;
  std::vector<std::string> names;
};

// What a form asks for and the plan, the form or this computer does not have; the page says so in its place.
struct MissingFields {
  int page = 0;  // from 1
  std::string unit;
  std::vector<sheet::Missing> fields;
  std::vector<std::string> unknown;  // names in braces that no field has
};

// Blocks of a form that do not show all of their text or people.
struct CutBlocks {
  int page = 0;  // from 1
  std::string unit;
  std::vector<sheet::BlockKind> blocks;
};

struct PrintOutcome {
  int pages = 0;
  int tablePages = 0;                         // of them, how many go on with tables or show a dense part larger
  int unlabelled = 0;                         // labels that found no room, over all pages
  std::vector<LeftOutNames> leftOut;          // which they are, by page
  std::vector<MissingFields> missing;         // of a form, by page
  std::vector<CutBlocks> cut;                 // of a form, by page
  std::vector<std::string> withoutTerritory;  // units of an atlas that have no sheet, by name
  double largestScale = 0;                    // the least denominator
  double smallestScale = 0;                   // the greatest one
};

// Errors: "map.no_such_unit" (code), "print.no_units" (level), "map.nothing_to_draw" (name),
// "align.no_precincts", "print.does_not_fit" (name, scale, fits), "template.other_level" (template, level), those of
// PdfFile::save, "job.cancelled". Units without territory are left out of an atlas.
Result<PrintOutcome> printSheets(const Project& project, const PrintRequest& request);

}  // namespace wangge
