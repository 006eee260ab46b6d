// SPDX-License-Identifier: GPL-3.0-or-later
// A station that stands outside the precinct with its code, or that has none in the plan; and one whose place nobody
// knows. Without precincts nothing is expected of stations.
#include <algorithm>

#include "core/plan/beats.h"
#include "core/rules/support.h"

namespace wangge::rules {
namespace {

void find(const Project& project, Issues& issues) {
  if (project.precincts.empty()) return;
  project.stations.forEach([&](StationId id, const Station& station) {
    const std::vector<PrecinctId> own = precinctsOf(project, station);
    const PrecinctId in =
        station.placed ? project.subdivision.face(project.subdivision.locate(station.at)).precinct : PrecinctId();
    const bool home = std::ranges::find(own, in) != own.end();
    if (station.placed && home) return;
    const char* message = own.empty()       ? "rule.station_no_precinct"
                          : !station.placed ? "rule.station_unplaced"
                          : in              ? "rule.station_elsewhere"
                                            : "rule.station_outside";
    Issue issue =
        blank("rule.station_outside", station.placed && !own.empty() ? Severity::Warning : Severity::Note, message);
    issue.key = keyOf(message, "station", id.value);
    issue.stations = {id};
    issue.precincts = own;
    issue.what.with("station", station.name).with("station_code", station.code);
    if (!own.empty()) issue.what.with("precinct", labelOf(project.precincts.at(own.front())));
    if (in) {
      issue.precincts.push_back(in);
      issue.what.with("other", labelOf(project.precincts.at(in)));
    }
    if (station.placed) {
      issue.place = station.at;
      issue.extent.include(station.at);
    } else if (!own.empty() && !project.precincts.at(own.front()).zone.faces.empty()) {
      const auto& faces = project.precincts.at(own.front()).zone.faces;
      issue.place = placeIn(project, faces);
      issue.extent = boxAround(project, faces);
    }
    if (station.placed)
      issue.communities = communitiesIn(project, std::vector{project.subdivision.locate(station.at)});
    else if (!own.empty())
      issue.communities = communitiesIn(project, project.precincts.at(own.front()).zone.faces);
    setNobody(issue, project);
    issues.push_back(std::move(issue));
  });
}

// Precincts change with their faces, the faces' places with lines, and what is counted with sources.
bool concerns(const Difference& difference) {
  return !difference.of<StationId>().empty() || !difference.of<PrecinctId>().empty() ||
         !difference.of<ArcId>().empty() || !difference.of<FaceId>().empty() || !difference.of<SourceId>().empty() ||
         !difference.of<UnitId>().empty();
}

}  // namespace

Rule stationOutside() {
  return {"rule.station_outside", FindInPlan{find, concerns}};
}

}  // namespace wangge::rules
