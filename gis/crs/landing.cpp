// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/landing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wangge::gis {
namespace {

constexpr std::size_t kMostSampled = 200000, kSome = 1000;

}  // namespace

Places placesOf(const SourceData& data) {
  Places places;
  std::size_t count = 0;
  eachCoordinate(data, [&](double x, double y, std::int64_t) {
    if (count++ == 0) places.first = {x, y};
  });
  const std::size_t step = count / kMostSampled + 1, someStep = count / kSome + 1;
  std::vector<double> xs, ys;
  std::size_t seen = 0;
  eachCoordinate(data, [&](double x, double y, std::int64_t) {
    const std::size_t number = seen++;
    if (!std::isfinite(x) || !std::isfinite(y)) return;
    if (number % step == 0) xs.push_back(x), ys.push_back(y);
    if (number % someStep == 0) places.some.push_back({x, y});
  });
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
  const RawPoint read = {x * reading.scale + reading.offset, y * reading.scale};
  return reading.fitted ? reading.fitted->apply(read) : read;
}

Crs systemOf(const SourceCrs& said) {
  if (said.crs) return said.crs;
  const auto degrees = crsNamed("EPSG:4326");
  return degrees ? *degrees : nullptr;
}

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

bool nowhere(Degrees at) {
  return std::abs(at.lon) < 1 && std::abs(at.lat) < 1;
}

Target::Target(const Project& project) : m_plan(extentOf(project)) {
  if (m_plan.empty()) return;
  const auto working = crsNamed(project.info.crs), modern = crsNamed("EPSG:4490");
  if (!working || !modern) return;
  m_working = *working;
  const auto transform = CrsTransform::make(m_working, Shift::None, *modern);
  if (!transform) return;
  std::vector<double> x = {(m_plan.minX + m_plan.maxX) / 2}, y = {(m_plan.minY + m_plan.maxY) / 2};
  transform->apply(x, y);
  m_longitude = x[0];
}

bool Target::nearPlan(const Reading& reading, const Places& places, bool loosely) const {
  const auto transform = CrsTransform::make(reading.system.crs, reading.system.shift, reading.system.datum, m_working);
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

double Target::shareOutside(const Reading& reading, const Places& places) const {
  const auto transform = CrsTransform::make(reading.system.crs, reading.system.shift, reading.system.datum, m_working);
  if (!transform || places.some.empty()) return 1;
  std::vector<double> x, y;
  for (const RawPoint& p : places.some) {
    const RawPoint read = readAs(reading, p);
    x.push_back(read.x), y.push_back(read.y);
  }
  transform->apply(x, y);
  std::size_t outside = 0;
  for (std::size_t i = 0; i < x.size(); ++i)
    outside += x[i] >= m_plan.minX && x[i] <= m_plan.maxX && y[i] >= m_plan.minY && y[i] <= m_plan.maxY ? 0 : 1;
  return static_cast<double>(outside) / static_cast<double>(x.size());
}

bool landsInArea(const Reading& reading, const Places& places) {
  const auto area = areaOfUse(*systemOf(reading.system));
  for (const Degrees& at : degreesOf(reading, places))
    if (!finite(at) || nowhere(at) || (area && !area->world ? !area->has(at) : !nearChina(at))) return false;
  return true;
}

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

std::string candidateOf(const Candidate& way, const Places& places) {
  const Reading& reading = way.reading;
  const Crs system = systemOf(reading.system);
  std::string text = system->GetAuthorityCode(nullptr) ? "--source-crs " + crsCode(*system) + " " : std::string();
  text += reading.turned ? "--axes north-east " : "";
  const Degrees at = degreesOf(reading, places)[0];
  return text + (finite(at) ? fmt::format("({:.2f}, {:.2f})", at.lon, at.lat) : std::string());
}

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

}  // namespace wangge::gis
