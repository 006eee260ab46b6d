// SPDX-License-Identifier: GPL-3.0-or-later
// A beat whose grids do not all touch each other along a line. Parts that touch in a point only are apart.
#include "core/plan/beats.h"
#include "core/plan/residents.h"
#include "core/rules/support.h"
#include "core/topology/outline.h"

namespace wangge::rules {
namespace {

void find(const Project& project, BeatId id, Issues& issues) {
  auto parts = connectedParts(project.subdivision, facesOf(project, project.beats.at(id)));
  if (parts.size() < 2) return;
  sortMainFirst(project, parts);
  Issue issue = issueAbout(project, id, "rule.beat_parts", Severity::Warning);
  issue.what.with("parts", parts.size());
  pointAtParts(issue, project, parts);
  const Tally apart = tallyIn(project, issue.faces);
  const Counted counted = countedIn(apart, countedWhole(sumsOf(project, project.beats.at(id)).tally));
  tellHouseholds(issue, apart, counted);
  issues.push_back(std::move(issue));
}

}  // namespace

Rule beatParts() {
  return {"rule.beat_parts", FindInBeat(find)};
}

}  // namespace wangge::rules
