// SPDX-License-Identifier: GPL-3.0-or-later
// Territory of a community in no precinct, where the plan has precincts: whole grids, and what has no grid. Grids that
// are partly in one are told by the rule of cut grids. Slivers along the edge of the precincts are none; where somebody
// lives it is a warning, else a note.
#include <algorithm>
#include <set>

#include "core/plan/residents.h"
#include "core/rules/support.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

void find(const Project& project, CommunityId id, Issues& issues) {
  if (project.precincts.empty()) return;
  const Zone& zone = project.communities.at(id).zone;
  std::vector<FaceId> without;
  std::set<GridId> partly;
  for (FaceId own : zone.faces)
    if (const Face& face = project.subdivision.face(own); face.grid && face.precinct) partly.insert(face.grid);
  for (FaceId own : zone.faces) {
    const Face& face = project.subdivision.face(own);
    if (!face.precinct && !partly.contains(face.grid)) without.push_back(own);
  }
  if (without.empty()) return;
  std::vector<PrecinctPart> parts;
  for (auto& faces : connectedParts(project.subdivision, without)) {
    PrecinctPart part = partOf(project, std::move(faces), sliverRuleOf(project.profile));
    if (!part.sliver) parts.push_back(std::move(part));
  }
  if (parts.empty()) return;
  sortMainFirst(parts);
  Issue issue = issueAbout(project, id, "rule.no_station", Severity::Note);
  Tally tally;
  Area area;
  for (const PrecinctPart& part : parts) {
    tally += part.tally, area += part.area;
    issue.places.push_back(placeIn(project, part.faces));
    issue.faces.insert(issue.faces.end(), part.faces.begin(), part.faces.end());
  }
  std::ranges::sort(issue.faces);
  issue.place = issue.places.front();
  issue.extent = boxAround(project, issue.faces);
  if (tally.points > 0 || zone.tally.points == 0) issue.severity = Severity::Warning;
  issue.what.with("area_m2", area.squareMetres());
  const Counted counted = countedIn(tally, countedWhole(zone.tally));
  tellResidents(issue, tally, counted);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule noStation() {
  return {"rule.no_station", FindInCommunity(find)};
}

}  // namespace wangge::rules
