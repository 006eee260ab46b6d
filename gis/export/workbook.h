// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a workbook: tables with titles in the user's language, one sheet each. Codes are text cells.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/plan/project.h"
#include "gis/output/output.h"

namespace wangge::gis {

// How numbers of a column are shown: Area in m², Length in m, Share from 0 to 1 as percent.
enum class ColumnKind { Text, Whole, Area, Length, Share };

struct ReportColumn {
  std::string title;
  ColumnKind kind = ColumnKind::Text;
};
using ReportCell = std::variant<std::monostate, std::string, std::int64_t, double>;
struct ReportTable {
  std::string title;  // made fit for a sheet's name (XlsxBook)
  std::vector<ReportColumn> columns;
  std::vector<std::vector<ReportCell>> rows;
};

// The kind of file that is written.
const FileKind& workbookKind();
// Whether a sheet has room for it.
bool fitsSheet(const ReportTable& table);

// Writes the whole workbook about a plan, or leaves what is there as it was. Errors: those of AtomicFile,
// "export.table_too_large" (table, file), those of XlsxBook and its sheets, the first of them.
Result<void> writeWorkbook(const Project& project, const std::vector<ReportTable>& tables, const std::string& path);

}  // namespace wangge::gis
