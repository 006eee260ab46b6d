// SPDX-License-Identifier: GPL-3.0-or-later
// One code on several stations: nobody can tell which is the precinct's.
#include <map>

#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, Issues& issues) {
  std::map<std::string, std::vector<StationId>> byCode;
  project.stations.forEach([&](StationId id, const Station& station) {
    if (!station.code.empty()) byCode[station.code].push_back(id);
  });
  for (const auto& [code, stations] : byCode) {
    if (stations.size() < 2) continue;
    Issue issue = blank("rule.station_code", Severity::Warning);
    issue.key = "station_code:code:" + code;
    issue.stations = stations;
    std::vector<FaceId> faces;
    for (StationId id : stations)
      if (const Station& station = project.stations.at(id); station.placed) {
        issue.places.push_back(station.at);
        issue.extent.include(station.at);
        faces.push_back(project.subdivision.locate(station.at));
      }
    issue.communities = communitiesIn(project, faces);
    setNobody(issue, project);
    if (!issue.places.empty()) issue.place = issue.places.front();
    issue.what.with("station_code", code).with("count", stations.size());
    issues.push_back(std::move(issue));
  }
}

bool concerns(const Difference& difference) {
  return !difference.of<StationId>().empty() || !difference.of<ArcId>().empty() || !difference.of<FaceId>().empty() ||
         !difference.of<SourceId>().empty() || !difference.of<UnitId>().empty();
}

}  // namespace

Rule stationCode() {
  return {"rule.station_code", FindInPlan{find, concerns}};
}

}  // namespace wangge::rules
