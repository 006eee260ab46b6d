// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/snapper.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/clip.h"
#include "core/geometry/overlay.h"
#include "core/geometry/predicates.h"
#include "core/map/base_index.h"
#include "core/topology/spatial_queries.h"

namespace wangge {
namespace {

constexpr double kNodeReach = 11, kLineReach = 8, kGapReach = 8;  // pixels
constexpr double kWidestGap = 40'000;                             // mm between two buildings to speak of a gap
constexpr Millimetres kOffWall{500};

struct Near {
  Point at;
  double distance = 1e18;
};

void take(Near& best, Point a, Point b, Point p) {
  const double distance = distanceToSegment(a, b, p);
  if (distance >= best.distance) return;
  const double dx = static_cast<double>(b.x) - a.x, dy = static_cast<double>(b.y) - a.y, length = dx * dx + dy * dy;
  const double t =
      length == 0 ? 0
                  : std::clamp(((static_cast<double>(p.x) - a.x) * dx + (static_cast<double>(p.y) - a.y) * dy) / length,
                               0.0, 1.0);
  best = {
      {static_cast<std::int32_t>(std::llround(a.x + t * dx)), static_cast<std::int32_t>(std::llround(a.y + t * dy))},
      distance};
}

Near nearestOnRing(const Ring& ring, Point p) {
  Near best;
  for (std::size_t i = 0; i < ring.size(); ++i) take(best, ring[i], ring[i + 1 == ring.size() ? 0 : i + 1], p);
  return best;
}

Box around(Point p, double reach) {
  Box box;
  box.include(p);
  return box.grown(static_cast<std::int32_t>(std::min(reach, 1e8)));
}

// The middle of the gap between the two nearest buildings.
std::optional<Point> gapNear(const ToolContext& context, const Pointer& pointer) {
  const Project& project = context.session.project();
  std::vector<Near> walls;
  for (BuildingId id : context.base().buildingsIn(around(pointer.at, kWidestGap))) {
    const Polygon& outline = *project.buildings.at(id).outline;
    if (contains(outline, pointer.at)) return std::nullopt;
    walls.push_back(nearestOnRing(outline.outer, pointer.at));
  }
  if (walls.size() < 2) return std::nullopt;
  std::partial_sort(walls.begin(), walls.begin() + 2, walls.end(),
                    [](const Near& a, const Near& b) { return a.distance < b.distance; });
  const Point a = walls[0].at, b = walls[1].at;
  if (static_cast<double>(squaredDistance(a, b)) > kWidestGap * kWidestGap) return std::nullopt;
  const Point middle{static_cast<std::int32_t>((std::int64_t{a.x} + b.x) / 2),
                     static_cast<std::int32_t>((std::int64_t{a.y} + b.y) / 2)};
  const double reach = kGapReach * pointer.pixel;
  return static_cast<double>(squaredDistance(middle, pointer.at)) <= reach * reach ? std::optional(middle)
                                                                                   : std::nullopt;
}

Near nearestRoad(const ToolContext& context, const Pointer& pointer) {
  const Project& project = context.session.project();
  Near best;
  for (const map::BaseIndex::Line& entry : context.base().linesIn(around(pointer.at, kLineReach * pointer.pixel))) {
    const Polyline& line = (*project.lineFeatures.at(entry.feature).lines)[entry.part];
    for (std::size_t i = 0; i + 1 < line.size(); ++i) take(best, line[i], line[i + 1], pointer.at);
  }
  return best;
}

// The way along the ring from where it is nearest to `from` to where it is nearest to `to`, the shorter one.
Polyline along(const Ring& ring, Point from, Point to) {
  const auto nearest = [&](Point p) {
    return static_cast<std::size_t>(
        std::min_element(ring.begin(), ring.end(),
                         [&](Point a, Point b) { return squaredDistance(a, p) < squaredDistance(b, p); }) -
        ring.begin());
  };
  const std::size_t first = nearest(from), last = nearest(to), count = ring.size();
  Polyline forward, backward;
  for (std::size_t i = first;; i = (i + 1) % count) {
    forward.push_back(ring[i]);
    if (i == last) break;
  }
  for (std::size_t i = first;; i = (i + count - 1) % count) {
    backward.push_back(ring[i]);
    if (i == last) break;
  }
  return lengthOf(backward) < lengthOf(forward) ? backward : forward;
}

}  // namespace

Snap snapTo(const ToolContext& context, const Pointer& pointer) {
  const Subdivision& s = context.session.project().subdivision;
  if (pointer.control) return {SnapKind::None, pointer.at};
  if (const auto node = nearestNode(s, pointer.at, kNodeReach * pointer.pixel))
    return {SnapKind::Node, s.node(*node).at};
  const double reach = kLineReach * pointer.pixel;
  const auto arc = nearestArc(s, pointer.at, reach);
  const Near road = nearestRoad(context, pointer);
  if (arc && arc->distance <= road.distance + 1) return {SnapKind::Line, arc->at};
  if (road.distance <= reach) return {SnapKind::Road, road.at};
  if (const auto gap = gapNear(context, pointer)) return {SnapKind::Gap, *gap};
  return {SnapKind::None, pointer.at};
}

std::vector<BuildingId> buildingsCut(const ToolContext& context, const Polyline& line) {
  std::vector<BuildingId> cut;
  if (line.size() < 2) return cut;
  for (BuildingId id : context.base().buildingsIn(boxOf(line))) {
    const Polygon& outline = *context.session.project().buildings.at(id).outline;
    // A line along a wall cuts nothing: only what runs inside counts.
    for (const Polyline& inside : clipLine(line, {outline}, 0))
      if (lengthOf(inside) > kOffWall) {
        cut.push_back(id);
        break;
      }
  }
  return cut;
}

Polyline aroundBuildings(const ToolContext& context, const Polyline& line) {
  Polyline result = line;
  for (BuildingId id : buildingsCut(context, line)) {
    const Polygon& outline = *context.session.project().buildings.at(id).outline;
    if (contains(outline, result.front()) || contains(outline, result.back())) continue;
    const MultiPolygon room = buffered({outline}, kOffWall);
    if (room.size() != 1) continue;
    const std::vector<Polyline> inside = clipLine(result, room, 0);
    if (inside.empty()) continue;
    const Point in = inside.front().front(), out = inside.back().back();
    // Up to where the line enters, around, and on from where it leaves.
    Polyline led;
    const auto reached = [&](Point a, Point b, Point p) { return distanceToSegment(a, b, p) <= 2; };
    std::size_t i = 0;
    for (; i + 1 < result.size(); ++i) {
      led.push_back(result[i]);
      if (reached(result[i], result[i + 1], in)) break;
    }
    led.push_back(in);
    for (Point p : along(room.front().outer, in, out)) led.push_back(p);
    led.push_back(out);
    for (; i + 1 < result.size() && !reached(result[i], result[i + 1], out); ++i) {
    }
    for (++i; i < result.size(); ++i) led.push_back(result[i]);
    led.erase(std::unique(led.begin(), led.end()), led.end());
    result = std::move(led);
  }
  return result;
}

}  // namespace wangge
