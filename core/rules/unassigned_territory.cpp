// SPDX-License-Identifier: GPL-3.0-or-later
// Territory of a community that belongs to no grid: grids cover the whole territory (全域覆盖, domain.md §1). One issue
// for each connected piece, known by its first face.
#include "core/plan/residents.h"
#include "core/rules/support.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

void find(const Project& project, CommunityId community, Issues& issues) {
  const std::vector<FaceId> faces = unassignedFaces(project, community);
  const Counted whole = countedWhole(project.communities.at(community).zone.tally);
  for (const std::vector<FaceId>& part : connectedParts(project.subdivision, faces)) {
    Issue issue = issueAbout(project, community, "rule.unassigned", Severity::Error);
    issue.key += ":face:" + std::to_string(part.front().value);
    issue.what.with("area_m2", areaIn(project, part).squareMetres());
    issue.place = placeIn(project, part);
    issue.extent = boxAround(project, part);
    const Tally tally = tallyIn(project, part);
    const Counted counted = countedIn(tally, whole);
    tellResidents(issue, tally, counted);
    issue.faces = part;
    issues.push_back(std::move(issue));
  }
}

}  // namespace

Rule unassignedTerritory() {
  return {"rule.unassigned", FindInCommunity(find)};
}

}  // namespace wangge::rules
