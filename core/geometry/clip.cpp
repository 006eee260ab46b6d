// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clip.h"

#include <algorithm>
#include <cmath>

#include "core/base/sorted.h"
#include "core/geometry/line_tests.h"
#include "core/geometry/predicates.h"

namespace wangge {
namespace {

struct Edge {
  Point a, b;
};

std::vector<Edge> edgesOf(const MultiPolygon& polygons) {
  std::vector<Edge> edges;
  const auto add = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) edges.push_back({ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]});
  };
  for (const Polygon& polygon : polygons) {
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }
  return edges;
}

// Places in (0, 1) where ab meets the edges, ascending.
std::vector<double> crossings(Point a, Point b, const std::vector<Edge>& edges) {
  std::vector<double> places;
  Box box;
  box.include(a), box.include(b);
  for (const Edge& e : edges) {
    Box other;
    other.include(e.a), other.include(e.b);
    if (!box.touches(other)) continue;
    const double toA = static_cast<double>(cross(e.a, e.b, a)), toB = static_cast<double>(cross(e.a, e.b, b));
    if (toA == toB) continue;  // parallel; the ends of a shared stretch are met by the neighbouring edges
    const double t = toA / (toA - toB);
    const int sideA = orientation(a, b, e.a), sideB = orientation(a, b, e.b);
    if (t > 0 && t < 1 && sideA * sideB <= 0) places.push_back(t);
  }
  sortUnique(places);  // two edges that end in one vertex
  return places;
}

}  // namespace

std::vector<Polyline> clipLine(const Polyline& line, const MultiPolygon& polygons, std::int32_t overshoot) {
  const std::vector<Edge> edges = edgesOf(polygons);
  std::vector<Polyline> result;
  Polyline open;
  const auto push = [&](Point p) {
    if (open.empty() || open.back() != p) open.push_back(p);
  };
  const auto close = [&] {
    if (open.size() >= 2) result.push_back(open);
    open.clear();
  };
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Point a = line[i], b = line[i + 1];
    const double length = std::hypot(static_cast<double>(b.x) - a.x, static_cast<double>(b.y) - a.y);
    if (length == 0) continue;
    std::vector<double> stops = crossings(a, b, edges);
    stops.insert(stops.begin(), 0.0);
    stops.push_back(1.0);
    const double beyond = overshoot / length;
    for (std::size_t k = 0; k + 1 < stops.size(); ++k) {
      if (stops[k + 1] - stops[k] <= 0) continue;
      if (!contains(polygons, pointAlong(a, b, (stops[k] + stops[k + 1]) / 2))) {
        close();
        continue;
      }
      if (open.empty()) push(pointAlong(a, b, std::max(0.0, stops[k] - beyond)));
      const bool last = k + 2 == stops.size();
      const bool leaves = !last && !contains(polygons, pointAlong(a, b, (stops[k + 1] + stops[k + 2]) / 2));
      if (last) {
        push(b);
      } else if (leaves) {
        push(pointAlong(a, b, std::min(1.0, stops[k + 1] + beyond)));
        close();
      }
    }
  }
  close();
  return result;
}

bool runsAlong(const Polyline& part, const Polyline& line, double tolerance) {
  // From where the point before was found outwards: neighbours on the part are neighbours on the line.
  const std::size_t count = line.size() < 2 ? 0 : line.size() - 1;
  std::size_t last = 0;
  const auto near = [&](Point p) {
    const auto found = [&](std::size_t i) { return distanceToSegment(line[i], line[i + 1], p) <= tolerance; };
    for (std::size_t step = 0; step < count; ++step) {
      if (last + step < count && found(last + step)) return last += step, true;
      if (step > 0 && step <= last && found(last - step)) return last -= step, true;
    }
    return false;
  };
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (!near(part[i])) return false;
    if (i > 0 && !near(pointAlong(part[i - 1], part[i], 0.5))) return false;
  }
  return !part.empty();
}

}  // namespace wangge
