// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of precincts: one on several of them, and none at all, by which no station can be told.
#include <map>

#include "core/base/joined.h"
#include "core/base/sorted.h"
#include "core/plan/beats.h"
#include "core/plan/residents.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, Issues& issues) {
  std::map<std::string, std::vector<PrecinctId>> byCode;
  project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    if (!precinct.code.empty()) byCode[precinct.code].push_back(id);
    if (precinct.code.empty())
      issues.push_back(issueAbout(project, id, "rule.precinct_code", Severity::Note, "rule.precinct_code_missing"));
  });
  for (const auto& [code, precincts] : byCode) {
    if (precincts.size() < 2) continue;
    Issue issue =
        issueAbout(project, precincts.front(), "rule.precinct_code", Severity::Error, "rule.precinct_code_duplicate");
    issue.key = "precinct_code:code:" + code;
    issue.precincts = precincts;
    const std::string names =
        joinedText(precincts, " / ", [&](PrecinctId id) { return labelOf(project.precincts.at(id)); });
    Tally all;
    issue.communities.clear();
    for (PrecinctId id : precincts) {
      const Precinct& precinct = project.precincts.at(id);
      all += precinct.zone.tally;
      const auto communities = communitiesIn(project, precinct.zone.faces);
      issue.communities.insert(issue.communities.end(), communities.begin(), communities.end());
      if (precinct.zone.faces.empty()) continue;
      issue.places.push_back(placeIn(project, precinct.zone.faces));
      issue.extent.include(boxAround(project, precinct.zone.faces));
    }
    sortUnique(issue.communities);
    issue.what.with("count", precincts.size()).with("names", names);
    setResidents(issue, all, countedWhole(all));
    issues.push_back(std::move(issue));
  }
}

bool concerns(const Difference& difference) {
  return !difference.of<PrecinctId>().empty() || !difference.of<ArcId>().empty() || !difference.of<FaceId>().empty();
}

}  // namespace

Rule precinctCode() {
  return {"rule.precinct_code", FindInPlan{find, concerns}};
}

}  // namespace wangge::rules
