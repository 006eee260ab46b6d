// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/workbook.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <ctime>
#include <map>
#include <memory>

#include "gis/export/formats.h"
#include "gis/gpkg/database.h"
#include "gis/gpkg/geopackage.h"
#include "gis/output/atomic.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kLongestName = 31;  // characters of a sheet's name

std::string sheetName(const std::string& title) {
  std::string name;
  std::size_t characters = 0;
  for (const char c : title) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // a character of UTF-8
    if (begins && ++characters > kLongestName) break;
    name += std::string_view("[]:*?/\\").find(c) == std::string_view::npos ? c : ' ';
  }
  return name;
}

class Formats {
 public:
  explicit Formats(lxw_workbook* book) : m_book(book), m_head(workbook_add_format(book)) {
    format_set_bold(m_head);
    format_set_text_wrap(m_head);
  }
  lxw_format* head() const { return m_head; }
  lxw_format* of(ColumnKind kind) {
    static const std::map<ColumnKind, const char*> numbers = {{ColumnKind::Whole, "#,##0"},
                                                              {ColumnKind::Area, "#,##0.0"},
                                                              {ColumnKind::Length, "#,##0.0"},
                                                              {ColumnKind::Share, "0.0%"}};
    const auto number = numbers.find(kind);
    if (number == numbers.end()) return nullptr;
    lxw_format*& format = m_formats[kind];
    if (!format) {
      format = workbook_add_format(m_book);
      format_set_num_format(format, number->second);
    }
    return format;
  }

 private:
  lxw_workbook* m_book;
  lxw_format* m_head;
  std::map<ColumnKind, lxw_format*> m_formats;
};

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const ReportCell& cell, lxw_format* format) {
  if (const auto* text = std::get_if<std::string>(&cell))
    worksheet_write_string(sheet, row, column, text->c_str(), nullptr);
  else if (const auto* whole = std::get_if<std::int64_t>(&cell))
    worksheet_write_number(sheet, row, column, static_cast<double>(*whole), format);
  else if (const auto* real = std::get_if<double>(&cell))
    worksheet_write_number(sheet, row, column, *real, format);
}

void writeSheet(lxw_workbook* book, const ReportTable& table, Formats& formats) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, sheetName(table.title).c_str());
  const auto columns = static_cast<lxw_col_t>(table.columns.size());
  for (lxw_col_t c = 0; c < columns; ++c) {
    worksheet_write_string(sheet, 0, c, table.columns[c].title.c_str(), formats.head());
    worksheet_set_column(sheet, c, c, table.columns[c].kind == ColumnKind::Text ? 22 : 13, nullptr);
  }
  worksheet_freeze_panes(sheet, 1, 1);
  if (!table.rows.empty())
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), static_cast<lxw_col_t>(columns - 1));
  lxw_row_t r = 0;
  for (const auto& row : table.rows) {
    ++r;
    for (lxw_col_t c = 0; c < columns && c < row.size(); ++c)
      writeCell(sheet, r, c, row[c], formats.of(table.columns[c].kind));
  }
}

}  // namespace

bool fitsSheet(const ReportTable& table) {
  constexpr std::size_t kColumns = 16'384, kRows = 1'048'576;  // of Excel, its head among the rows
  return table.columns.size() <= kColumns && table.rows.size() < kRows;
}

const FileKind& workbookKind() {
  return exportFormatNamed("xlsx")->kind;
}

Result<void> writeWorkbook(const Project& project, const std::vector<ReportTable>& tables, const std::string& path) {
  for (const ReportTable& table : tables)
    if (!fitsSheet(table)) return fail(Error("export.table_too_large").with("table", table.title).with("file", path));
  auto file = AtomicFile::beside(path, workbookKind());
  if (!file) return fail(file.error());
  lxw_workbook* book = workbook_new(file->path().c_str());
  lxw_doc_properties properties{};
  std::string name = project.info.name;
  properties.title = name.data();
  properties.created = static_cast<std::time_t>(dateOf(project));
  workbook_set_properties(book, &properties);
  Formats formats(book);
  for (const ReportTable& table : tables) writeSheet(book, table, formats);
  errno = 0;
  if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
    if (errno != 0) return fail(writeError(errno, path));
    return fail(Error("file.unwritable").with("file", path).with("what", lxw_strerror(error)));
  }
  return file->putInPlace();
}

}  // namespace wangge::gis
