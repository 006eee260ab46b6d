// SPDX-License-Identifier: GPL-3.0-or-later
// A community whose residents have several stations. Slivers and parts where nobody lives, which whoever draws lines
// along streets leaves behind, are none; where nobody is counted at all, any real part will do.
#include <algorithm>
#include <span>

#include "core/plan/precinct_sides.h"
#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, CommunityId id, Issues& issues) {
  const Zone& zone = project.communities.at(id).zone;
  if (project.precincts.size() < 2 || !liesInSeveral(project, zone.faces)) return;
  const bool counted = zone.tally.points > 0;
  std::vector<PrecinctSide> sides = precinctSides(project, zone.faces, sliverRuleOf(project.profile));
  std::erase_if(sides, [&](const PrecinctSide& side) {
    const bool main = &side == &sides.front();
    return !side.precinct || (!main && side.isSliver()) || (counted && side.tally.points == 0);
  });
  if (sides.size() < 2) return;
  Issue issue = issueAbout(project, id, "rule.community_split", Severity::Warning);
  std::vector<PrecinctId> precincts;
  Tally beside;
  for (const PrecinctSide& side : sides) {
    precincts.push_back(side.precinct);
    issue.places.push_back(placeIn(project, side.faces));
    if (&side == &sides.front()) continue;
    beside += side.tally;
    issue.faces.insert(issue.faces.end(), side.faces.begin(), side.faces.end());
  }
  std::ranges::sort(issue.faces);
  issue.place = issue.places[1];
  namePrecincts(issue, project, std::move(precincts));
  issue.what.with("count", sides.size());
  const Counted known = countedIn(beside, countedWhole(zone.tally));
  tellResidents(issue, beside, known);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule communitySplit() {
  return {"rule.community_split", FindInCommunity(find)};
}

}  // namespace wangge::rules
