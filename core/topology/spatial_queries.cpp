// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/spatial_queries.h"

#include <algorithm>
#include <cmath>

#include "core/base/sorted.h"
#include "core/geometry/line_tests.h"
#include "core/geometry/point_on_surface.h"
#include "core/geometry/predicates.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

Box around(Point p, double reach) {
  Box box;
  box.include(p);
  return box.grown(static_cast<std::int32_t>(std::min(std::ceil(reach), double{kLatticeLimit})));
}

// Where along ab the place nearest to p is, in [0, 1].
double shareOf(Point a, Point b, Point p) {
  const double dx = static_cast<double>(b.x) - a.x, dy = static_cast<double>(b.y) - a.y;
  const double length = dx * dx + dy * dy;
  if (length == 0) return 0;
  return std::clamp(((static_cast<double>(p.x) - a.x) * dx + (static_cast<double>(p.y) - a.y) * dy) / length, 0.0, 1.0);
}

// Where along ab it meets cd, in [0, 1]; none when they do not meet. Stretches in common meet at their nearer end.
std::optional<double> meeting(Point a, Point b, Point c, Point d) {
  Box first, second;
  first.include(a), first.include(b), second.include(c), second.include(d);
  if (!first.touches(second)) return std::nullopt;
  const auto toC = static_cast<double>(cross(a, b, c)), toD = static_cast<double>(cross(a, b, d));
  if ((toC > 0 && toD > 0) || (toC < 0 && toD < 0)) return std::nullopt;
  const auto toA = static_cast<double>(cross(c, d, a)), toB = static_cast<double>(cross(c, d, b));
  if ((toA > 0 && toB > 0) || (toA < 0 && toB < 0)) return std::nullopt;
  if (toA != toB) return toA / (toA - toB);
  return std::min(shareOf(a, b, c), shareOf(a, b, d));
}

void tidy(std::vector<FaceId>& faces) {
  sortUnique(faces);
  std::erase(faces, kUniverse);
}

double distanceBetween(Point a, Point b, Point c, Point d) {
  if (meeting(a, b, c, d)) return 0;
  return std::min(
      {distanceToSegment(a, b, c), distanceToSegment(a, b, d), distanceToSegment(c, d, a), distanceToSegment(c, d, b)});
}

}  // namespace

std::optional<ArcHit> nearestArc(const Subdivision& s, Point p, double reach, const ArcFilter& wanted) {
  std::optional<ArcHit> best;
  for (ArcId id : s.index().near(around(p, reach))) {
    const Arc& arc = s.arc(id);
    if (wanted && !wanted(arc)) continue;
    const Polyline& shape = *arc.shape;
    for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
      const double distance = distanceToSegment(shape[i], shape[i + 1], p);
      if (distance <= reach && (!best || distance < best->distance))
        best = ArcHit{id, i, pointAlong(shape[i], shape[i + 1], shareOf(shape[i], shape[i + 1], p)), distance};
    }
  }
  return best;
}

std::optional<NodeId> nearestNode(const Subdivision& s, Point p, double reach, const ArcFilter& wanted) {
  std::optional<NodeId> best;
  double least = reach * reach;
  for (ArcId id : s.index().near(around(p, reach))) {
    const Arc& arc = s.arc(id);
    if (wanted && !wanted(arc)) continue;
    for (NodeId node : {arc.start, arc.end}) {
      const auto distance = static_cast<double>(squaredDistance(s.node(node).at, p));
      if (distance < least || (distance == least && (!best || node < *best))) best = node, least = distance;
    }
  }
  return best;
}

std::optional<LineIntersection> firstIntersection(const Subdivision& s, const Polyline& line, const ArcFilter& wanted) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    std::optional<double> nearest;
    LineIntersection found;
    for (ArcId id : s.index().along({line[i], line[i + 1]}, 1)) {
      const Arc& arc = s.arc(id);
      if (!wanted(arc)) continue;
      const Polyline& shape = *arc.shape;
      for (std::size_t k = 0; k + 1 < shape.size(); ++k) {
        const std::optional<double> t = meeting(line[i], line[i + 1], shape[k], shape[k + 1]);
        if (!t || (nearest && *t >= *nearest)) continue;
        nearest = t;
        found = {id, i, pointAlong(line[i], line[i + 1], *t)};
      }
    }
    if (nearest) return found;
  }
  return std::nullopt;
}

std::vector<FaceId> facesUnderBrush(const Subdivision& s, const Polyline& stroke, double radius) {
  std::vector<FaceId> faces;
  for (Point p : stroke) faces.push_back(s.locate(p));
  Polyline line = stroke;
  if (line.size() == 1) line.push_back(line.front());
  const auto margin = static_cast<std::int32_t>(std::ceil(radius)) + 1;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    for (ArcId id : s.index().along({line[i], line[i + 1]}, margin)) {
      const Arc& arc = s.arc(id);
      const Polyline& shape = *arc.shape;
      for (std::size_t k = 0; k + 1 < shape.size(); ++k) {
        if (distanceBetween(line[i], line[i + 1], shape[k], shape[k + 1]) > radius) continue;
        faces.push_back(arc.left), faces.push_back(arc.right);
        break;
      }
    }
  tidy(faces);
  return faces;
}

std::vector<FaceId> facesInside(const Subdivision& s, const Ring& ring) {
  if (ring.size() < 3) return {};
  const Box box = boxOf(ring);
  std::vector<FaceId> candidates;
  for (ArcId id : s.index().near(box)) candidates.push_back(s.arc(id).left), candidates.push_back(s.arc(id).right);
  tidy(candidates);
  const bool rectangle = ring.size() == 4 && ring[0].y == ring[1].y && ring[1].x == ring[2].x &&
                         ring[2].y == ring[3].y && ring[3].x == ring[0].x;
  std::erase_if(candidates, [&](FaceId id) {
    const Box& own = s.face(id).box;
    if (!own.touches(box)) return true;
    if (rectangle && box.contains(Point{own.minX, own.minY}) && box.contains(Point{own.maxX, own.maxY})) return false;
    return !contains(ring, pointOnSurface({s.polygonOf(id)}));
  });
  return candidates;
}

std::vector<FaceId> facesAlong(const Subdivision& s, const Polyline& line) {
  return facesUnderBrush(s, line, 0);
}

}  // namespace wangge
