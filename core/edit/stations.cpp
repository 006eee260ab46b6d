// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/stations.h"

#include <algorithm>
#include <array>

#include "core/plan/beats.h"
#include "core/plan/erase.h"

namespace wangge {
namespace {

Message aboutStation(Message what, const Station& station) {
  return std::move(what).with("station_code", station.code).with("station", station.name);
}

// `self`: the one that is changed; none for a new one.
Result<void> checkStation(const Project& project, const StationAttributes& attributes, StationId self) {
  if (attributes.code.empty() && attributes.name.empty()) return fail(Error("edit.station_nameless"));
  if (attributes.officers < 0) return fail(Error("edit.officers_negative"));
  const Station* old = project.stations.find(self);
  // What an import brought so may stay so, and be told by the rule.
  if (attributes.code.empty() || (old && old->code == attributes.code)) return {};
  StationId other;
  project.stations.forEach([&](StationId id, const Station& station) {
    if (!other && id != self && station.code == attributes.code) other = id;
  });
  if (!other) return {};
  const std::string& name = project.stations.at(other).name;
  return fail(Error("edit.station_code_taken").with("code", attributes.code).with("station", name));
}

Message withOfficers(Message what, int officers) {
  return officers > 0 ? std::move(what).with("officers", static_cast<std::int64_t>(officers)) : what;
}

}  // namespace

Result<Step> newStation(const Project& before, const StationAttributes& attributes, std::optional<Point> at,
                        const EditContext& context) {
  if (auto sound = checkStation(before, attributes, {}); !sound) return fail(sound.error());
  Station station;
  station.code = attributes.code, station.name = attributes.name, station.officers = attributes.officers;
  station.placed = at.has_value(), station.at = at.value_or(Point());
  Message what = withOfficers(aboutStation(Message("journal.new_station"), station), station.officers);
  Project project = before;
  project.stations.add(std::move(station), project.info.copy);
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> placeStation(const Project& before, StationId id, std::optional<Point> at, const EditContext& context) {
  const Station* old = before.stations.find(id);
  if (!old) return fail(Error("edit.no_such_station"));
  if (old->placed == at.has_value() && (!at || old->at == *at)) return Step{before};
  Message what = aboutStation(Message(!at           ? "journal.unplace_station"
                                      : old->placed ? "journal.move_station"
                                                    : "journal.place_station"),
                              *old);
  Project project = before;
  Station& station = project.stations.edit(id);
  station.placed = at.has_value(), station.at = at.value_or(Point());
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> setStationAttributes(const Project& before, StationId id, const StationAttributes& attributes,
                                  const EditContext& context) {
  const Station* old = before.stations.find(id);
  if (!old) return fail(Error("edit.no_such_station"));
  if (StationAttributes{old->code, old->name, old->officers} == attributes) return Step{before};
  if (auto sound = checkStation(before, attributes, id); !sound) return fail(sound.error());
  Message what = Message("journal.station_attributes").with("station", old->name.empty() ? old->code : old->name);
  what = withOfficers(std::move(what).with("name", attributes.name).with("code", attributes.code), attributes.officers);
  Project project = before;
  Station& station = project.stations.edit(id);
  station.code = attributes.code, station.name = attributes.name, station.officers = attributes.officers;
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> removeStation(const Project& before, StationId id, const EditContext& context) {
  const Station* old = before.stations.find(id);
  if (!old) return fail(Error("edit.no_such_station"));
  Message what = aboutStation(Message("journal.remove_station"), *old);
  Project project = before;
  eraseRecords<StationId>(project, std::array{id});
  return stepTo(std::move(project), std::move(what), context);
}

std::optional<StationAttributes> stationMissingAt(const Project& project, Point at) {
  const Precinct* precinct = project.precincts.find(project.subdivision.face(project.subdivision.locate(at)).precinct);
  if (!precinct || precinct->code.empty()) return std::nullopt;
  bool there = false;
  project.stations.forEach([&](StationId, const Station& station) { there = there || station.code == precinct->code; });
  if (there) return std::nullopt;
  return StationAttributes{precinct->code, precinct->name, 0};
}

std::optional<Message> misplaced(const Project& project, const Station& station, Point at) {
  const std::vector<PrecinctId> own = precinctsOf(project, station);
  const PrecinctId in = project.subdivision.face(project.subdivision.locate(at)).precinct;
  if (own.empty() || std::ranges::find(own, in) != own.end()) return std::nullopt;
  Message what = aboutStation(Message(in ? "rule.station_elsewhere" : "rule.station_outside"), station);
  what.with("precinct", labelOf(project.precincts.at(own.front())));
  if (in) what.with("other", labelOf(project.precincts.at(in)));
  return what;
}

}  // namespace wangge
