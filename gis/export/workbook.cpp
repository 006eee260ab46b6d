// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/workbook.h"

#include <map>

#include "gis/export/formats.h"
#include "gis/export/xlsx_book.h"
#include "gis/gpkg/geopackage.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

class ColumnFormats {
 public:
  explicit ColumnFormats(XlsxBook& book) : m_book(book), m_head(book.format(nullptr, true, true)) {}
  lxw_format* head() const { return m_head; }
  lxw_format* of(ColumnKind kind) {
    static const std::map<ColumnKind, const char*> numbers = {{ColumnKind::Whole, "#,##0"},
                                                              {ColumnKind::Area, "#,##0.0"},
                                                              {ColumnKind::Length, "#,##0.0"},
                                                              {ColumnKind::Share, "0.0%"}};
    const auto number = numbers.find(kind);
    if (number == numbers.end()) return nullptr;
    lxw_format*& format = m_formats[kind];
    if (!format) format = m_book.format(number->second);
    return format;
  }

 private:
  XlsxBook& m_book;
  lxw_format* m_head;
  std::map<ColumnKind, lxw_format*> m_formats;
};

void writeReportCell(XlsxSheet& sheet, std::size_t row, std::size_t column, const ReportCell& cell,
                     lxw_format* format) {
  if (const auto* text = std::get_if<std::string>(&cell))
    sheet.text(row, column, *text);
  else if (const auto* whole = std::get_if<std::int64_t>(&cell))
    sheet.number(row, column, static_cast<double>(*whole), format);
  else if (const auto* real = std::get_if<double>(&cell))
    sheet.number(row, column, *real, format);
}

void writeReport(XlsxBook& book, const ReportTable& table, ColumnFormats& formats) {
  XlsxSheet sheet = book.sheet(table.title);
  const std::size_t columns = table.columns.size();
  for (std::size_t c = 0; c < columns; ++c) {
    sheet.text(0, c, table.columns[c].title, formats.head());
    sheet.width(c, table.columns[c].kind == ColumnKind::Text ? 22 : 13);
  }
  sheet.freeze(1, 1);
  if (!table.rows.empty()) sheet.filter(table.rows.size(), columns);
  std::size_t r = 0;
  for (const auto& row : table.rows) {
    ++r;
    for (std::size_t c = 0; c < columns && c < row.size(); ++c)
      writeReportCell(sheet, r, c, row[c], formats.of(table.columns[c].kind));
  }
}

}  // namespace

bool fitsSheet(const ReportTable& table) {
  return table.columns.size() <= kMostColumns && table.rows.size() < kMostRows;
}

const FileKind& workbookKind() {
  return exportFormatNamed("xlsx")->kind;
}

Result<void> writeWorkbook(const Project& project, const std::vector<ReportTable>& tables, const std::string& path) {
  for (const ReportTable& table : tables)
    if (!fitsSheet(table)) return fail(Error("export.table_too_large").with("table", table.title).with("file", path));
  auto file = AtomicFile::beside(path, workbookKind());
  if (!file) return fail(file.error());
  XlsxBook book(file->path(), path, project.info.name, dateOf(project));
  ColumnFormats formats(book);
  for (const ReportTable& table : tables) writeReport(book, table, formats);
  if (auto closed = book.close(); !closed) return closed;
  return file->putInPlace();
}

}  // namespace wangge::gis
