// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/voronoi_lines.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/geometry/along.h"
#include "core/geometry/overlay.h"
#include "core/geometry/predicates.h"

namespace wangge {
namespace {

// Mm between points along a wall: less than the gap to the next shape, so that no edge of the triangulation leaps over
// it.
constexpr double kLeastStep = 300, kMostStep = 2'500, kShareOfGap = 0.6;
constexpr double kOutlineStep = 2'500;  // and along the polygon's outline
constexpr double kStraight = 2'000;     // mm that a line may be straightened by

double distanceTo(const Polygon& shape, Point p) {
  if (contains(shape, p)) return 0;
  double best = 1e18;
  for (std::size_t i = 0; i < shape.outer.size(); ++i)
    best = std::min(best, distanceToSegment(shape.outer[i], shape.outer[i + 1 == shape.outer.size() ? 0 : i + 1], p));
  return best;
}

// How far the nearest other shape is, as far as it matters for the step.
double gapAround(std::span<const Polygon> shapes, const std::vector<Box>& boxes, std::size_t i) {
  const auto most = static_cast<std::int32_t>(kMostStep / kShareOfGap);
  double gap = most;
  for (std::size_t k = 0; k < shapes.size(); ++k) {
    if (k == i || !boxes[k].grown(most).touches(boxes[i])) continue;
    for (Point p : shapes[k].outer) gap = std::min(gap, distanceTo(shapes[i], p));
    for (Point p : shapes[i].outer) gap = std::min(gap, distanceTo(shapes[k], p));
  }
  return gap;
}

// Each point of the shapes and of the outline with the number of the shape that it belongs or is nearest to.
std::map<Point, std::uint32_t> sitesOf(std::span<const Polygon> shapes, const Polygon& within) {
  std::map<Point, std::uint32_t> sites;
  std::vector<Box> boxes;
  for (const Polygon& shape : shapes) boxes.push_back(boxOf(shape));
  for (std::uint32_t i = 0; i < shapes.size(); ++i) {
    const double step = std::clamp(gapAround(shapes, boxes, i) * kShareOfGap, kLeastStep, kMostStep);
    pointsAlong(shapes[i].outer, step, [&](Point p) { sites.try_emplace(p, i); });
  }
  const auto onOutline = [&](Point p) {
    double best = 1e18;
    std::uint32_t nearest = 0;
    for (std::uint32_t i = 0; i < shapes.size(); ++i) {
      const double away = std::hypot(std::max({0.0, double(boxes[i].minX) - p.x, double(p.x) - boxes[i].maxX}),
                                     std::max({0.0, double(boxes[i].minY) - p.y, double(p.y) - boxes[i].maxY}));
      if (away >= best) continue;
      if (const double distance = distanceTo(shapes[i], p); distance < best) best = distance, nearest = i;
    }
    sites.try_emplace(p, nearest);
  };
  pointsAlong(within.outer, kOutlineStep, onOutline);
  for (const Ring& hole : within.holes) pointsAlong(hole, kOutlineStep, onOutline);
  return sites;
}

using Links = std::map<Point, std::vector<Point>>;

// Segments half way between points of different shapes: across each triangle, or to its middle where three meet.
Result<Links> linksOf(std::span<const Polygon> shapes, const Polygon& within) {
  const std::map<Point, std::uint32_t> sites = sitesOf(shapes, within);
  std::vector<Point> points;
  for (const auto& [p, shape] : sites) points.push_back(p);
  Links links;
  const auto link = [&](Point a, Point b) {
    if (a == b) return;
    links[a].push_back(b);
    links[b].push_back(a);
  };
  const auto triangles = triangulated(points);
  if (!triangles) return fail(triangles.error());
  for (const std::array<Point, 3>& t : *triangles) {
    std::vector<Point> halves;
    for (int i = 0; i < 3; ++i)
      if (sites.at(t[i]) != sites.at(t[(i + 1) % 3])) halves.push_back(middle(t[i], t[(i + 1) % 3]));
    if (halves.size() == 2) link(halves[0], halves[1]);
    if (halves.size() == 3) {
      const Point centre = centroid(t[0], t[1], t[2]);
      for (Point half : halves) link(half, centre);
    }
  }
  return links;
}

bool crossesShape(Point a, Point b, std::span<const Polygon> shapes) {
  Box box;
  box.include(a), box.include(b);
  for (const Polygon& shape : shapes) {
    if (!boxOf(shape).touches(box)) continue;
    if (contains(shape, a) || contains(shape, b)) return true;
    for (std::size_t i = 0; i < shape.outer.size(); ++i)
      if (segmentsConflict(a, b, shape.outer[i], shape.outer[i + 1 == shape.outer.size() ? 0 : i + 1])) return true;
  }
  return false;
}

// Points dropped where the straight line stays near and clear of the shapes (Douglas-Peucker).
void straighten(const Polyline& line, std::size_t first, std::size_t last, std::span<const Polygon> shapes,
                Polyline& to) {
  std::size_t farthest = first;
  double most = -1;
  for (std::size_t i = first + 1; i < last; ++i)
    if (const double d = distanceToSegment(line[first], line[last], line[i]); d > most) most = d, farthest = i;
  if (farthest == first || (most <= kStraight && !crossesShape(line[first], line[last], shapes))) {
    to.push_back(line[last]);
    return;
  }
  straighten(line, first, farthest, shapes, to);
  straighten(line, farthest, last, shapes, to);
}

}  // namespace

Result<std::vector<Polyline>> voronoiLines(std::span<const Polygon> given, const Polygon& within) {
  if (given.size() < 2) return std::vector<Polyline>{};
  std::vector<Polygon> shapes(given.begin(), given.end());
  std::sort(shapes.begin(), shapes.end(), [](const Polygon& a, const Polygon& b) { return a.outer < b.outer; });
  auto found = linksOf(shapes, within);
  if (!found) return fail(found.error());
  Links& links = *found;
  // Lines run from one junction or end to the next; what is left are rings.
  std::vector<Point> starts;
  for (const auto& [p, neighbours] : links)
    if (neighbours.size() != 2) starts.push_back(p);
  std::vector<Polyline> lines;
  const auto take = [&](Point a, Point b) {
    std::erase(links[a], b);
    std::erase(links[b], a);
  };
  const auto follow = [&](Point start) {
    while (!links[start].empty()) {
      Polyline line{start};
      Point at = start;
      do {
        const Point next = links[at].front();
        take(at, next);
        line.push_back(next);
        at = next;
      } while (at != start && !std::binary_search(starts.begin(), starts.end(), at));
      Polyline straight{line.front()};
      straighten(line, 0, line.size() - 1, shapes, straight);
      reachOver(straight, within);
      lines.push_back(std::move(straight));
    }
  };
  for (Point p : starts) follow(p);
  std::vector<Point> rest;
  for (const auto& [p, neighbours] : links)
    if (!neighbours.empty()) rest.push_back(p);
  for (Point p : rest) follow(p);
  return lines;
}

std::vector<std::pair<Point, std::size_t>> wallPoints(std::span<const Polygon> shapes) {
  constexpr double kTouching = 300, kInside = 150;  // mm
  std::vector<Box> boxes;
  for (const Polygon& shape : shapes) boxes.push_back(boxOf(shape));
  std::map<Point, std::size_t> sites;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const double gap = gapAround(shapes, boxes, i);
    const double step = std::clamp(gap * kShareOfGap, kLeastStep, kMostStep);
    if (gap >= kTouching) {
      pointsAlong(shapes[i].outer, step, [&](Point p) { sites.try_emplace(p, i); });
      continue;
    }
    // The inside is to the left of each wall.
    const Ring& ring = shapes[i].outer;
    for (std::size_t k = 0; k < ring.size(); ++k) {
      const Point a = ring[k], b = ring[k + 1 == ring.size() ? 0 : k + 1];
      const double dx = double(b.x) - a.x, dy = double(b.y) - a.y, length = std::hypot(dx, dy);
      if (length < 2 * kInside) continue;
      const int count = std::max(1, static_cast<int>(std::ceil((length - 2 * kInside) / step)));
      for (int n = 0; n <= count; ++n) {
        const double along = (kInside + (length - 2 * kInside) * n / count) / length;
        const Point p{static_cast<std::int32_t>(std::llround(a.x + dx * along - dy / length * kInside)),
                      static_cast<std::int32_t>(std::llround(a.y + dy * along + dx / length * kInside))};
        if (contains(shapes[i], p)) sites.try_emplace(p, i);
      }
    }
  }
  return {sites.begin(), sites.end()};
}

}  // namespace wangge
