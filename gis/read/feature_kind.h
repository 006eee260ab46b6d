// SPDX-License-Identifier: GPL-3.0-or-later
// What a feature is by its fields, its layer and its file: the class of a barrier, the category of a site.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/plan/domain.h"
#include "gis/read/layer_reader.h"
#include "gis/read/left_out.h"
#include "gis/read/record_cells.h"
#include "gis/roles.h"

namespace wangge::gis {

// What the layer is called, or else the file, when either says what its lines are.
struct NamedClass {
  std::string name;
  std::optional<ArcClass> type;
};
NamedClass namedClass(const LayerInfo& info);

// The class of a line, or nothing when it does not belong to the barriers. `byName` counts those that have it from the
// name of their layer or file.
std::optional<std::string> barrierKind(const RecordCells& cells, Format format, const NamedClass& named, LeftOut& out,
                                       std::int64_t& byName);

std::string categoryOf(const RecordCells& cells, Format format, const ImportRole& role);

// OpenStreetMap has areas of every kind in one layer: woods, car parks and borders are neither buildings nor sites.
bool isOtherArea(const RecordCells& cells, const ImportRole& role, const std::string& category);

}  // namespace wangge::gis
