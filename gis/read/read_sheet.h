// SPDX-License-Identifier: GPL-3.0-or-later
// The end that reading a sheet of any workbook comes to.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "gis/read/workbook.h"
#include "gis/read/xml_stream.h"

namespace wangge::gis {

// Reads the part of a workbook at `path` by `rows`, which looks at its XML and stops at what no sheet has; `extras`
// gets its merges in order. Errors: those of readXml, "file.too_large" (file), "file.corrupt" (file, detail).
template <class RowReader>
Result<void> readSheet(const std::string& path, const std::string& file, RowReader& rows, Workbook::Extras* extras) {
  if (auto read = readXml(path, file, rows.visitor()); !read) return read;
  if (rows.tooLarge()) return fail(Error("file.too_large").with("file", file));
  if (rows.wrong()) return fail(Error("file.corrupt").with("file", file).with("detail", rows.wrong()));
  if (extras)
    std::sort(extras->merges.begin(), extras->merges.end(), [](const SheetMerge& a, const SheetMerge& b) {
      return std::pair(a.column, a.first) < std::pair(b.column, b.first);
    });
  return {};
}

}  // namespace wangge::gis
