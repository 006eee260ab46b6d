// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of a plan into a PDF, into pictures or onto a printer: what `wangge-cli print` and the window's print dialog
// do. Needs a QGuiApplication.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/print/pages.h"
#include "core/base/progress.h"

namespace wangge {

enum class PrintOutput { Pdf, Png, Svg, Printer };

// By what the name of the file ends with; none for others.
std::optional<PrintOutput> outputOf(const std::string& file);

constexpr int kLeastDpi = 36, kMostDpi = 1200;

struct PrintRequest : PageRequest {
  PrintOutput output = PrintOutput::Pdf;
  std::string file;     // of pictures of several units each has its name behind it: "sheets 230204001004 Xinmu.png"
  int dpi = 300;        // of PNG
  std::string printer;  // name of the printer
  Seconds when = 0;     // creation date in the file
  Progress progress;
};

// Names that found no room on the map of one page; the page lists them, by key number where that had room.
struct LeftOutNames {
  int page = 0;  // from 1
  std::string unit;
  std::vector<std::string> names;
};

// Fields of a template that the plan does not have; the page says so in their place.
struct MissingFields {
  int page = 0;  // from 1
  std::string unit;
  std::vector<sheet::Missing> fields;
  std::vector<std::string> unknown;  // fields that there are none of, as written in the template
  std::vector<std::string> empty;    // fields that Missing::Field stands for
};

// Blocks of a template that do not show all of their text or people.
struct CutBlocks {
  int page = 0;  // from 1
  std::string unit;
  std::vector<sheet::BlockKind> blocks;
};

struct PrintOutcome {
  int pages = 0;
  int tablePages = 0;                         // of them, how many go on with tables, or show a part of a map larger
  int unlabelled = 0;                         // labels that found no room, over all pages
  std::vector<LeftOutNames> leftOut;          // which they are, by page
  std::vector<MissingFields> missing;         // of a template, by page
  std::vector<CutBlocks> cut;                 // of a template, by page
  std::vector<std::string> withoutTerritory;  // units of an atlas that have no sheet, by name
  double largestScale = 0;                    // the least denominator
  double smallestScale = 0;                   // the greatest one
  std::vector<std::string> files;             // that were written
  bool printerStopped = false;                // what it was sent waits
};

// The files that printing these pages writes for certain, then those that it may take the place of: pictures of pages
// that go on with others come to them under names that are free. None for a printer.
std::vector<std::string> filesOf(const Pages& pages, const PrintRequest& request);

// Whether these pages may go where they should, and their folder takes files: errors of AtomicFile::beside
// (gis/output/atomic.h) and of mayPrintOn (app/paint/printers.h).
Result<void> mayPrint(const Pages& pages, const PrintRequest& request);

// Nothing is written, and nothing sent to a printer, unless all pages are made. Of several print jobs the first may be
// printed when the printer does not take a later one: those that it has taken are cancelled then, which a fast printer
// forestalls, and QPrinter, where it prints by itself, cancels none. Units without territory are left out of an atlas.
// `only`: these entries of the pages; none: all. Errors: those of Pages, mayPrint and of the output, "job.cancelled".
Result<PrintOutcome> printPages(const Project& project, const Pages& pages, const PrintRequest& request,
                                const std::optional<std::vector<std::size_t>>& only = {});

// The same for the pages of the request.
Result<PrintOutcome> printSheets(const Project& project, const PrintRequest& request);

}  // namespace wangge
