// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a layer into features with coordinates as they are in the source: cells become codes, names, counts and words
// of the plan.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "gis/import.h"
#include "gis/read/field_guess.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {

// Fills `data.features` or `data.households`, and `data.source.rows`. Errors carry `file`, `layer`, `row`, `field`:
// those of parseCount and cleanCode, "coords.not_a_number" (value), those of RegisterRows and rowDecisions,
// "table.no_such_row" (file, row), "table.rows_not_for_role" (role); "import.no_polygons", "import.no_lines",
// "import.no_places" when nothing usable is left.
Result<void> readFeatures(LayerReader& reader, const FieldChoice& fields, const ImportRequest& request,
                          SourceData& data, std::vector<Finding>& findings, const Progress& progress);

// After the last of the layers, of which `info` is one. Error: "table.no_such_row" (file, row) of a row that the
// request tells of and that is behind all of them.
Result<void> checkTold(const ImportRequest& request, const SourceData& data, const LayerInfo& info);

}  // namespace wangge::gis
