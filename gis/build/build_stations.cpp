// SPDX-License-Identifier: GPL-3.0-or-later
// Police stations: places with code, name and officers. They change no face; their precinct is the one with their code.
// A row without coordinates stands where the building or site of its address does, when there is just one.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/beats.h"
#include "core/plan/erase.h"
#include "core/topology/outline.h"
#include "gis/build/build.h"
#include "gis/build/place_index.h"
#include "gis/coverage/feature_groups.h"
#include "gis/coverage/lattice_rings.h"

namespace wangge::gis {
namespace {

struct Row {
  Station station;
  std::int64_t row = 0;
};

Message about(const char* code, const Station& station) {
  return Message(code).with("code", station.code).with("name", station.name);
}

// Where the row says that it is; nothing where it does not, or where that may be several places.
Result<std::optional<Point>> placeOf(Build& build, const PlaceIndex& index, const RawFeature& feature,
                                     const Station& station) {
  const Project& project = build.project;
  if (feature.points.size() == 1) {
    const auto point = latticePoint(project.lattice, feature.points[0], feature.row);
    if (!point) return fail(point.error());
    return *point;
  }
  if (!feature.polygons.empty()) {
    auto polygons = latticePolygons(project.lattice, feature, build.report.findings);
    if (!polygons) return fail(polygons.error());
    if (const MultiPolygon valid = makeValid(*polygons); !valid.empty()) return pointOnSurface(valid);
  }
  const std::vector<Place>& places = index.named(feature.key);
  if (places.size() == 1) return places.front().at;
  Message what = about("import.station_unplaced", station).with("address", feature.key);
  if (places.size() > 1) what.with("places", places.size());
  if (feature.points.size() > 1) what.with("places", feature.points.size());
  build.note(FindingKind::Left, what, {}, {}, feature.row);
  return std::nullopt;
}

// Codes by which nobody can tell which station is the precinct's.
void tellRepeated(Build& build, const std::vector<Row>& rows) {
  std::map<std::string, std::vector<std::int64_t>> byCode;
  for (const Row& row : rows)
    if (!row.station.code.empty()) byCode[row.station.code].push_back(row.row);
  for (const auto& [code, repeated] : byCode)
    if (repeated.size() > 1)
      build.note(FindingKind::Left,
                 Message("import.station_code_repeated").with("code", code).with("rows", listed(repeated)), {}, {},
                 repeated.front());
}

// Stations beside the precinct that their code says.
void tellPrecincts(Build& build, const std::vector<Row>& rows) {
  const Project& project = build.project;
  if (project.precincts.empty()) return;
  for (const Row& row : rows) {
    const Station& station = row.station;
    const std::optional<Point> at = station.placed ? std::optional(station.at) : std::nullopt;
    const auto note = [&](Message what) { build.note(FindingKind::Left, std::move(what), at, {}, row.row); };
    const std::vector<PrecinctId> own = precinctsOf(project, station);
    if (own.empty()) {
      note(about("import.station_without_precinct", station));
      continue;
    }
    if (!station.placed) continue;
    const PrecinctId in = project.subdivision.face(project.subdivision.locate(station.at)).precinct;
    if (std::ranges::find(own, in) != own.end()) continue;
    Message what = about("import.station_elsewhere", station).with("precinct", labelOf(project.precincts.at(own[0])));
    if (in) what.with("other", labelOf(project.precincts.at(in)));
    note(std::move(what));
  }
}

}  // namespace

Result<void> buildStations(Build& build) {
  Project& project = build.project;
  const PlaceIndex index(project);
  std::vector<const RawFeature*> features;
  for (const RawFeature& feature : build.data.features) features.push_back(&feature);
  std::ranges::stable_sort(features, {}, &RawFeature::row);
  std::vector<Row> rows;
  for (const RawFeature* feature : features) {
    Row row{{}, feature->row};
    Station& station = row.station;
    station.code = feature->code, station.name = feature->name;
    station.source = build.source;
    station.officers = static_cast<int>(std::min<std::int64_t>(feature->officers.value.value_or(0), 100'000));
    if (station.code.empty() && station.name.empty()) {
      build.note(FindingKind::Left, Message("import.station_nameless"), {}, {}, feature->row);
      continue;
    }
    const auto place = placeOf(build, index, *feature, station);
    if (!place) return fail(place.error());
    if (*place) station.placed = true, station.at = **place;
    const bool again = std::ranges::any_of(rows, [&](const Row& other) { return other.station == station; });
    if (!again) rows.push_back(std::move(row));
  }
  if (rows.empty()) return fail(Error("import.no_places"));
  if (build.replaced) build.report.removed += eraseRecordsOf<StationId>(project, build.replaced);
  std::ranges::sort(rows, {}, [](const Row& row) {
    const Station& s = row.station;
    return std::tie(s.code, s.name, s.placed, s.at, s.officers);
  });
  tellRepeated(build, rows);
  tellPrecincts(build, rows);
  for (Row& row : rows) {
    project.stations.add(std::move(row.station), build.copy());
    ++build.report.created;
  }
  return {};
}

}  // namespace wangge::gis
