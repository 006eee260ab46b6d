// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "gis/crs/landing.h"
#include "gis/crs/missing_system.h"

namespace wangge::gis {
namespace {

// Nobody is governed further north; latitudes taken for longitudes in China begin at 73.
constexpr double kNorthmost = 73;

// Zone numbers in the coordinates or in the false easting, where the other has none. Those that contradict each other
// give no reading.
std::optional<std::pair<double, Message>> zoneOffset(const OGRSpatialReference& crs, double x) {
  const auto meridian = centralMeridian(crs);
  if (!meridian) return std::nullopt;
  const double easting = crs.GetNormProjParm(SRS_PP_FALSE_EASTING);
  const auto inSystem = zoneIn(easting), inData = zoneIn(x);
  if (inData && !inSystem && meridianOf(*inData) == *meridian)
    return std::pair(-*inData * kZone, Message("guess.zone_number_dropped").with("zone", *inData));
  if (inSystem && !inData && x > 0 && x < kZone)
    return std::pair(*inSystem * kZone, Message("guess.zone_number_added").with("zone", *inSystem));
  return std::nullopt;
}

// Other readings than the told one in the told system, or in another one of the same coordinates when `others`.
std::vector<Candidate> waysOf(const SourceCrs& said, const Places& places, const std::string& axes, bool others) {
  std::vector<Candidate> ways;
  const Crs system = systemOf(said);
  const auto add = [&](const SourceCrs& in, bool turned, double scale, bool zones, std::optional<Message> why) {
    Candidate way;
    way.reading = {in, turned, scale, 0};
    if (turned) way.said.emplace_back("guess.axes_turned");
    if (scale != 1) way.said.emplace_back("guess.millimetres");
    if (zones) {
      auto offset = zoneOffset(*in.crs, readAs(way.reading, places.points[0]).x);
      if (!offset) return;
      way.reading.offset = offset->first, way.said.push_back(std::move(offset->second));
    }
    if (why) way.said.push_back(std::move(*why));
    if (!way.said.empty()) ways.push_back(std::move(way));
  };
  for (const bool turned : {false, true}) {
    if (turned != (axes == "north-east") && !axes.empty()) continue;
    add(said, turned, 1, false, {});
    if (system->IsProjected() && said.crs) {
      for (const double scale : {1.0, 0.001}) add(said, turned, scale, true, {});
      add(said, turned, 0.001, false, {});
    }
    if (!others || said.shift != Shift::None) continue;
    if (system->IsProjected()) {
      SourceCrs degrees = said;
      OGRSpatialReference* base = system->CloneGeogCS();
      base->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
      degrees.crs = Crs(base, [](const OGRSpatialReference* c) { const_cast<OGRSpatialReference*>(c)->Release(); });
      add(degrees, turned, 1, false, Message("guess.degrees").with("crs", said.label));
    }
    const auto mercator = crsNamed("EPSG:3857");
    if (mercator && !said.datum && !system->IsSame(mercator->get())) {
      SourceCrs web;
      web.crs = *mercator, web.label = crsLabel(**mercator);
      add(web, turned, 1, false, Message("guess.web_mercator").with("crs", said.label));
    }
  }
  return ways;
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, "; "));
}

// A number before the easting that is not the zone of the told system: the zone told by the number, when the data lie
// in it.
std::optional<std::string> otherZone(const SourceCrs& said, const Places& places) {
  if (!said.crs || !centralMeridian(*said.crs)) return std::nullopt;
  for (const bool turned : {false, true}) {
    const RawPoint middle = places.points[0];
    const auto zone = zoneIn(turned ? middle.y : middle.x);
    if (!zone || *zone > 45 || meridianOf(*zone) == *centralMeridian(*said.crs)) continue;
    const std::string datum = said.crs->GetAttrValue("DATUM") ? said.crs->GetAttrValue("DATUM") : "";
    const bool xian = datum.find("Xian") != std::string::npos, beijing = datum.find("Beijing") != std::string::npos;
    const int base = *zone >= 25 ? (xian ? 2324 : beijing ? 2376 : 4488) : (xian ? 2314 : beijing ? 21400 : 4478);
    const auto crs = crsNamed(fmt::format("EPSG:{}", base + *zone));
    if (!crs) continue;
    Candidate way;
    way.reading.system.crs = *crs, way.reading.system.label = crsLabel(**crs), way.reading.turned = turned;
    if (landsInArea(way.reading, places)) return candidateOf(way, places);
  }
  return std::nullopt;
}

}  // namespace

