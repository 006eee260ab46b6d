// SPDX-License-Identifier: GPL-3.0-or-later
// A grid in several parts without being declared an exclave (飞地 are legal when declared, domain.md §3). When its
// community itself lies in parts and each of the grid's parts is in another one, the drawing can hardly be different: a
// warning.
#include <algorithm>
#include <map>

#include "core/plan/residents.h"
#include "core/rules/support.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

using Parts = std::vector<std::vector<FaceId>>;

bool oneInEachPart(const Project& project, CommunityId community, const Parts& parts) {
  if (!community) return false;
  std::map<FaceId, std::size_t> home;
  const Parts lands = connectedParts(project.subdivision, project.communities.at(community).zone.faces);
  for (std::size_t i = 0; i < lands.size(); ++i)
    for (FaceId face : lands[i]) home[face] = i;
  std::vector<std::size_t> used;
  for (const auto& part : parts) used.push_back(home.at(part.front()));
  std::sort(used.begin(), used.end());
  return std::adjacent_find(used.begin(), used.end()) == used.end();
}

void find(const Project& project, GridId id, Issues& issues) {
  const Grid& grid = project.grids.at(id);
  if (grid.exclave || grid.zone.faces.size() < 2) return;
  Parts parts = connectedParts(project.subdivision, grid.zone.faces);
  if (parts.size() < 2) return;
  sortMainFirst(project, parts);
  const bool forced = oneInEachPart(project, grid.community, parts);
  Issue issue = issueAbout(project, id, "rule.not_contiguous", forced ? Severity::Warning : Severity::Error,
                           forced ? "rule.not_contiguous_like_community" : "rule.not_contiguous");
  issue.what.with("parts", parts.size());
  pointAtParts(issue, project, parts);
  const Tally apart = tallyIn(project, issue.faces);
  const Counted counted = countedIn(apart, countedIn(project, grid));
  tellHouseholds(issue, apart, counted);
  issue.what.with("area_m2", areaIn(project, issue.faces).squareMetres());
  issues.push_back(std::move(issue));
}

}  // namespace

Rule notContiguous() {
  return {"rule.not_contiguous", FindInGrid(find)};
}

}  // namespace wangge::rules
