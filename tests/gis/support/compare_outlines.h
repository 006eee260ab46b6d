// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan's communities differ from their source by, and whether the report accounts for it. Independent of the
// code that repairs: plain overlays of the polygons as read with the outlines as laid.
#pragma once

#include <string>
#include <vector>

#include "core/plan/project.h"
#include "gis/import_report.h"
#include "gis/source_data.h"

namespace wangge::gis::test {

struct OutlineDifference {
  std::string code;
  bool lost = false;  // territory of the source that the community has not; else territory it has beyond the source
  MultiPolygon territory;
  Area area;
};

// Every connected difference wider than 3 mm (rounding and snapping), whether told or not.
std::vector<OutlineDifference> outlineDifferences(const Project& project, const SourceData& source);

// Those that no finding of the report has its place in.
std::vector<OutlineDifference> unexplainedDifferences(const Project& project, const SourceData& source,
                                                      const std::vector<Finding>& findings);

}  // namespace wangge::gis::test