std::string possibleSystems(const SourceData& data, const Project& project) {
  return joined(possibleSystems(placesOf(data), Target(project), {}).texts);
}

std::vector<PossibleSystem> systemsThatFit(const SourceData& data, const Project& project) {
  const Places places = placesOf(data);
  const Target target(project);
  std::vector<PossibleSystem> found;
  if (!places.any) return found;
  const auto attempt = [&](int code, bool turned) {
    Reading reading;
    reading.system.label = fmt::format("EPSG:{}", code), reading.turned = turned;
    const auto crs = crsNamed(reading.system.label);
    if (!crs) return;
    reading.system.crs = *crs;
    if (target.plan() ? !target.nearPlan(reading, places, false) : !landsInArea(reading, places)) return;
    const Degrees middle = degreesOf(reading, places)[0];
    found.push_back({reading.system.label, turned, middle.lon, middle.lat});
  };
  for (const bool turned : {false, true}) {
    const RawPoint middle = readAs({{}, turned, 1, 0}, places.points[0]);
    attempt(4490, turned);
    if (const auto zone = zoneIn(middle.x); zone && *zone <= 45) attempt((*zone >= 25 ? 4488 : 4478) + *zone, turned);
    attempt(3857, turned);
    if (middle.x < 5e4 || middle.x > 9.5e5 || middle.y < 3e5 || middle.y > 6.1e6) continue;
    for (int code = 4534; code <= 4554; ++code) attempt(code, turned);
  }
  return found;
}

DegreeBox boxInDegrees(const SourceData& data, const Reading& reading) {
  DegreeBox box;
  const auto modern = crsNamed("EPSG:4490");
  if (!modern) return box;
  const auto transform = CrsTransform::make(reading.system.crs, reading.system.shift, reading.system.datum, *modern);
  if (!transform) return box;
  std::vector<double> x, y;
  eachCoordinate(data, [&](double px, double py, std::int64_t) {
    const RawPoint read = readAs(reading, {px, py});
    x.push_back(read.x), y.push_back(read.y);
  });
  transform->apply(x, y);
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!std::isfinite(x[i]) || !std::isfinite(y[i]) || std::abs(x[i]) > 180 || std::abs(y[i]) > 90) continue;
    box.west = std::min(box.west, x[i]), box.east = std::max(box.east, x[i]);
    box.south = std::min(box.south, y[i]), box.north = std::max(box.north, y[i]);
  }
  return box;
}

