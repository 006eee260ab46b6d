// SPDX-License-Identifier: GPL-3.0-or-later
// A precinct in several parts that do not touch along a line. Slivers among them, which two sources of one line leave
// behind, are only noted when there is nothing else.
#include <algorithm>

#include "core/plan/residents.h"
#include "core/rules/support.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

void find(const Project& project, PrecinctId id, Issues& issues) {
  auto found = connectedParts(project.subdivision, project.precincts.at(id).zone.faces);
  if (found.size() < 2) return;
  std::vector<PrecinctPart> parts;
  for (auto& faces : found) parts.push_back(partOf(project, std::move(faces), sliverRuleOf(project.profile)));
  sortMainFirst(parts);
  const bool slivers =
      std::all_of(parts.begin() + 1, parts.end(), [](const PrecinctPart& part) { return part.sliver; });
  Issue issue = issueAbout(project, id, "rule.precinct_parts", slivers ? Severity::Note : Severity::Warning,
                           slivers ? "rule.precinct_parts_slivers" : "rule.precinct_parts");
  Tally apart;
  Area area;
  std::size_t count = 1;
  for (const PrecinctPart& part : parts) {
    if (&part != &parts.front() && part.sliver != slivers) continue;
    issue.places.push_back(placeIn(project, part.faces));
    if (&part == &parts.front()) continue;
    ++count;
    apart += part.tally, area += part.area;
    issue.faces.insert(issue.faces.end(), part.faces.begin(), part.faces.end());
  }
  std::ranges::sort(issue.faces);
  issue.communities = communitiesIn(project, issue.faces);
  issue.place = issue.places[1];
  issue.what.with("parts", count).with("area_m2", area.squareMetres());
  const Counted counted = countedIn(apart, countedWhole(project.precincts.at(id).zone.tally));
  tellHouseholds(issue, apart, counted);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule precinctParts() {
  return {"rule.precinct_parts", FindInPrecinct(find)};
}

}  // namespace wangge::rules
