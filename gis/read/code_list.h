// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of codes and names, as offices pass them on: tables with a column of codes and one of names, of communities
// and of what is above them.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "gis/import_report.h"
#include "gis/source_data.h"

namespace wangge::gis {

// Rows that have both a code and a name, of all visible sheets that have columns for them, in the file's order. Errors:
// "codes.no_fields" (file, fields), "codes.empty" (file), "codes.conflict" (file, code, names, rows), those of
// openLayers, and those of cleanCode with file, layer, row and field. Findings: "codes.rows_incomplete" (count, list),
// "codes.sheets_hidden" (sheets, list).
Result<std::vector<CodeRow>> readCodeList(const std::string& path, std::vector<Finding>& findings);

}  // namespace wangge::gis