Result<Reading> chooseReading(const SourceData& data, const SourceCrs& said, const ImportRequest& request,
                              const Project& project, std::vector<Finding>& findings) {
  const Places places = placesOf(data);
  const Target target(project);
  if (said.label.empty()) return readingWithoutSystem(places, target, request.axes, findings);
  const Reading told = {said, request.axes == "north-east", 1, 0};
  if (!places.any) return told;
  const Crs system = systemOf(said);
  const auto error = [&](const char* code, const std::vector<std::string>& options) {
    return fail(Error(code)
                    .with("crs", said.label)
                    .with("x", places.points[0].x)
                    .with("y", places.points[0].y)
                    .with("candidates", joined(options)));
  };
  const auto take = [&](const Candidate& way) {
    for (const Message& word : way.said) findings.push_back({FindingKind::Guess, word, {}, {}, 0});
    return way.reading;
  };
  // What fits as it is told needs no other reading.
  if (target.plan() && target.nearPlan(told, places, true)) return told;
  const std::array<Degrees, 5> degrees = degreesOf(told, places);
  const Degrees middle = degrees[0];
  const auto area = areaOfUse(*system);
  const bool explicitly = !request.sourceCrs.empty();
  // In degrees that is a place, if an odd one, and so it is in metres for whoever names the system: it is told.
  const bool world = area && area->world && (system->IsGeographic() || explicitly || !request.axes.empty()),
             somewhere = !nowhere(middle) || world;
  const bool inArea = finite(middle) && somewhere && (!area || area->has(middle));
  if (!target.plan() && world && finite(middle) && nowhere(middle))
    findings.push_back({FindingKind::Left, Message("coords.nowhere").with("crs", said.label), {}, {}, 0});
  if (!target.plan() && inArea && (!area || !area->world || nearChina(middle) || !request.axes.empty())) return told;
  std::vector<Candidate> fitting, named;  // `named`: in the system that was told
  for (Candidate& way : waysOf(said, places, request.axes, true)) {
    const bool same = way.reading.system.crs == said.crs;
    if (way.reading.turned == told.turned && way.reading.scale == 1 && way.reading.offset == 0 && same) continue;
    bool fits = target.plan() ? target.nearPlan(way.reading, places, false) : landsInArea(way.reading, places);
    if (fits && !target.plan() && !same && system->IsProjected())
      if (area && !area->world) fits = area->has(degreesOf(way.reading, places)[0]);
    if (!fits) continue;
    if (same) named.push_back(way);
    fitting.push_back(std::move(way));
  }
  const auto textsOf = [&](const std::vector<Candidate>& ways) {
    std::vector<std::string> texts;
    for (const Candidate& way : ways) texts.push_back(candidateOf(way, places));
    return texts;
  };
  // Where degrees are told, often by default, and there are none: the only system that fits.
  const auto onlyOther = [&]() -> std::optional<Candidate> {
    if (explicitly || !fitting.empty() || !system->IsGeographic() || said.shift != Shift::None || said.datum) return {};
    RawPoint most;
    for (const RawPoint& p : places.points) most = {std::max(most.x, std::abs(p.x)), std::max(most.y, std::abs(p.y))};
    if (std::max(most.x, most.y) <= 180) return {};
    PossibleSystems possible = possibleSystems(places, target, request.axes);
    if (possible.texts.size() != 1 || possible.candidates.size() != 1) return {};
    Candidate& way = possible.candidates[0];
    const std::string taken = way.reading.system.label;
    way.said[0] = Message("guess.other_system").with("crs", said.label).with("taken", taken);
    return way;
  };
  if (target.plan()) {
    if (const auto other = onlyOther()) return take(*other);
    const std::vector<Candidate>& usable = explicitly ? named : fitting;
    if (usable.size() == 1 && fitting.size() == 1) return take(usable[0]);
    if (fitting.size() > 1) return error("coords.several_readings", textsOf(fitting));
    return told;  // where it lies is told by who places it
  }

  if (inArea) {
    // A system of the whole world, and a place outside China: right, unless the other order of axes lands in China.
    std::erase_if(named, [](const Candidate& way) { return !way.reading.turned; });
    if (named.empty() && std::abs(middle.lat) <= kNorthmost) return told;
    if (!named.empty() && middle.lat > kNorthmost) return take(named[0]);
    Candidate asTold, turned;
    asTold.reading = turned.reading = told, turned.reading.turned = true;
    std::vector<std::string> options = {candidateOf(asTold, places)};
    options[0].insert(options[0].find('('), "--axes east-north ");
    options.push_back(candidateOf(turned, places));
    return error("coords.several_readings", options);
  }
  if (const auto other = onlyOther()) return take(*other);
  if (const auto zone = otherZone(said, places)) {
    std::vector<std::string> options = {*zone};
    for (const std::string& text : textsOf(fitting)) options.push_back(text);
    return error("coords.several_readings", options);
  }
  const std::vector<Candidate>& usable = explicitly ? named : fitting;
  const std::vector<std::string> possible = possibleSystems(places, target, request.axes).texts;
  // Metres where degrees are told may be of more systems than one.
  const bool onlyOne = !system->IsGeographic() || named.size() == 1 || possible.size() <= 1;
  if (usable.size() == 1 && fitting.size() == 1 && onlyOne) return take(usable[0]);
  // Degrees of the wrong order anywhere on earth.
  if (fitting.empty() && system->IsGeographic() && !finite(middle) && request.axes.empty()) {
    Candidate turned;
    turned.reading = told, turned.reading.turned = true, turned.said.emplace_back("guess.axes_turned");
    const auto there = degreesOf(turned.reading, places);
    const bool fits = std::all_of(there.begin(), there.end(), [&](Degrees at) {
      return finite(at) && std::abs(at.lat) <= kNorthmost && (!area || area->has(at));
    });
    if (fits) return take(turned);
  }
  std::vector<std::string> options = textsOf(fitting);
  for (const std::string& text : possible)
    if (std::find(options.begin(), options.end(), text) == options.end()) options.push_back(text);
  if (fitting.size() > 1 || (!fitting.empty() && !onlyOne)) return error("coords.several_readings", options);
  if (system->IsGeographic() && !finite(middle)) return told;  // the row is told by who places it
  auto failed = error("coords.outside_area", options);
  if (finite(middle))
    failed.value().with("lon", std::round(middle.lon * 100) / 100).with("lat", std::round(middle.lat * 100) / 100);
  return failed;
}

void applyReading(SourceData& data, const Reading& reading) {
  if (reading.asTold()) return;
  eachCoordinate(data, [&](double& x, double& y, std::int64_t) {
    const RawPoint read = readAs(reading, {x, y});
    x = read.x, y = read.y;
  });
}

}  // namespace wangge::gis
