// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/missing_system.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wangge::gis {
namespace {

// Degrees of longitude from the plan within which an office chooses its zone.
constexpr double kNearZones = 6.0;
// Wider than a plan can be: degrees.
constexpr double kWidest = 12.0;

bool plainEasting(RawPoint p) {
  return p.x >= 5e4 && p.x <= 9.5e5 && p.y >= 3e5 && p.y <= 6.2e6;
}

class Systems {
 public:
  Systems(const Places& places, const Target& target, const std::string& axes)
      : m_places(places), m_target(target), m_axes(axes) {}

  PossibleSystems find() {
    for (const bool turned : {false, true}) {
      if (!m_axes.empty() && turned != (m_axes == "north-east")) continue;
      const RawPoint asDegrees = readAs({{}, turned, 1, 0}, m_places.points[0]);
      if (std::abs(asDegrees.x) <= 180 && std::abs(asDegrees.y) <= 90) attempt("EPSG:4490", turned, 1, true);
      for (const double scale : {1.0, 0.001}) {
        const RawPoint middle = readAs({{}, turned, scale, 0}, m_places.points[0]);
        if (const auto zone = zoneIn(middle.x); zone && *zone <= 45 && middle.y < 6.2e6)
          attempt(fmt::format("EPSG:{}", (*zone >= 25 ? 4488 : 4478) + *zone), turned, scale, true);
        if (std::abs(middle.x) < 2.1e7 && std::abs(middle.y) < 2.1e7 && std::abs(middle.x) > 180)
          attempt("EPSG:3857", turned, scale, true);
        if (plainEasting(middle)) plain(turned, scale);
      }
    }
    if (m_target.plan() && m_found.candidates.size() > 1) preferInside();
    for (const Candidate& way : m_found.candidates) m_found.texts.push_back(candidateOf(way, m_places));
    m_found.texts.insert(m_found.texts.end(), m_zones.begin(), m_zones.end());
    return std::move(m_found);
  }

 private:
  // Eastings without a number: any zone, unless there is a plan to lie on.
  void plain(bool turned, double scale) {
    if (!m_target.plan()) {
      for (int zone = 25; zone <= 45; ++zone) addZone(fmt::format("EPSG:{}", 4509 + zone), turned, scale);
      return;
    }
    const auto near = [&](double meridian) { return std::abs(meridian - m_target.longitude()) <= kNearZones; };
    std::vector<std::string> codes;
    for (int zone = 25; zone <= 45; ++zone)
      if (near(zone * 3.0)) codes.push_back(fmt::format("EPSG:{}", 4509 + zone));
    for (int zone = 1; zone <= 60; ++zone)
      if (near(zone * 6.0 - 183.0)) codes.push_back(fmt::format("EPSG:{}", 32600 + zone));
    if (const std::string own = crsCode(*m_target.working()); std::find(codes.begin(), codes.end(), own) == codes.end())
      codes.push_back(own);
    for (const std::string& code : codes) attempt(code, turned, scale, false);
  }

  void attempt(const std::string& name, bool turned, double scale, bool tellsItself) {
    const auto crs = crsNamed(name);
    if (!crs) return;
    Candidate way;
    way.reading.system.crs = *crs, way.reading.system.label = crsLabel(**crs);
    way.reading.turned = turned, way.reading.scale = scale;
    if (!m_target.plan() ? !inCountry(way.reading) : !m_target.nearPlan(way.reading, m_places, tellsItself)) return;
    way.said.push_back(
        Message((*crs)->IsGeographic() ? "guess.crs_taken" : "guess.zone_taken").with("crs", way.reading.system.label));
    if (turned) way.said.emplace_back("guess.axes_turned");
    if (scale != 1) way.said.emplace_back("guess.millimetres");
    m_found.candidates.push_back(std::move(way));
  }

  // Without a plan every zone fits as well as every other one: they are shown with where they lead.
  void addZone(const std::string& name, bool turned, double scale) {
    Candidate way;
    const auto crs = crsNamed(name);
    if (!crs) return;
    way.reading.system.crs = *crs, way.reading.turned = turned, way.reading.scale = scale;
    if (inCountry(way.reading)) m_zones.push_back(candidateOf(way, m_places));
  }

  bool inCountry(const Reading& reading) const {
    if (!landsInArea(reading, m_places)) return false;
    const auto degrees = degreesOf(reading, m_places);
    const bool wide = degrees[2].lon - degrees[1].lon > kWidest || degrees[3].lat - degrees[2].lat > kWidest;
    return !wide && inChina(degrees[0].lon, degrees[0].lat);
  }

  // Zones of one meridian differ by their scale, two kilometres here: only one of them may bring all onto the plan.
  void preferInside() {
    std::vector<std::pair<double, std::size_t>> shares;
    for (std::size_t i = 0; i < m_found.candidates.size(); ++i)
      shares.emplace_back(m_target.shareOutside(m_found.candidates[i].reading, m_places), i);
    std::sort(shares.begin(), shares.end());
    if (shares[1].first < 0.02 || shares[0].first * 4 > shares[1].first) return;
    m_found.candidates = {m_found.candidates[shares[0].second]};
  }

  const Places& m_places;
  const Target& m_target;
  const std::string& m_axes;
  PossibleSystems m_found;
  std::vector<std::string> m_zones;
};

}  // namespace

PossibleSystems possibleSystems(const Places& places, const Target& target, const std::string& axes) {
  return places.any ? Systems(places, target, axes).find() : PossibleSystems();
}

Result<Reading> readingWithoutSystem(const Places& places, const Target& target, const std::string& axes,
                                     std::vector<Finding>& findings) {
  PossibleSystems possible = possibleSystems(places, target, axes);
  // What lies in the country and far from the plan is told as such by who places it.
  if (target.plan() && possible.candidates.empty()) possible = possibleSystems(places, Target({}), axes);
  if (possible.candidates.size() != 1) {
    Error error = Error("crs.missing").with("candidates", fmt::format("{}", fmt::join(possible.texts, "; ")));
    return fail(places.any ? error.with("x", places.first.x).with("y", places.first.y) : error);
  }
  const Candidate& way = possible.candidates[0];
  for (const Message& word : way.said) findings.push_back({FindingKind::Guess, word, {}, {}, 0});
  return way.reading;
}

}  // namespace wangge::gis
