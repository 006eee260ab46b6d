// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of codes and names, as offices pass them on: tables with a column of codes and one of names, of communities
// and of what is above them.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "gis/source_data.h"

namespace wangge::gis {

// Rows that have both a code and a name, of all sheets that have columns for them, in the file's order. Errors:
// "codes.no_fields" (file, fields), "codes.empty" (file), those of openLayers, and those of cleanCode with file, layer,
// row and field.
Result<std::vector<CodeRow>> readCodeList(const std::string& path);

}  // namespace wangge::gis
