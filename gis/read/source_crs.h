// SPDX-License-Identifier: GPL-3.0-or-later
// Which coordinate system a source is in: what the user says, else what the layer says.
#pragma once

#include <optional>
#include <string>

#include "core/base/error.h"
#include "gis/crs/crs.h"
#include "gis/import.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {

// Errors: "crs.unknown" (crs), those of datumShiftNamed, "datum_shift.no_system" when no system is known that the
// parameters could start from, "datum_shift.not_needed" (crs) for GCJ-02, BD-09 and CGCS2000 itself.
Result<SourceCrs> sourceCrsOf(const ImportRequest& request, const LayerInfo& info);

// "GCJ02" or "BD09" when names of the file or its fields speak of Amap or Baidu, or when the fields are those that
// exports of map services' atlases have: worth asking, never enough to convert.
std::optional<std::string> shiftHint(const LayerInfo& info);

// "Beijing 1954" or "Xian 1980", when names of file, layer, fields or system speak of it and the system is on neither.
std::optional<std::string> oldDatumHint(const LayerInfo& info);

}  // namespace wangge::gis
