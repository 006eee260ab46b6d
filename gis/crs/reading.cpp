// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace wangge::gis {
namespace {

constexpr std::size_t kMostSampled = 200000;
constexpr double kZone = 1e6;  // a zone number stands before the six digits of an easting
// Nobody is governed further north; latitudes taken for longitudes in China begin at 73.
constexpr double kNorthmost = 73;

// The middle and the corners of the data, whatever single points do.
struct Places {
  std::array<RawPoint, 5> points;  // the middle first
  bool any = false;
};

Places placesOf(const SourceData& data) {
  std::size_t count = 0;
  eachCoordinate(data, [&](double, double, std::int64_t) { ++count; });
  const std::size_t step = count / kMostSampled + 1;
  std::vector<double> xs, ys;
  std::size_t seen = 0;
  eachCoordinate(data, [&](double x, double y, std::int64_t) {
    if (seen++ % step == 0 && std::isfinite(x) && std::isfinite(y)) xs.push_back(x), ys.push_back(y);
  });
  Places places;
  if (xs.empty()) return places;
  const auto at = [](std::vector<double>& values, double share) {
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return *place;
  };
  const double west = at(xs, 0.02), east = at(xs, 0.98), south = at(ys, 0.02), north = at(ys, 0.98);
  places.points = {{{at(xs, 0.5), at(ys, 0.5)}, {west, south}, {east, south}, {east, north}, {west, north}}};
  places.any = true;
  return places;
}

RawPoint readAs(const Reading& reading, RawPoint p) {
  const double x = reading.turned ? p.y : p.x, y = reading.turned ? p.x : p.y;
  return {x * reading.scale + reading.offset, y * reading.scale};
}

Crs systemOf(const SourceCrs& said) {
  if (said.crs) return said.crs;
  const auto degrees = crsNamed("EPSG:4326");
  return degrees ? *degrees : nullptr;
}

// The places in degrees on CGCS2000; not finite where they cannot be carried over or are no degrees at all.
std::array<Degrees, 5> degreesOf(const Reading& reading, const Places& places) {
  std::vector<double> x, y;
  const Crs system = systemOf(reading.system);
  bool valid = true;
  for (const RawPoint& p : places.points) {
    const RawPoint read = readAs(reading, p);
    if (system->IsGeographic() && (std::abs(read.x) > 180 || std::abs(read.y) > 90)) valid = false;
    x.push_back(read.x), y.push_back(read.y);
  }
  std::array<Degrees, 5> degrees;
  degrees.fill({HUGE_VAL, HUGE_VAL});
  const auto modern = crsNamed("EPSG:4490");
  if (!valid || !modern) return degrees;
  const auto transform = CrsTransform::make(reading.system.crs, reading.system.shift, reading.system.datum, *modern);
  if (!transform) return degrees;
  transform->apply(x, y);
  for (std::size_t i = 0; i < degrees.size(); ++i) degrees[i] = {x[i], y[i]};
  return degrees;
}

bool finite(Degrees at) {
  return std::isfinite(at.lon) && std::isfinite(at.lat);
}

// Off the coast of Ghana lies what has no place on earth at all.
bool nowhere(Degrees at) {
  return std::abs(at.lon) < 1 && std::abs(at.lat) < 1;
}

// Where a reading has to land: near the plan, or in the area of use.
class Target {
 public:
  explicit Target(const Project& project) : m_plan(extentOf(project)) {
    if (m_plan.empty()) return;
    if (const auto working = crsNamed(project.info.crs)) m_working = *working;
  }
  bool plan() const { return m_working != nullptr; }

  // The middle near the plan. For what the file says itself, which may reach far, anything near it.
  bool nearPlan(const Reading& reading, const Places& places, bool loosely) const {
    const auto transform =
        CrsTransform::make(reading.system.crs, reading.system.shift, reading.system.datum, m_working);
    if (!transform) return false;
    const Crs system = systemOf(reading.system);
    std::vector<double> x, y;
    for (const RawPoint& p : places.points) {
      const RawPoint read = readAs(reading, p);
      if (system->IsGeographic() && (std::abs(read.x) > 180 || std::abs(read.y) > 90)) return false;
      x.push_back(read.x), y.push_back(read.y);
    }
    transform->apply(x, y);
    Extent extent, middle;
    for (std::size_t i = 0; i < x.size(); ++i)
      if (std::isfinite(x[i]) && std::isfinite(y[i])) extent.include(x[i], y[i]);
    if (!std::isfinite(x[0]) || !std::isfinite(y[0])) return false;
    middle.include(x[0], y[0]);
    return gapBetween(m_plan, loosely ? extent : middle) <= reachOf(m_plan);
  }

