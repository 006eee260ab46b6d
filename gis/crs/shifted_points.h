// SPDX-License-Identifier: GPL-3.0-or-later
// Whether points lie where the plan's communities are only when they are taken for coordinates of a map service: as
// they are, those along one side of the plan fall outside.
#pragma once

#include <optional>

#include "core/plan/project.h"
#include "gis/crs/datum_shift.h"
#include "gis/source_data.h"

namespace wangge::gis {

struct ShiftedPoints {
  Shift shift = Shift::None;
  std::int64_t seen = 0, outside = 0, outsideThen = 0;  // points; the last when they are read in that datum
};

// Looks at some thousand points of `data`, which lies in the plan's system. None where as good as all of them lie in
// communities as they are, or where neither datum brings at least three quarters of the others inside.
std::optional<ShiftedPoints> shiftedPoints(const SourceData& data, const Project& project);

}  // namespace wangge::gis
