// SPDX-License-Identifier: GPL-3.0-or-later
// Grids of a precinct that are in no beat, where the precinct has beats: one issue for each precinct.
#include <algorithm>

#include "core/base/sorted.h"
#include "core/plan/beats.h"
#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, PrecinctId id, Issues& issues) {
  std::vector<GridId> inBeats;
  bool any = false;
  project.beats.forEach([&](BeatId, const Beat& beat) {
    any = any || (beat.precinct == id && !beat.grids.empty());
    inBeats.insert(inBeats.end(), beat.grids.begin(), beat.grids.end());
  });
  if (!any) return;
  sortUnique(inBeats);
  std::vector<GridId> left = gridsOf(project, id);
  std::erase_if(left, [&](GridId grid) { return std::ranges::binary_search(inBeats, grid); });
  if (left.empty()) return;
  Issue issue = issueAbout(project, id, "rule.grid_without_beat", Severity::Warning);
  issue.grids = left;
  issue.communities = communitiesOfGrids(project, left);
  Tally tally;
  for (GridId grid : left) {
    const Zone& zone = project.grids.at(grid).zone;
    tally += zone.tally;
    issue.faces.insert(issue.faces.end(), zone.faces.begin(), zone.faces.end());
    issue.places.push_back(placeIn(project, zone.faces));
  }
  std::ranges::sort(issue.faces);
  issue.place = issue.places.front();
  issue.extent = boxAround(project, issue.faces);
  issue.what.with("grids", left.size());
  const Counted counted = countedIn(tally, countedWhole(project.precincts.at(id).zone.tally));
  tellHouseholds(issue, tally, counted);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule gridWithoutBeat() {
  return {"rule.grid_without_beat", FindInPrecinct(find)};
}

}  // namespace wangge::rules
