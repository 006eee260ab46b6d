// SPDX-License-Identifier: GPL-3.0-or-later
// Control points as offices list them: a table with four columns of numbers, the places in the source first.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "gis/crs/control_points.h"

namespace wangge::gis {

// From a CSV or a workbook with one sheet. Where there are more than four columns of numbers, their names have to tell
// the source's (source, old, local, 原, 旧, 源 …) from the target's (target, new, 2000, 新, 目标 …). Errors: those of
// opening tables, "control_points.no_table" (file), "control_points.columns" (file, fields),
// "control_points.not_a_number" (file, row, field, value).
Result<std::vector<ControlPoint>> readControlPoints(const std::string& path);

}  // namespace wangge::gis
