// SPDX-License-Identifier: GPL-3.0-or-later
// Household points of a source that lie in no community, and so are in nobody's sums. One issue for each source, with
// all the places.
#include <algorithm>

#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, SourceId id, Issues& issues) {
  const std::vector<HouseholdPoint> points = outsidePoints(project, id);
  if (points.empty()) return;
  const Source& source = project.sources.at(id);
  Issue issue = blank("rule.outside", Severity::Warning);
  issue.key = keyOf(issue.rule, "source", id.value);
  issue.sources = {id};
  Tally tally;
  for (const HouseholdPoint& point : points) {
    tally += tallyOf(point);
    issue.places.push_back(point.at);
    issue.extent.include(point.at);
  }
  std::sort(issue.places.begin(), issue.places.end());
  // Where most of them are missing; ties at the lowest point.
  const auto known = [](const HouseholdPoint& p) {
    return p.householdsState == CountState::NotCounted ? 0 : p.households;
  };
  issue.place = std::min_element(points.begin(), points.end(), [&](const auto& a, const auto& b) {
                  return std::pair(-known(a), a.at) < std::pair(-known(b), b.at);
                })->at;
  issue.what.with("source", source.name).with("points", points.size());
  tellResidents(issue, tally, countedIn(tally));
  issues.push_back(std::move(issue));
}

}  // namespace

Rule householdsOutside() {
  return {"rule.outside", FindInSource(find)};
}

}  // namespace wangge::rules
