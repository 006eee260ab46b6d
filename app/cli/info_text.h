// SPDX-License-Identifier: GPL-3.0-or-later
// A plan in figures: one row for each level, sums inside and outside, how many grids are in which state, the sources.
#pragma once

#include <map>

#include "app/cli/console.h"
#include "core/plan/project.h"

namespace wangge::cli {

struct PlanSummary {
  std::map<Level, std::int64_t> divisions;  // city, county, subdistrict
  std::int64_t comprehensive = 0, dedicated = 0, unnumbered = 0;
  std::map<GridStatus, std::int64_t> states;
  std::int64_t unassignedFaces = 0;
  Area area, unassignedArea;  // of the communities; of what no grid covers
  Tally total, inside, outside, inGrids, unassigned;
};

PlanSummary summaryOf(const Project& project);
QString summaryText(const Project& project, const PlanSummary& summary);
Json summaryJson(const Project& project, const PlanSummary& summary, const std::string& plan);

// The precinct layers, the one in force first; empty where the plan never had several.
QString layersText(const Project& project);
Json layersJson(const Project& project);

}  // namespace wangge::cli
