// SPDX-License-Identifier: GPL-3.0-or-later
// Douglas-Peucker with a stack of its own; clipping after Liang-Barsky for lines and Sutherland-Hodgman for rings.
#include "core/map/generalise.h"

#include <limits>
#include <utility>

namespace wangge::map {
namespace {

// The part of ab inside the rectangle as parameters; false when there is none.
bool clipSegment(Position a, Position b, const Rectangle& r, double& from, double& to) {
  from = 0, to = 1;
  const double dx = b.x - a.x, dy = b.y - a.y;
  const auto edge = [&](double p, double q) {
    if (p == 0) return q >= 0;
    const double t = q / p;
    if (p < 0) {
      if (t > to) return false;
      from = std::max(from, t);
    } else {
      if (t < from) return false;
      to = std::min(to, t);
    }
    return true;
  };
  return edge(-dx, a.x - r.min.x) && edge(dx, r.max.x - a.x) && edge(-dy, a.y - r.min.y) && edge(dy, r.max.y - a.y);
}

Position along(Position a, Position b, double t) {
  return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

}  // namespace

Line toPaper(const View& view, std::span<const Point> points) {
  Line line;
  line.reserve(points.size());
  for (Point p : points) line.push_back(view.toPaper(p));
  return line;
}

double squaredDistanceToSegment(Position a, Position b, Position p) {
  const double dx = b.x - a.x, dy = b.y - a.y, squared = dx * dx + dy * dy;
  double t = squared > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / squared : 0;
  t = std::clamp(t, 0.0, 1.0);
  const double ex = a.x + t * dx - p.x, ey = a.y + t * dy - p.y;
  return ex * ex + ey * ey;
}

void Simplifier::append(std::span<const Position> line, double tolerance, std::vector<Position>& to) {
  if (line.size() <= 2) {
    to.insert(to.end(), line.begin(), line.end());
    return;
  }
  m_keep.assign(line.size(), 0);
  m_keep.front() = m_keep.back() = 1;
  m_open.assign(1, {0, line.size() - 1});
  while (!m_open.empty()) {
    const auto [first, last] = m_open.back();
    m_open.pop_back();
    double farthest = tolerance * tolerance;
    std::size_t at = 0;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double distance = squaredDistanceToSegment(line[first], line[last], line[i]);
      if (distance > farthest) farthest = distance, at = i;
    }
    if (at == 0) continue;
    m_keep[at] = 1;
    if (at - first > 1) m_open.emplace_back(first, at);
    if (last - at > 1) m_open.emplace_back(at, last);
  }
  for (std::size_t i = 0; i < line.size(); ++i)
    if (m_keep[i]) to.push_back(line[i]);
}

Line simplified(const Line& line, double tolerance) {
  Line result;
  Simplifier().append(line, tolerance, result);
  return result;
}

void appendClipped(std::span<const Position> line, const Rectangle& to, std::vector<Line>& pieces) {
  if (line.size() < 2) return;
  const Rectangle bounds = boundsOf(line);
  if (to.contains(bounds)) {
    pieces.emplace_back(line.begin(), line.end());
    return;
  }
  if (bounds.max.x < to.min.x || bounds.min.x > to.max.x || bounds.max.y < to.min.y || bounds.min.y > to.max.y) return;
  bool inside = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    double from = 0, until = 1;
    if (!clipSegment(line[i], line[i + 1], to, from, until)) {
      inside = false;
      continue;
    }
    if (!inside || from > 0) pieces.push_back({along(line[i], line[i + 1], from)});
    pieces.back().push_back(until < 1 ? along(line[i], line[i + 1], until) : line[i + 1]);
    inside = until == 1;
  }
}

Line clippedRing(const Line& ring, const Rectangle& to) {
  const Rectangle bounds = boundsOf(ring);
  if (ring.size() < 3 || !bounds.overlaps(to)) return {};
  if (to.contains(bounds)) return ring;
  Line current = ring;
  for (int side = 0; side < 4 && !current.empty(); ++side) {
    const auto depth = [&](Position p) {
      return side == 0 ? p.x - to.min.x : side == 1 ? to.max.x - p.x : side == 2 ? p.y - to.min.y : to.max.y - p.y;
    };
    Line next;
    next.reserve(current.size() + 4);
    for (std::size_t i = 0; i < current.size(); ++i) {
      const Position a = current[i], b = current[(i + 1) % current.size()];
      const double da = depth(a), db = depth(b);
      if (da >= 0) next.push_back(a);
      if ((da < 0) != (db < 0)) next.push_back(along(a, b, da / (da - db)));
    }
    current = std::move(next);
  }
  return current.size() < 3 ? Line{} : current;
}

Rectangle boundsOf(std::span<const Position> line) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Rectangle box{{infinity, infinity}, {-infinity, -infinity}};
  for (Position p : line) box.include({p, p});
  return box;
}

Rectangle boundsOf(std::span<const Line> rings) {
  Rectangle box = boundsOf(std::span<const Position>());
  for (const Line& ring : rings) box.include(boundsOf(ring));
  return box;
}

double lengthOf(const Line& line) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    sum += std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
  return sum;
}

}  // namespace wangge::map
