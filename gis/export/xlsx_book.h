// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook while it is written. libxlsxwriter answers for every cell whether it took it; the first one that it
// refused is kept and is what closing the book answers, so that no workbook lacks a cell without a word.
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/plan/project.h"

namespace wangge::gis {

// Of Excel, the head among the rows.
inline constexpr std::size_t kMostRows = 1'048'576, kMostColumns = 16'384;

class XlsxBook;

// Rows and columns count from 0. Errors that are kept: "export.text_too_long" (file, sheet, cell, most) and
// "export.cell_refused" (file, sheet, cell, what), the cell as spreadsheets name it ("C12").
class XlsxSheet {
 public:
  void text(std::size_t row, std::size_t column, const std::string& text, lxw_format* format = nullptr);
  // Numbers that are none (infinite, not a number) are refused: spreadsheets call such a workbook broken.
  void number(std::size_t row, std::size_t column, double number, lxw_format* format = nullptr);
  void moment(std::size_t row, std::size_t column, Seconds moment, lxw_format* format);
  void width(std::size_t column, double characters);
  // The head stays above, and the first columns beside what is scrolled.
  void freeze(std::size_t rows, std::size_t columns);
  void filter(std::size_t rows, std::size_t columns);

 private:
  friend class XlsxBook;
  XlsxSheet(XlsxBook& book, std::string name, lxw_worksheet* sheet)
      : m_book(&book), m_name(std::move(name)), m_sheet(sheet) {}
  bool hasRoom(std::size_t row, std::size_t column);
  void check(lxw_error answer, std::size_t row, std::size_t column);
  void refuse(std::size_t row, std::size_t column, const std::string& what);

  XlsxBook* m_book;
  std::string m_name;
  lxw_worksheet* m_sheet;  // null when the book refused the sheet: it takes nothing
};

class XlsxBook {
 public:
  // `file` is the one that messages name; it is written to `path`.
  XlsxBook(const std::string& path, std::string file, std::string title, Seconds created);
  XlsxBook(const XlsxBook&) = delete;
  XlsxBook& operator=(const XlsxBook&) = delete;
  ~XlsxBook();

  lxw_format* format(const char* numbers = nullptr, bool bold = false, bool wrapped = false);
  // A sheet of this name, made fit: characters that none may have become blanks, longer ones end in … at 31 characters,
  // and one that is there already gets a number.
  XlsxSheet sheet(const std::string& name);
  // Writes the file, if nothing was refused. Errors: what was kept, "export.sheet_refused" (file, sheet, what),
  // "file.unwritable", "file.disk_full", "file.read_only".
  Result<void> close();

 private:
  friend class XlsxSheet;
  void keep(Error error);

  lxw_workbook* m_book;
  std::string m_file;
  std::vector<std::string> m_names;  // of its sheets, in small letters
  std::optional<Error> m_refused;
};

}  // namespace wangge::gis
