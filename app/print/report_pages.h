// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a PDF: maps in front, then its tables on pages in the frame of the sheets.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/sheet/sheet.h"

namespace wangge {

struct ReportMap {
  const Project* project = nullptr;  // the state that it shows
  sheet::SheetRequest request;       // texts, date and paper are the report's
};

struct ReportPages {
  std::string title;
  std::vector<ReportMap> maps;
  std::vector<sheet::SheetTable> tables;
  sheet::PaperSize paper = sheet::PaperSize::A4;
  std::string date, author;  // as printed
  Seconds when = 0;          // creation date in the file
};

// Whether pages may be written there: over an older PDF only. Errors: those of mayWrite (gis/output/output.h).
Result<void> mayWritePages(const std::string& file);

// How many pages were written. Errors: "map.nothing_to_draw" (name), those of PdfFile::save.
Result<int> writeReportPages(const Project& project, const ReportPages& report, const std::string& file);

}  // namespace wangge
