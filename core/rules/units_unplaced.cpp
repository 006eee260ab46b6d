// SPDX-License-Identifier: GPL-3.0-or-later
// Units that no grid has been given: rows that match no place, virtual units of demolished houses (domain.md §3). One
// issue for each source.
#include <algorithm>
#include <map>

#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, Issues& issues) {
  std::map<SourceId, Issue> bySource;
  std::map<SourceId, Tally> tallies;
  std::map<SourceId, std::int64_t> counts;
  project.units.forEach([&](UnitId, const Unit& unit) {
    if (unit.grid) return;
    Issue& issue = bySource[unit.source];
    if (unit.placed) {
      issue.places.push_back(unit.at);
      issue.extent.include(unit.at);
    }
    tallies[unit.source] += unit.tally;
    ++counts[unit.source];
  });
  for (auto& [id, issue] : bySource) {
    const Source* source = project.sources.find(id);
    issue.rule = "rule.unit_unplaced";
    issue.key = keyOf(issue.rule, "source", id.value);
    issue.severity = Severity::Warning;
    if (source) issue.sources = {id};
    std::sort(issue.places.begin(), issue.places.end());
    if (!issue.places.empty()) issue.place = issue.places.front();
    issue.what = Message(issue.rule);
    issue.what.with("source", source ? source->name : std::string()).with("units", counts[id]);
    tellResidents(issue, tallies[id], countedIn(tallies[id]));
    issues.push_back(std::move(issue));
  }
}

bool concerns(const Difference& difference) {
  return !difference.of<UnitId>().empty() || !difference.of<SourceId>().empty();
}

}  // namespace

Rule unitsUnplaced() {
  return {"rule.unit_unplaced", FindInPlan{find, concerns}};
}

}  // namespace wangge::rules
