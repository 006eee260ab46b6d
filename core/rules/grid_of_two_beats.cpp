// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of several beats: its residents have two officers, or none.
#include "core/plan/beats.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, Issues& issues) {
  if (project.beats.size() < 2) return;
  for (const auto& [grid, beats] : beatsOfGrids(project)) {
    if (beats.size() < 2) continue;
    Issue issue = issueAbout(project, grid, "rule.grid_two_beats", Severity::Error);
    issue.beats = beats;
    std::string names;
    for (BeatId beat : beats) {
      const std::string name = labelOf(project.beats.at(beat));
      if (!name.empty()) names += (names.empty() ? "" : " / ") + name;
    }
    issue.what.with("count", beats.size()).with("beats", names);
    issues.push_back(std::move(issue));
  }
}

// The place of an issue goes with the grid's faces, its words with the community's.
bool concerns(const Difference& difference) {
  return !difference.of<BeatId>().empty() || !difference.of<GridId>().empty() || !difference.of<ArcId>().empty() ||
         !difference.of<CommunityId>().empty() || !difference.of<UnitId>().empty();
}

}  // namespace

Rule gridOfTwoBeats() {
  return {"rule.grid_two_beats", FindInPlan{find, concerns}};
}

}  // namespace wangge::rules
