// SPDX-License-Identifier: GPL-3.0-or-later
// A beat belongs to one station: grids of it that lie in another precinct are named. Where the plan has precincts, a
// beat in none is told too.
#include <algorithm>
#include <map>

#include "core/base/joined.h"
#include "core/plan/beats.h"
#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

// Where most of the beat is, when it says no precinct itself.
PrecinctId homeOf(const Project& project, const Beat& beat, const std::map<GridId, PrecinctId>& lies) {
  if (beat.precinct) return beat.precinct;
  std::map<PrecinctId, std::pair<std::int64_t, std::size_t>> shares;
  for (const auto& [grid, precinct] : lies)
    if (precinct) shares[precinct].first += project.grids.at(grid).zone.tally.households, ++shares[precinct].second;
  const auto most = std::ranges::max_element(shares, {}, [](const auto& share) { return share.second; });
  return most == shares.end() ? PrecinctId() : most->first;
}

void find(const Project& project, BeatId id, Issues& issues) {
  const Beat& beat = project.beats.at(id);
  if (project.precincts.empty()) return;
  std::map<GridId, PrecinctId> lies;
  for (GridId grid : beat.grids)
    if (!project.grids.at(grid).zone.faces.empty()) lies[grid] = precinctOf(project, grid);
  const PrecinctId home = homeOf(project, beat, lies);
  std::vector<GridId> strays;
  std::vector<FaceId> faces;
  std::vector<PrecinctId> others;
  Tally tally;
  for (const auto& [grid, precinct] : lies) {
    if (precinct == home) continue;
    const Zone& zone = project.grids.at(grid).zone;
    strays.push_back(grid);
    tally += zone.tally;
    faces.insert(faces.end(), zone.faces.begin(), zone.faces.end());
    if (precinct && std::ranges::find(others, precinct) == others.end()) others.push_back(precinct);
  }
  if (strays.empty() && (beat.precinct || beat.grids.empty())) return;
  // A whole beat in another precinct than it says, or in one though it says none, is told as such.
  const bool apart = !strays.empty();
  Issue issue = issueAbout(project, id, "rule.beat_across", apart ? Severity::Error : Severity::Warning,
                           apart ? "rule.beat_across" : "rule.beat_no_precinct");
  issue.key = keyOf(issue.what.code, "beat", id.value);
  if (apart) {
    std::ranges::sort(faces);
    issue.grids = strays;
    issue.faces = faces;
    issue.place = placeIn(project, faces);
    issue.extent = boxAround(project, faces);
    for (GridId grid : strays) issue.places.push_back(placeIn(project, project.grids.at(grid).zone.faces));
    const auto label = [&](PrecinctId other) { return labelOf(project.precincts.at(other)); };
    issue.what.with("grids", strays.size()).with("others", joinedText(others, " / ", label));
    const Counted counted = countedIn(tally, countedWhole(sumsOf(project, beat).tally));
    tellHouseholds(issue, tally, counted);
  }
  for (PrecinctId other : others)
    if (std::ranges::find(issue.precincts, other) == issue.precincts.end()) issue.precincts.push_back(other);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule beatAcross() {
  return {"rule.beat_across", FindInBeat(find)};
}

}  // namespace wangge::rules
