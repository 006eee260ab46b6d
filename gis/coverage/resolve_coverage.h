// SPDX-License-Identifier: GPL-3.0-or-later
// Repair of a layer of polygons that shall not overlap: every face of their cover gets one owner or none, by stated
// rules, and every decision is a finding with its place and area. A layer without faults yields no finding.
//
// Rules. An overlap narrower than the tolerance, and a gap narrower than it, go to the bordering owner with the lowest
// code among those with at least half of the longest border. A wider overlap goes to the one of which it is the greater
// part (an enclave keeps its land), ties to the lower code. A wider gap stays open and is listed. What is locked keeps
// all that it has and takes part in no gap.
#pragma once

#include <string>
#include <vector>

#include "core/topology/coverage_overlay.h"
#include "gis/import_report.h"

namespace wangge::gis {

// What messages call a source of the cover, and its first row. Sources are in the order of their codes.
struct CoverageName {
  std::string code;
  std::int64_t row = 0;
  bool locked = false;
};

// Codes: "repair.overlap" "repair.overlap_wide" (codes, to) "repair.overlap_locked" (codes, to) "repair.gap_filled"
// (codes, to) "repair.gap_left" (codes). Source numbers beyond the names are closures (narrow_gaps.h): what only they
// cover is filled like a narrow gap.
Owners resolveCoverage(const CoverageOverlay& cover, const std::vector<CoverageName>& names, Millimetres tolerance,
                       std::vector<Finding>& findings);

// Faults of the rings themselves, as the cover shows them. Codes: "repair.self_intersection" (code),
// "repair.parts_overlap" (code), "repair.hole_outside" (code), "repair.missing_vertex" (code, neighbour).
void findRingFaults(const CoverageOverlay& cover, const std::vector<CoverageRing>& rings,
                    const std::vector<CoverageName>& names, std::vector<Finding>& findings);

// Sorts rings and polygons of one source into cover rings; parts count up from the present highest.
void addRings(std::vector<CoverageRing>& rings, std::uint32_t source, MultiPolygon polygons);

}  // namespace wangge::gis
