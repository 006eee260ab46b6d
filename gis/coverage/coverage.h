// SPDX-License-Identifier: GPL-3.0-or-later
// The one way from polygons to territory, for communities, precincts and grids alike: rings become a cover, faults are
// told, overlaps, gaps and narrow gaps get owners (resolve_coverage.h), the borders between owners are laid into the
// plan, and its faces learn their owners from the lines that bound them. What a role means differently is data
// (CoverageRule).
#pragma once

#include "core/plan/project.h"
#include "gis/coverage/feature_groups.h"
#include "gis/coverage/slivers.h"

namespace wangge::gis {

struct CoverageRule {
  ArcClass lines;           // what its borders are in the plan
  bool narrowGaps = false;  // narrow gaps that are open at an end, or a net, are filled piece by piece (narrow_gaps.h)
};
inline constexpr CoverageRule kCommunityCoverage{ArcClass::Community, true},
    kPrecinctCoverage{ArcClass::Precinct, true}, kGridCoverage{ArcClass::Grid, false};

// Owners are indices of groups in their order.
struct Coverage {
  CoverageOverlay cover;
  Owners owners;  // of the cover's faces
};

// The coverage of the groups, whose polygons are taken. Findings and errors: those of overlayWithGapClosures,
// findRingFaults and resolveCoverage.
Result<Coverage> coverageOf(FeatureGroups& groups, const CoverageRule& rule, Millimetres tolerance,
                            std::vector<Finding>& findings);

// The owner of each of the faces (ascending) after `borders`, bordersOf the coverage, went in with insertWinding.
Owners ownersOn(const Subdivision& subdivision, const std::vector<WindingLine>& borders, std::span<const FaceId> faces,
                const Coverage& coverage);

// Lays the borders into a plan that has communities, drops them outside; returns the owner of each face in a
// community, kNobody where nothing is told. Errors as insertLines.
Result<Owners> applyCoverage(Project& project, const Coverage& coverage, const CoverageRule& rule);

}  // namespace wangge::gis
