// SPDX-License-Identifier: GPL-3.0-or-later
// Transformations between systems, each made once: PROJ looks through its tables for a tenth of a second to make one.
#pragma once

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gis/crs/crs.h"
#include "gis/source_data.h"

namespace wangge::test {

inline const gis::CrsTransform& transformBetween(const std::string& from, const std::string& to) {
  static std::map<std::pair<std::string, std::string>, gis::CrsTransform> known;
  auto found = known.find({from, to});
  if (found == known.end()) {
    auto made = gis::CrsTransform::make(*gis::crsNamed(from), gis::Shift::None, *gis::crsNamed(to));
    REQUIRE(made);
    found = known.emplace(std::pair(from, to), *std::move(made)).first;
  }
  return found->second;
}

inline std::vector<gis::RawPoint> carried(std::vector<gis::RawPoint> points, const std::string& from,
                                          const std::string& to) {
  std::vector<double> x, y;
  for (const gis::RawPoint& p : points) x.push_back(p.x), y.push_back(p.y);
  transformBetween(from, to).apply(x, y);
  for (std::size_t i = 0; i < points.size(); ++i) points[i] = {x[i], y[i]};
  return points;
}

}  // namespace wangge::test
