// SPDX-License-Identifier: GPL-3.0-or-later
// One code on several beats.
#include <map>

#include "core/plan/beats.h"
#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, Issues& issues) {
  std::map<std::string, std::vector<BeatId>> byCode;
  project.beats.forEach([&](BeatId id, const Beat& beat) {
    if (!beat.code.empty()) byCode[beat.code].push_back(id);
  });
  for (const auto& [code, beats] : byCode) {
    if (beats.size() < 2) continue;
    Issue issue = issueAbout(project, beats.front(), "rule.beat_code", Severity::Error);
    issue.key = "beat_code:code:" + code;
    issue.beats = beats;
    Tally all;
    std::vector<GridId> grids;
    for (BeatId beat : beats) {
      const auto& own = project.beats.at(beat).grids;
      grids.insert(grids.end(), own.begin(), own.end());
      const auto faces = facesOf(project, project.beats.at(beat));
      all += sumsOf(project, project.beats.at(beat)).tally;
      if (faces.empty()) continue;
      issue.places.push_back(placeIn(project, faces));
      issue.extent.include(boxAround(project, faces));
    }
    if (!grids.empty()) issue.communities = communitiesOfGrids(project, grids);
    issue.what.with("count", beats.size());
    setResidents(issue, all, countedWhole(all));
    issues.push_back(std::move(issue));
  }
}

bool concerns(const Difference& difference) {
  return !difference.of<BeatId>().empty() || !difference.of<GridId>().empty() || !difference.of<ArcId>().empty() ||
         !difference.of<PrecinctId>().empty() || !difference.of<FaceId>().empty();
}

}  // namespace

Rule beatCode() {
  return {"rule.beat_code", FindInPlan{find, concerns}};
}

}  // namespace wangge::rules
