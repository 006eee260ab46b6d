// SPDX-License-Identifier: GPL-3.0-or-later
// From coordinates as read to the plan: in the reading that fits, or as control points tell.
#pragma once

#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "gis/crs/reading.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {

// How coordinates are to be read, before anything is carried over: control points where the request has some, else
// chooseReading. Coordinates in degrees are metres afterwards where control points say so, and pairs in the order of
// the data. Findings: "crs.control_points" (pairs, crs, residual, scale, degrees), "crs.control_points_two",
// "coords.maybe_packed", "crs.control_point_off" (residual), "crs.control_points_shift" (east, north: metres from where
// the file alone would bring the middle of the data), and those of chooseReading. Errors carry file and layer:
// "control_points.elsewhere" (file: the points', distance_km), "control_points.and_shift", those of readControlPoints,
// fitControlPoints and chooseReading.
Result<Reading> readingOf(SourceData& data, const SourceCrs& crs, const LayerInfo& info, const ImportRequest& request,
                          const Project& project, std::vector<Finding>& findings);

// Then everything goes into the plan (gis/crs/place_on_plan.h).
Result<Reading> placeSource(Project& project, SourceData& data, const SourceCrs& crs, const LayerInfo& info,
                            const ImportRequest& request, std::vector<Finding>& findings, const Progress& progress);

// Whether what was placed lies beside the plan as data of Amap or Baidu do. Error: "coords.looks_shifted" (file, layer,
// metres, east, north, datum, candidates) when the user has named no system. Findings: "crs.offset" (metres, east,
// north; datum where one moves places so) otherwise, "crs.plan_looks_shifted" (datum, metres) when it is the plan that
// is moved.
Result<void> checkOffset(const SourceData& data, const SourceCrs& placed, const LayerInfo& info,
                         const ImportRequest& request, const Project& project, std::vector<Finding>& findings);

}  // namespace wangge::gis
