// SPDX-License-Identifier: GPL-3.0-or-later
// From the coordinates of a source to those of the plan: chooses the working system and the lattice when the plan has
// none, carries everything over, and refuses what cannot lie there.
#pragma once

#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/plan/project.h"
#include "gis/crs/crs.h"
#include "gis/import_report.h"
#include "gis/source_data.h"

namespace wangge::gis {

// `data` has coordinates as read, in the system of `source` (longitude and latitude for a shifted datum; the system may
// then be null).
// A plan without sources gets its lattice from the data, and its CRS too when it has none. Errors, each with `row`, `x`
// and `y` as read where they apply: "coords.not_finite", "coords.not_lon_lat" (degrees beyond 180 or 90),
// "coords.not_transformable", "coords.too_far" (distance_km from the rest of the data: beyond what a plan can hold),
// "coords.wrong_place" (distance_km: everything lies away from the plan), "datum_shift.too_large" (metres). Findings:
// "guess.working_crs", "crs.datum_taken" (crs), "crs.old_datum" (from, to, metres), "crs.datum_shifted" (parameters,
// east, north: metres in the middle of the data).
Result<void> placeOnPlan(Project& project, SourceData& data, const SourceCrs& source, std::vector<Finding>& findings,
                         const Progress& progress);

}  // namespace wangge::gis
