// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the report is made of, each a pure function of the plan.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/align/report.h"

namespace wangge::align {

// Inside the largest of these faces, which are not none.
Point placeIn(const Project& project, const std::vector<FaceId>& faces);

struct Regions {
  std::vector<Region> differences, slivers;
};
Regions regionsOf(const Project& project, const SliverRule& rule);

std::vector<Straddling> straddlingCommunities(const Project& project, const ReportOptions& options,
                                              const SliverRule& rule);
std::vector<Straddling> straddlingGrids(const Project& project, const ReportOptions& options, const SliverRule& rule);

// From a matrix of subdistricts without slivers.
void judge(const Project& project, const LevelMatrix& net, double counts, Measure measure, Report& report);
// After the verdicts, which tell what need not match.
Correspondence correspondenceOf(const Project& project, const Matrix& net, const LevelMatrix& netSums,
                                const Report& judged);

std::vector<DetachedPart> detachedParts(const Project& project, const SliverRule& rule);
std::vector<Uncovered> uncoveredTerritory(const Project& project, const SliverRule& rule);
// Precincts with territory, by code where there is one: where stations look for theirs.
std::map<std::string, std::vector<PrecinctId>> precinctsOfCodes(const Project& project);
std::vector<StationOutside> stationsOutside(const Project& project);
// Of stations that have no place or no precinct, and precincts without one of the stations that there are.
void remarkOnStations(const Project& project, std::vector<Remark>& remarks);
std::vector<LineShare> lineShares(const Project& project);
std::vector<Remark> remarksOn(const Project& project);

}  // namespace wangge::align
