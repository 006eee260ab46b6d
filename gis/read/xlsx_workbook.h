// SPDX-License-Identifier: GPL-3.0-or-later
// An XLSX file (ECMA-376) read as a stream: what its cells really hold, and what a reader has to be told about them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "gis/read/layer_reader.h"
#include "gis/read/source_files.h"

namespace wangge::gis {

struct XlsxCell {
  enum class Kind { Number, Text, Date, Error, NoValue } kind = Kind::Number;
  int column = 0;  // from 0
  std::string_view text;
};

struct XlsxMerge {
  std::int64_t first = 0, last = 0;  // rows
  int column = 0;                    // the leftmost one
};

class XlsxWorkbook {
 public:
  struct Sheet {
    std::string name, part;
    bool hidden = false;
  };
  // Errors: "file.corrupt", "file.too_large", "file.encrypted".
  static Result<std::shared_ptr<const XlsxWorkbook>> open(const SourceFile& source);

  const std::vector<Sheet>& sheets() const { return m_sheets; }

  // Rows in the order of the file; only cells that hold something. Views are valid during the call; false stops.
  using RowVisitor = std::function<bool(std::int64_t row, bool hidden, std::span<const XlsxCell> cells)>;
  Result<void> visitRows(const Sheet& sheet, const RowVisitor& visit) const;
  // What stands beside the rows. `merges` over several rows only, by column and row.
  struct Extras {
    std::vector<XlsxMerge> merges;
    std::vector<int> hiddenColumns;
  };
  Result<void> visitRows(const Sheet& sheet, const RowVisitor& visit, Extras* extras) const;

 private:
  Result<void> readParts();
  Result<void> readStyles(const std::string& part);
  Result<void> readStrings(const std::string& part);
  std::string_view sharedString(std::size_t index) const;

  std::string m_root, m_file;
  std::vector<Sheet> m_sheets;
  std::string m_strings;            // all shared strings, one after the other
  std::vector<std::size_t> m_ends;  // where each ends
  std::vector<bool> m_dateStyle;    // by style of a cell
  bool m_from1904 = false;
};

// "_x000D_" as the character that it stands for.
std::string withoutEscapes(std::string_view text);

// A number as the cell has it: whole ones exact up to 2^53 however they are written, others in their shortest form.
std::string numberText(std::string_view value);

}  // namespace wangge::gis
