// SPDX-License-Identifier: GPL-3.0-or-later
// Stations as points beside the precincts that have their codes.
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "core/align/parts.h"
#include "core/geometry/line_tests.h"
#include "core/topology/outline.h"

namespace wangge::align {
namespace {

// Stations by code, then name, then place: the order of every list.
std::vector<StationId> stationsByCode(const Project& project) {
  std::vector<StationId> ids = project.stations.ids();
  const auto order = [&](StationId id) {
    const Station& station = project.stations.at(id);
    return std::tuple(std::string_view(station.code), std::string_view(station.name), station.placed, station.at);
  };
  std::stable_sort(ids.begin(), ids.end(), [&](StationId a, StationId b) { return order(a) < order(b); });
  return ids;
}

double metresTo(const Project& project, const Zone& zone, Point at) {
  double nearest = std::numeric_limits<double>::max();
  for (HalfEdge h : boundaryOf(project.subdivision, zone.faces))
    nearest = std::min(nearest, distanceToLine(*project.subdivision.arc(h.arc).shape, at));
  return nearest / 1000;
}

Message messageOf(const char* code, const Station& station) {
  return Message(code).with("code", station.code).with("name", station.name);
}

}  // namespace

std::map<std::string, std::vector<PrecinctId>> precinctsOfCodes(const Project& project) {
  std::map<std::string, std::vector<PrecinctId>> byCode;
  for (PrecinctId id : precinctsByCode(project))
    if (const Precinct& precinct = project.precincts.at(id); !precinct.code.empty() && !precinct.zone.faces.empty())
      byCode[precinct.code].push_back(id);
  return byCode;
}

std::vector<StationOutside> stationsOutside(const Project& project) {
  const auto byCode = precinctsOfCodes(project);
  std::vector<StationOutside> result;
  for (StationId id : stationsByCode(project)) {
    const Station& station = project.stations.at(id);
    const auto own = byCode.find(station.code);
    if (!station.placed || own == byCode.end()) continue;
    const FaceId face = project.subdivision.locate(station.at);
    StationOutside found{id, own->second.front(), project.subdivision.face(face).precinct, 0};
    // Where several precincts have the code, which is remarked, any of them will do.
    if (std::ranges::find(own->second, found.in) != own->second.end()) continue;
    constexpr double kOnLine = 0.001;  // metres: coordinates are whole millimetres
    found.metres = std::numeric_limits<double>::max();
    for (PrecinctId each : own->second)
      if (const double metres = metresTo(project, project.precincts.at(each).zone, station.at); metres < found.metres)
        found.own = each, found.metres = metres;
    if (found.metres > kOnLine) result.push_back(found);
  }
  return result;
}

void remarkOnStations(const Project& project, std::vector<Remark>& remarks) {
  if (project.stations.empty()) return;
  std::map<std::string_view, bool> hasStation;
  project.precincts.forEach([&](PrecinctId, const Precinct& precinct) {
    if (!precinct.code.empty()) hasStation[precinct.code] = false;
  });
  for (StationId id : stationsByCode(project)) {
    const Station& station = project.stations.at(id);
    std::optional<Point> place;
    if (station.placed) place = station.at;
    if (!place) remarks.push_back({messageOf("align.station_unplaced", station), {}});
    const auto precinct = hasStation.find(station.code);
    if (precinct == hasStation.end()) {
      remarks.push_back({messageOf("align.station_without_precinct", station), place});
    } else {
      precinct->second = true;
    }
  }
  for (PrecinctId id : precinctsByCode(project)) {
    const Precinct& precinct = project.precincts.at(id);
    const auto known = hasStation.find(precinct.code);
    if (known == hasStation.end() || known->second) continue;
    std::optional<Point> place;
    if (!precinct.zone.faces.empty()) place = placeIn(project, precinct.zone.faces);
    remarks.push_back(
        {Message("align.precinct_without_station").with("code", precinct.code).with("name", precinct.name), place});
  }
}

}  // namespace wangge::align
