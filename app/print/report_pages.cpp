// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/report_pages.h"

#include "app/paint/fonts.h"
#include "app/paint/pdf.h"
#include "app/print/sheet_texts.h"
#include "core/sheet/table_pages.h"

namespace wangge {

Result<void> mayWritePages(const std::string& file) {
  return gis::mayWrite(file, kPdfFile);
}

Result<int> writeReportPages(const Project& project, const ReportPages& report, const std::string& file) {
  if (auto allowed = mayWritePages(file); !allowed) return fail(allowed.error());
  const FontMeasurer measurer;
  PdfFile pdf({report.title, project.info.organisation, report.when});
  int pages = 0;
  const auto add = [&](const std::vector<sheet::Sheet>& sheets) {
    for (std::size_t i = 0; i < sheets.size(); ++i, ++pages)
      if (!pdf.add(sheets[i].scene, i > 0 ? 1 : 0)) return false;
    return true;
  };
  const auto complete = [&](const Project& of, sheet::SheetRequest request) {
    request.paper = report.paper;
    request.texts = textsFor(of, sheetTexts());
    request.date = report.date, request.author = report.author;
    return request;
  };
  const Error unwritable = Error("file.unwritable").with("file", file);
  for (const ReportMap& map : report.maps) {
    const auto sheets = sheet::makeSheets(*map.project, complete(*map.project, map.request), measurer);
    if (!sheets) return fail(sheets.error());
    if (!add(*sheets)) return fail(unwritable);
  }
  sheet::SheetRequest tables;
  tables.title = report.title;
  if (!add(sheet::tablePages(project, complete(project, tables), measurer, report.tables))) return fail(unwritable);
  if (auto saved = pdf.save(file); !saved) return fail(saved.error());
  return pages;
}

}  // namespace wangge
