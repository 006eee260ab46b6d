// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a sheet of ODS, from its XML to cells.
#pragma once

#include "gis/read/workbook.h"

namespace wangge::gis {

// The sheet of this index in the content part at `path`, as GDAL opens it. Errors: "file.corrupt" (file, detail),
// "file.too_large" (file): also when repeated cells would be more than a sheet of a city has.
Result<void> readOdsRows(const std::string& path, const std::string& file, std::size_t index,
                         const Workbook::RowVisitor& visit, Workbook::Extras* extras);

}  // namespace wangge::gis
