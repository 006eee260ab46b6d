// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_of.h"

#include "app/text/messages.h"
#include "app/text/option_text.h"
#include "core/plan/residents.h"
#include "gis/crs/lon_lat.h"

namespace wangge::cli {
namespace {

template <class Records, class Id>
Json subjects(const Records& records, const std::vector<Id>& ids) {
  Json list = Json::array();
  for (Id id : ids)
    if (const auto* record = records.find(id))
      list.push_back({{"id", id.value}, {"code", record->code}, {"name", record->name}});
  return list;
}

}  // namespace

Json jsonOf(const Message& message) {
  Json arguments = Json::object();
  for (const auto& argument : message.arguments)
    std::visit([&](const auto& value) { arguments[argument.name] = value; }, argument.value);
  return {{"code", message.code}, {"arguments", arguments}, {"text", commandLineTextOf(message).toStdString()}};
}

Json jsonOf(const Tally& tally) {
  // What nobody counted is null; where there is no place, nobody lives.
  const Counted known = countedIn(tally);
  return {{"households", known.households ? Json(tally.households) : Json()},
          {"persons", known.persons ? Json(tally.persons) : Json()},
          {"points", tally.points},
          {"households_unknown", tally.householdsUnknown},
          {"persons_unknown", tally.personsUnknown},
          {"estimated", tally.estimated}};
}

Json jsonOf(const Project& project, Point place) {
  Json json = {{"x", project.lattice.toX(place)}, {"y", project.lattice.toY(place)}};
  if (const auto degrees = gis::lonLatOf(project, place)) {
    json["lon"] = degrees->lon;
    json["lat"] = degrees->lat;
  }
  return json;
}

Json jsonOf(const Project& project, const gis::Finding& finding) {
  Json json = {{"kind", toText(finding.kind)}};
  json.update(jsonOf(finding.what));
  if (finding.row > 0) json["row"] = finding.row;
  if (finding.area.twice != 0) json["area_m2"] = finding.area.squareMetres();
  if (finding.place) json["place"] = jsonOf(project, *finding.place);
  return json;
}

Json jsonOf(const Project& project, const Issue& issue) {
  Json json = {{"rule", issue.rule},
               {"title", ruleTitle(issue.rule).toStdString()},
               {"key", issue.key},
               {"severity", toText(issue.severity)},
               {"exempted", issue.exempted}};
  json.update(jsonOf(issue.what));
  if (!issue.extent.empty()) json["place"] = jsonOf(project, issue.place);
  if (!issue.places.empty()) {
    json["places"] = Json::array();
    for (Point place : issue.places) json["places"].push_back(jsonOf(project, place));
  }
  json["households"] = issue.householdsCounted ? Json(issue.households) : Json();
  json["persons"] = issue.personsCounted ? Json(issue.persons) : Json();
  json["grids"] = subjects(project.grids, issue.grids);
  json["communities"] = subjects(project.communities, issue.communities);
  json["divisions"] = subjects(project.divisions, issue.divisions);
  json["precincts"] = subjects(project.precincts, issue.precincts);
  json["beats"] = subjects(project.beats, issue.beats);
  json["stations"] = subjects(project.stations, issue.stations);
  return json;
}

}  // namespace wangge::cli
