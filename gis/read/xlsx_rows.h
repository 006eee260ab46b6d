// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a sheet of XLSX (ECMA-376 part 1, 18.3), from its XML to cells.
#pragma once

#include "gis/read/workbook.h"
#include "gis/read/xml_stream.h"

namespace wangge::gis {

// Puts the text of <t> elements together, without the guides of pronunciation in <rPh>.
class XlsxText {
 public:
  void start(std::string_view name) {
    if (name == "rPh") ++m_guides;
    if (name == "t") m_inText = true;
  }
  void end(std::string_view name) {
    if (name == "rPh") --m_guides;
    if (name == "t") m_inText = false;
  }
  bool takes() const { return m_inText && m_guides == 0; }

 private:
  int m_guides = 0;
  bool m_inText = false;
};

// What the cells of a sheet refer to.
struct XlsxParts {
  std::function<std::string_view(std::size_t index)> sharedString;
  const std::vector<bool>& dateStyles;  // by style of a cell
  bool from1904 = false;
};

// Reads the part at `path`, as GDAL opens it. Errors: "file.corrupt" (file, detail), "file.too_large" (file).
Result<void> readXlsxRows(const std::string& path, const std::string& file, const XlsxParts& parts,
                          const Workbook::RowVisitor& visit, Workbook::Extras* extras);

}  // namespace wangge::gis
