// SPDX-License-Identifier: GPL-3.0-or-later
// From rings as read to rings on the lattice, with what is wrong with a single ring told and mended: repeated vertices,
// rings that do not close, spikes, rings without an inside, coordinates that are none.
#pragma once

#include "core/geometry/lattice.h"
#include "gis/import_report.h"
#include "gis/source_data.h"

namespace wangge::gis {

// Errors: "import.bad_coordinate" (row) for a number that is none, "import.coordinate_outside" (row, x, y) beyond the
// lattice. Findings: "repair.duplicate_vertex" "repair.ring_closed" "repair.spike" "repair.ring_without_area", each
// with `code` of the feature. Rings may still cross themselves and each other.
Result<MultiPolygon> latticePolygons(const Lattice& lattice, const RawFeature& feature, std::vector<Finding>& findings);

// Lines on the lattice without repeated points; those shorter than two points vanish. Errors as above.
Result<std::vector<Polyline>> latticeLines(const Lattice& lattice, const RawFeature& feature);

Result<Point> latticePoint(const Lattice& lattice, RawPoint raw, std::int64_t row);

}  // namespace wangge::gis
