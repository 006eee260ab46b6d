// SPDX-License-Identifier: GPL-3.0-or-later
// Where the coordinates of a source come to lie in one reading or another, by a sample of them that single odd points
// do not move.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "gis/crs/reading.h"

namespace wangge::gis {

// A zone number stands before the six digits of an easting.
inline constexpr double kZone = 1e6;

// The middle and the corners of the data, whatever single points do, and some of the points themselves.
struct Places {
  std::array<RawPoint, 5> points;  // the middle first
  std::vector<RawPoint> some;      // at most a thousand
  RawPoint first;                  // as a user sees it first
  bool any = false;
};
Places placesOf(const SourceData& data);

RawPoint readAs(const Reading& reading, RawPoint p);

// Of shifted data whose file tells none: longitudes and latitudes.
Crs systemOf(const SourceCrs& said);

// The places in degrees on CGCS2000; not finite where they cannot be carried over or are no degrees at all.
std::array<Degrees, 5> degreesOf(const Reading& reading, const Places& places);
bool finite(Degrees at);

// Off the coast of Ghana lies what has no place on earth at all.
bool nowhere(Degrees at);

// Where a reading has to land: near the plan, or in the area of use.
class Target {
 public:
  explicit Target(const Project& project);
  bool plan() const { return m_working != nullptr; }
  const Crs& working() const { return m_working; }
  // The longitude of the plan's middle.
  double longitude() const { return m_longitude; }

  // The middle near the plan. For what the file says itself, which may reach far, anything near it (`loosely`).
  bool nearPlan(const Reading& reading, const Places& places, bool loosely) const;
  // Which share of the places lies outside the plan's extent: 0 to 1.
  double shareOutside(const Reading& reading, const Places& places) const;

 private:
  Extent m_plan;
  Crs m_working;
  double m_longitude = 0;
};

// Whether all places lie where such a system is used; in China for those of the whole world.
bool landsInArea(const Reading& reading, const Places& places);

// The zone number before an easting: 13–23 of six degrees, 25–45 of three, above that those of UTM.
std::optional<int> zoneIn(double x);
double meridianOf(int zone);

struct Candidate {
  Reading reading;
  std::vector<Message> said;  // what makes it differ from what the file says
};

// As the user would choose it: "--source-crs EPSG:4549 --axes north-east (121.00, 47.29)".
std::string candidateOf(const Candidate& way, const Places& places);

}  // namespace wangge::gis