 private:
  Extent m_plan;
  Crs m_working;
};

// Whether all places lie where such a system is used; in China for those of the whole world.
bool landsInArea(const Reading& reading, const Places& places) {
  const auto area = areaOfUse(*systemOf(reading.system));
  for (const Degrees& at : degreesOf(reading, places))
    if (!finite(at) || nowhere(at) || (area && !area->world ? !area->has(at) : !nearChina(at))) return false;
  return true;
}

// The zone number before an easting: 13–23 of six degrees, 25–45 of three, above that those of UTM.
std::optional<int> zoneIn(double x) {
  if (!(x > 0) || x > 1e8) return std::nullopt;
  const int zone = static_cast<int>(std::floor(x / kZone));
  const double easting = x - zone * kZone;
  if (easting < 5e4 || easting > 9.5e5 || zone < 13 || zone == 24 || zone > 53) return std::nullopt;
  return zone;
}

double meridianOf(int zone) {
  return zone > 45 ? zone * 6.0 - 183.0 : zone >= 25 ? zone * 3.0 : zone * 6.0 - 3.0;
}

struct Candidate {
  Reading reading;
  std::vector<Message> said;  // what makes it differ from what the file says
};

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

std::string placeText(Degrees at) {
  return finite(at) ? fmt::format("({:.2f}, {:.2f})", at.lon, at.lat) : std::string();
}

std::string candidateOf(const Candidate& way, const Places& places) {
  const Reading& reading = way.reading;
  const Crs system = systemOf(reading.system);
  std::string text = system->GetAuthorityCode(nullptr) ? "--source-crs " + crsCode(*system) + " " : std::string();
  text += reading.turned ? "--axes north-east " : "";
  return text + placeText(degreesOf(reading, places)[0]);
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, "; "));
}

// Gauss-Kruger on CGCS2000 by what the numbers say, Web Mercator, degrees.
std::vector<std::string> candidates(const Places& places, const Target& target) {
  std::vector<std::string> found;
  const auto attempt = [&](const std::string& name, bool turned) {
    const auto crs = crsNamed(name);
    if (!crs) return false;
    Candidate way;
    way.reading.system.crs = *crs, way.reading.system.label = name, way.reading.turned = turned;
    const bool fits = target.plan() ? target.nearPlan(way.reading, places, false) : landsInArea(way.reading, places);
    if (fits) found.push_back(candidateOf(way, places));
    return fits;
  };
  for (const bool turned : {false, true}) {
    const RawPoint middle = places.points[0];
    const double x = turned ? middle.y : middle.x, y = turned ? middle.x : middle.y;
    attempt("EPSG:4490", turned);
    if (const auto zone = zoneIn(x); zone && *zone <= 45)
      attempt(fmt::format("EPSG:{}", (*zone >= 25 ? 4488 : 4478) + *zone), turned);
    attempt("EPSG:3857", turned);
    if (x < 5e4 || x > 9.5e5 || y < 3e5 || y > 6.1e6) continue;
    if (target.plan()) {
      for (int code = 4534; code <= 4554; ++code) attempt(fmt::format("EPSG:{}", code), turned);
    } else {  // every zone fits as well as every other
      const std::string axes = turned ? " --axes north-east" : "";
      found.push_back(fmt::format("--source-crs EPSG:4534{0} (75° E) … EPSG:4554{0} (135° E)", axes));
    }
  }
  return found;
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

Extent extentOf(const Project& project) {
  Box box;
  project.subdivision.faces().forEach([&](FaceId, const Face& face) {
    if (face.community) box.include(face.box);
  });
  Extent extent;
  if (box.empty()) return extent;
  extent.include(project.lattice.originX + box.minX / 1000.0, project.lattice.originY + box.minY / 1000.0);
  extent.include(project.lattice.originX + box.maxX / 1000.0, project.lattice.originY + box.maxY / 1000.0);
  return extent;
}

std::string possibleSystems(const SourceData& data, const Project& project) {
  const Places places = placesOf(data);
  return places.any ? joined(candidates(places, Target(project))) : std::string();
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
  const Reading told = {said, request.axes == "north-east", 1, 0};
  if (!places.any) return told;
  const Target target(project);
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
  // In a system of the whole world that is a place, if an odd one: it is told.
  const bool world = area && area->world, somewhere = !nowhere(middle) || world;
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
  if (target.plan()) {
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
  if (const auto zone = otherZone(said, places)) {
    std::vector<std::string> options = {*zone};
    for (const std::string& text : textsOf(fitting)) options.push_back(text);
    return error("coords.several_readings", options);
  }
  const std::vector<Candidate>& usable = explicitly ? named : fitting;
  const std::vector<std::string> possible = candidates(places, target);
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
