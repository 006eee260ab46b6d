// SPDX-License-Identifier: GPL-3.0-or-later
// A spreadsheet file of any kind as sheets of rows, read as a stream, and what a reader has to be told about it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "gis/read/source_files.h"

namespace wangge::gis {

struct SheetCell {
  // Unknown: a number or a text, the reader cannot tell.
  enum class Kind { Number, Text, Date, Error, NoValue, Unknown } kind = Kind::Number;
  int column = 0;  // from 0
  std::string_view text;
};

struct SheetMerge {
  std::int64_t first = 0, last = 0;  // rows
  int column = 0;                    // the leftmost one
};

class Workbook {
 public:
  struct Sheet {
    std::string name, part;
    bool hidden = false;
  };
  virtual ~Workbook() = default;

  const std::vector<Sheet>& sheets() const { return m_sheets; }
  // Whether formulas and hidden rows, columns and sheets show; of old Excel files they do not.
  virtual bool seesAll() const { return true; }

  // Rows in the order of the file; only cells that hold something. Views are valid during the call; false stops.
  using RowVisitor = std::function<bool(std::int64_t row, bool hidden, std::span<const SheetCell> cells)>;
  // What stands beside the rows. `merges` over several rows only, by column and row.
  struct Extras {
    std::vector<SheetMerge> merges;
    std::vector<int> hiddenColumns;
  };
  // `extras` may be null. Errors: "file.corrupt" (file, detail), "file.too_large" (file).
  virtual Result<void> visitRows(const Sheet& sheet, const RowVisitor& visit, Extras* extras) const = 0;

 protected:
  std::vector<Sheet> m_sheets;
};

// Errors: "file.corrupt" (file, detail), "file.too_large", "file.encrypted" (file).
Result<std::shared_ptr<const Workbook>> openXlsxWorkbook(const SourceFile& source);
Result<std::shared_ptr<const Workbook>> openOdsWorkbook(const SourceFile& source);
Result<std::shared_ptr<const Workbook>> openXlsWorkbook(const SourceFile& source);

}  // namespace wangge::gis
