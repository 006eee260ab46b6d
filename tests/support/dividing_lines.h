// SPDX-License-Identifier: GPL-3.0-or-later
// What proposals draw through blocks, measured against the straight line: corners, detours, and stretches beside the
// street that bounds the block.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/geometry/predicates.h"
#include "core/plan/project.h"
#include "core/topology/spatial_queries.h"

namespace wangge::test {

struct DividingLine {
  FaceId block;  // of the plan before
  Polyline points;
  int corners = 0;           // of five degrees and more
  double metres = 0;         // along the line
  double straight = 0;       // from end to end
  double beside = 0;         // metres within 10 m of the block's outline, but for 20 m at each end
  int buildingsCrossed = 0;  // whose walls it cuts by more than 20 cm
  double detour() const { return straight > 1 ? metres / straight : 1; }
};

inline double metresBetween(Point a, Point b) {
  return std::sqrt(static_cast<double>(squaredDistance(a, b))) / 1000;
}

// Lines between two grids that were drawn through blocks of the plan before.
inline std::vector<DividingLine> dividingLines(const Project& before, const Project& after) {
  std::vector<DividingLine> lines;
  const Subdivision& s = after.subdivision;
  std::vector<std::pair<Box, const Polygon*>> buildings;
  before.buildings.forEach([&](BuildingId, const Building& building) {
    if (building.outline) buildings.emplace_back(boxOf(*building.outline), building.outline.get());
  });
  s.arcs().forEach([&](ArcId, const Arc& arc) {
    if (arc.classes != ArcClasses(ArcClass::Drawn)) return;
    const Face &left = s.face(arc.left), &right = s.face(arc.right);
    if (left.grid == right.grid || left.community != right.community || !left.community) return;
    const Polyline& points = *arc.shape;
    const Point middle{static_cast<std::int32_t>((std::int64_t{points[0].x} + points[1].x) / 2),
                       static_cast<std::int32_t>((std::int64_t{points[0].y} + points[1].y) / 2)};
    if (nearestArc(before.subdivision, middle, 5)) return;  // it was there
    DividingLine line;
    line.points = points, line.block = before.subdivision.locate(middle);
    for (std::size_t i = 1; i < points.size(); ++i) line.metres += metresBetween(points[i - 1], points[i]);
    line.straight = metresBetween(points.front(), points.back());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
      const Point p = points[i - 1], q = points[i], r = points[i + 1];
      const double turned = static_cast<double>(std::abs(cross(p, q, r))),
                   ahead = (double(q.x) - p.x) * (double(r.x) - q.x) + (double(q.y) - p.y) * (double(r.y) - q.y);
      line.corners += ahead <= 0 || turned > 0.0875 * ahead;  // the tangent of five degrees
    }
    const Polygon block = before.subdivision.polygonOf(line.block);
    const auto toOutline = [&](Point p) {
      double best = 1e18;
      const auto look = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i)
          best = std::min(best, distanceToSegment(ring[i], ring[(i + 1) % ring.size()], p));
      };
      look(block.outer);
      for (const Ring& hole : block.holes) look(hole);
      return best / 1000;
    };
    double along = 0;
    Box box;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Point a = points[i - 1], b = points[i];
      box.include(a), box.include(b);
      const double length = metresBetween(a, b);
      for (double at = 0.5; at < length; at += 1) {
        const double from = along + at;
        const Point p{static_cast<std::int32_t>(a.x + (double(b.x) - a.x) * at / length),
                      static_cast<std::int32_t>(a.y + (double(b.y) - a.y) * at / length)};
        if (from > 20 && from < line.metres - 20 && toOutline(p) < 10) line.beside += 1;
      }
      along += length;
    }
    for (const auto& [around, outline] : buildings) {
      if (!around.touches(box)) continue;
      // A point of the line that lies in it, a hand's breadth from its walls.
      bool inside = false;
      for (std::size_t i = 1; i < points.size() && !inside; ++i) {
        const double length = metresBetween(points[i - 1], points[i]);
        for (double at = 0; at < length && !inside; at += 0.25) {
          const Point p{
              static_cast<std::int32_t>(points[i - 1].x + (double(points[i].x) - points[i - 1].x) * at / length),
              static_cast<std::int32_t>(points[i - 1].y + (double(points[i].y) - points[i - 1].y) * at / length)};
          if (!contains(*outline, p)) continue;
          double wall = 1e18;
          for (std::size_t k = 0; k < outline->outer.size(); ++k)
            wall = std::min(wall,
                            distanceToSegment(outline->outer[k], outline->outer[(k + 1) % outline->outer.size()], p));
          inside = wall > 200;
        }
      }
      line.buildingsCrossed += inside;
    }
    lines.push_back(std::move(line));
  });
  return lines;
}

struct LineFigures {
  int blocks = 0, lines = 0, corners = 0, mostCorners = 0, crossed = 0;
  double metres = 0, straight = 0, detour = 0, ninth = 0, worst = 0, beside = 0, mostBeside = 0;
};

inline LineFigures figuresOf(const std::vector<DividingLine>& lines) {
  LineFigures figures;
  std::set<FaceId> blocks;
  std::vector<double> detours;
  for (const DividingLine& line : lines) {
    blocks.insert(line.block);
    figures.corners += line.corners, figures.mostCorners = std::max(figures.mostCorners, line.corners);
    figures.crossed += line.buildingsCrossed;
    figures.metres += line.metres, figures.straight += line.straight;
    figures.beside += line.beside, figures.mostBeside = std::max(figures.mostBeside, line.beside);
    detours.push_back(line.detour());
  }
  std::sort(detours.begin(), detours.end());
  figures.blocks = static_cast<int>(blocks.size()), figures.lines = static_cast<int>(lines.size());
  if (detours.empty()) return figures;
  figures.detour = detours[detours.size() / 2], figures.ninth = detours[detours.size() * 9 / 10];
  figures.worst = detours.back();
  return figures;
}

inline std::string textOf(const LineFigures& f) {
  std::ostringstream out;
  out.precision(3);
  out << f.blocks << " blocks, " << f.lines << " lines; corners " << f.corners << " in all, "
      << static_cast<double>(f.corners) / std::max(f.lines, 1) << " a line, at most " << f.mostCorners << "; length "
      << std::lround(f.metres) << " m for " << std::lround(f.straight) << " m straight; detour median " << f.detour
      << ", nine of ten " << f.ninth << ", worst " << f.worst << "; beside the street " << std::lround(f.beside)
      << " m, at most " << std::lround(f.mostBeside) << " m; buildings crossed " << f.crossed;
  return out.str();
}

}  // namespace wangge::test
