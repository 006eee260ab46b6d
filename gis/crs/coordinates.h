// SPDX-License-Identifier: GPL-3.0-or-later
// Walks over every coordinate of what was read, whatever holds it; and extents of them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "gis/source_data.h"

namespace wangge::gis {

// Visits every coordinate pair as (x, y, row), by reference: `Data` is SourceData, const or not.
template <class Data, class Visit>
void eachCoordinate(Data& data, Visit&& visit) {
  for (auto& point : data.households) visit(point.x, point.y, std::int64_t{point.row});
  for (auto& feature : data.features) {
    for (auto& polygon : feature.polygons)
      for (auto& ring : polygon.rings)
        for (auto& point : ring) visit(point.x, point.y, feature.row);
    for (auto& line : feature.lines)
      for (auto& point : line) visit(point.x, point.y, feature.row);
    for (auto& point : feature.points) visit(point.x, point.y, feature.row);
  }
}

struct Extent {
  double minX = std::numeric_limits<double>::infinity(), minY = minX, maxX = -minX, maxY = -minX;
  void include(double x, double y) {
    minX = std::min(minX, x), minY = std::min(minY, y), maxX = std::max(maxX, x), maxY = std::max(maxY, y);
  }
  bool empty() const { return minX > maxX; }
};

inline double gapBetween(const Extent& a, const Extent& b) {
  const double dx = std::max({0.0, a.minX - b.maxX, b.minX - a.maxX}),
               dy = std::max({0.0, a.minY - b.maxY, b.minY - a.maxY});
  return std::hypot(dx, dy);
}

// How far from a plan of this extent a layer may lie and still belong to it: metres.
inline double reachOf(const Extent& plan) {
  return std::max(std::hypot(plan.maxX - plan.minX, plan.maxY - plan.minY), 1000.0);
}

}  // namespace wangge::gis
