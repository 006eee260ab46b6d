// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/xlsx_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <ctime>
#include <string_view>
#include <utility>

#include "gis/export/writer.h"
#include "gis/gpkg/database.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kLongestName = 31;  // of a sheet, in UTF-16 units

// "A" "Z" "AA" …
std::string columnLetters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

std::string shortened(const std::string& name, std::size_t most) {
  const std::string_view fits = firstUnits(name, most);
  return fits.size() == name.size() ? name : std::string(firstUnits(name, most - 1)) + "…";
}

// What no sheet's name may hold, or begin or end with.
std::string plainName(std::string name) {
  for (char& c : name)
    if (std::string_view("[]:*?/\\").find(c) != std::string_view::npos) c = ' ';
  if (name.starts_with('\'')) name.front() = ' ';
  if (name.ends_with('\'')) name.back() = ' ';
  return name;
}

// Spreadsheets take names that differ in case only for the same.
std::string inSmallLetters(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

}  // namespace

bool XlsxSheet::hasRoom(std::size_t row, std::size_t column) {
  if (!m_sheet) return false;  // that is told already
  if (row < kMostRows && column < kMostColumns) return true;
  refuse(row, column, lxw_strerror(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE));
  return false;
}

void XlsxSheet::check(lxw_error answer, std::size_t row, std::size_t column) {
  if (answer != LXW_NO_ERROR) refuse(row, column, lxw_strerror(answer));
}

void XlsxSheet::refuse(std::size_t row, std::size_t column, const std::string& what) {
  m_book->keep(Error("export.cell_refused")
                   .with("file", m_book->m_file)
                   .with("sheet", m_name)
                   .with("cell", fmt::format("{}{}", columnLetters(column), row + 1))
                   .with("what", what));
}

void XlsxSheet::text(std::size_t row, std::size_t column, const std::string& text, lxw_format* format) {
  if (!hasRoom(row, column)) return;
  if (firstUnits(text, kLongestCell).size() < text.size()) {
    m_book->keep(Error("export.text_too_long")
                     .with("file", m_book->m_file)
                     .with("sheet", m_name)
                     .with("cell", fmt::format("{}{}", columnLetters(column), row + 1))
                     .with("most", static_cast<std::int64_t>(kLongestCell)));
    return;
  }
  check(worksheet_write_string(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), text.c_str(),
                               format),
        row, column);
}

void XlsxSheet::number(std::size_t row, std::size_t column, double number, lxw_format* format) {
  if (!hasRoom(row, column)) return;
  if (!std::isfinite(number)) return refuse(row, column, fmt::format("{}", number));
  check(worksheet_write_number(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), number, format),
        row, column);
}

void XlsxSheet::moment(std::size_t row, std::size_t column, Seconds moment, lxw_format* format) {
  if (!hasRoom(row, column)) return;
  check(worksheet_write_unixtime(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), moment, format),
        row, column);
}

void XlsxSheet::width(std::size_t column, double characters) {
  if (!hasRoom(0, column)) return;
  const auto at = static_cast<lxw_col_t>(column);
  check(worksheet_set_column(m_sheet, at, at, characters, nullptr), 0, column);
}

void XlsxSheet::freeze(std::size_t rows, std::size_t columns) {
  if (m_sheet) worksheet_freeze_panes(m_sheet, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns));
}

void XlsxSheet::filter(std::size_t rows, std::size_t columns) {
  if (columns == 0 || !hasRoom(rows, columns - 1)) return;
  check(worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1)), rows,
        columns - 1);
}

XlsxBook::XlsxBook(const std::string& path, std::string file, std::string title, Seconds created)
    : m_book(workbook_new(path.c_str())), m_file(std::move(file)) {
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.created = static_cast<std::time_t>(created);
  if (const lxw_error answer = workbook_set_properties(m_book, &properties); answer != LXW_NO_ERROR)
    keep(Error("file.unwritable").with("file", m_file).with("what", lxw_strerror(answer)));
}

XlsxBook::~XlsxBook() {
  if (m_book) lxw_workbook_free(m_book);
}

void XlsxBook::keep(Error error) {
  if (!m_refused) m_refused = std::move(error);
}

lxw_format* XlsxBook::format(const char* numbers, bool bold, bool wrapped) {
  lxw_format* format = workbook_add_format(m_book);
  if (!format) return nullptr;
  if (numbers) format_set_num_format(format, numbers);
  if (bold) format_set_bold(format);
  if (wrapped) format_set_text_wrap(format);
  return format;
}

XlsxSheet XlsxBook::sheet(const std::string& name) {
  const std::string whole = plainName(name);
  std::string fit = plainName(shortened(whole, kLongestName));
  for (int number = 2; std::ranges::find(m_names, inSmallLetters(fit)) != m_names.end(); ++number) {
    const std::string suffix = fmt::format(" ({})", number);
    fit = shortened(whole, kLongestName - suffix.size()) + suffix;
  }
  lxw_worksheet* sheet = workbook_add_worksheet(m_book, fit.c_str());
  if (sheet)
    m_names.push_back(inSmallLetters(fit));
  else
    keep(Error("export.sheet_refused")
             .with("file", m_file)
             .with("sheet", name)
             .with("what", lxw_strerror(workbook_validate_sheet_name(m_book, fit.c_str()))));
  return {*this, fit, sheet};
}

Result<void> XlsxBook::close() {
  if (m_refused) return fail(*m_refused);
  errno = 0;
  const lxw_error answer = workbook_close(std::exchange(m_book, nullptr));
  if (answer == LXW_NO_ERROR) return {};
  if (errno != 0) return fail(writeError(errno, m_file));
  return fail(Error("file.unwritable").with("file", m_file).with("what", lxw_strerror(answer)));
}

}  // namespace wangge::gis
