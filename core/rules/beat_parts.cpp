// SPDX-License-Identifier: GPL-3.0-or-later
// A beat whose grids do not all touch each other along a line. Parts that touch in a point only are apart.
#include <algorithm>

#include "core/plan/beats.h"
#include "core/plan/residents.h"
#include "core/rules/support.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

void find(const Project& project, BeatId id, Issues& issues) {
  auto parts = connectedParts(project.subdivision, facesOf(project, project.beats.at(id)));
  if (parts.size() < 2) return;
  std::ranges::stable_sort(parts, [&](const auto& a, const auto& b) {
    const auto households = std::pair(tallyIn(project, a).households, tallyIn(project, b).households);
    if (households.first != households.second) return households.first > households.second;
    return areaIn(project, a) > areaIn(project, b);
  });
  Issue issue = issueAbout(project, id, "rule.beat_parts", Severity::Warning);
  issue.what.with("parts", parts.size());
  for (const auto& part : parts) issue.places.push_back(placeIn(project, part));
  issue.place = issue.places[1];
  for (std::size_t i = 1; i < parts.size(); ++i)
    issue.faces.insert(issue.faces.end(), parts[i].begin(), parts[i].end());
  std::ranges::sort(issue.faces);
  const Tally apart = tallyIn(project, issue.faces);
  const Counted counted = countedIn(apart, countedWhole(sumsOf(project, project.beats.at(id)).tally));
  issue.what = withHouseholds(std::move(issue.what), apart, counted);
  setResidents(issue, apart, counted);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule beatParts() {
  return {"rule.beat_parts", FindInBeat(find)};
}

}  // namespace wangge::rules
