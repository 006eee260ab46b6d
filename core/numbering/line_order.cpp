// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/line_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_set>

#include "core/topology/outline.h"
#include "core/topology/spatial_queries.h"

namespace wangge {
namespace {

double lengthOf(Point a, Point b) {
  return std::hypot(static_cast<double>(b.x) - a.x, static_cast<double>(b.y) - a.y);
}

std::int64_t cross(Point o, Point a, Point b) {
  return (std::int64_t{a.x} - o.x) * (std::int64_t{b.y} - o.y) - (std::int64_t{a.y} - o.y) * (std::int64_t{b.x} - o.x);
}

// The share of a → b at which it first meets c → d; none when it does not.
std::optional<double> meets(Point a, Point b, Point c, Point d) {
  const std::int64_t sideA = cross(c, d, a), sideB = cross(c, d, b), sideC = cross(a, b, c), sideD = cross(a, b, d);
  if ((sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0)) return std::nullopt;
  if ((sideC > 0 && sideD > 0) || (sideC < 0 && sideD < 0)) return std::nullopt;
  if (sideA != sideB) {
    return static_cast<double>(sideA) / (static_cast<double>(sideA) - static_cast<double>(sideB));
  }
  // On one line: from whichever end of c → d lies on it first.
  const double length = lengthOf(a, b);
  if (length == 0) return a == c || a == d ? std::optional(0.0) : std::nullopt;
  const auto along = [&](Point p) {
    return ((static_cast<double>(p.x) - a.x) * (static_cast<double>(b.x) - a.x) +
            (static_cast<double>(p.y) - a.y) * (static_cast<double>(b.y) - a.y)) /
           (length * length);
  };
  const double first = std::min(along(c), along(d)), last = std::max(along(c), along(d));
  if (last < 0 || first > 1) return std::nullopt;
  return std::max(first, 0.0);
}

// Where a → b first meets the rings, as a share of it.
std::optional<double> firstMeeting(const MultiPolygon& outline, Point a, Point b) {
  std::optional<double> first;
  Box box;
  box.include(a), box.include(b);
  const auto look = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point c = ring[i], d = ring[(i + 1) % ring.size()];
      Box edge;
      edge.include(c), edge.include(d);
      if (!edge.touches(box)) continue;
      if (const auto at = meets(a, b, c, d); at && (!first || *at < *first)) first = at;
    }
  };
  for (const Polygon& polygon : outline) {
    look(polygon.outer);
    for (const Ring& hole : polygon.holes) look(hole);
  }
  return first;
}

}  // namespace

std::unordered_map<GridId, std::int64_t> entriesAlong(const Project& project, const std::vector<GridId>& grids,
                                                      const Polyline& line) {
  std::unordered_map<GridId, std::int64_t> entries;
  if (line.empty()) return entries;
  const std::unordered_set<GridId> asked(grids.begin(), grids.end());
  const Subdivision& subdivision = project.subdivision;
  std::unordered_set<GridId> touched;
  for (FaceId face : facesAlong(subdivision, line)) {
    const GridId grid = subdivision.face(face).grid;
    if (grid && asked.contains(grid)) touched.insert(grid);
  }
  const GridId start = subdivision.face(subdivision.locate(line.front())).grid;
  for (GridId grid : touched) {
    if (grid == start) {
      entries[grid] = 0;
      continue;
    }
    const MultiPolygon outline = outlineOf(subdivision, project.grids.at(grid).zone.faces);
    double before = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
      const double length = lengthOf(line[i - 1], line[i]);
      if (const auto at = firstMeeting(outline, line[i - 1], line[i])) {
        entries[grid] = std::llround(before + *at * length);
        break;
      }
      before += length;
    }
    // Met by the look at faces alone, within a rounding of the line's end.
    if (!entries.contains(grid)) entries[grid] = std::llround(before);
  }
  return entries;
}

}  // namespace wangge
