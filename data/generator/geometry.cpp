// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/geometry.h"

#include <algorithm>
#include <cmath>

#include "data/generator/random.h"

namespace wangge::demo {

double dot(Point a, Point b) {
  return a.x * b.x + a.y * b.y;
}
double cross(Point a, Point b) {
  return a.x * b.y - a.y * b.x;
}
double length(Point a) {
  return std::sqrt(dot(a, a));
}

Point direction(Point from, Point to) {
  const Point d = to - from;
  const double size = length(d);
  return size > 0 ? d * (1 / size) : Point{1, 0};
}

Point left(Point d) {
  return {-d.y, d.x};
}

double ringArea(const Line& ring) {
  if (ring.empty()) return 0;
  const Point origin = ring.front();
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) twice += cross(ring[i] - origin, ring[(i + 1) % ring.size()] - origin);
  return twice / 2;
}

double area(const MultiPolygon& polygon) {
  double sum = 0;
  for (const Polygon& p : polygon) {
    sum += ringArea(p.shell);
    for (const Line& hole : p.holes) sum += ringArea(hole);
  }
  return sum;
}

double lineLength(const Line& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += length(line[i] - line[i - 1]);
  return sum;
}

Point ringCentre(const Line& ring) {
  const Point origin = ring.front();
  double twice = 0;
  Point sum;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i] - origin;
    const Point b = ring[(i + 1) % ring.size()] - origin;
    const double c = cross(a, b);
    twice += c;
    sum = sum + (a + b) * c;
  }
  return twice == 0 ? origin : origin + sum * (1 / (3 * twice));
}

bool inside(const Line& ring, Point p) {
  bool in = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const Point a = ring[i];
    const Point b = ring[j];
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) in = !in;
  }
  return in;
}

bool inside(const MultiPolygon& polygon, Point p) {
  for (const Polygon& part : polygon) {
    if (!inside(part.shell, p)) continue;
    bool inHole = false;
    for (const Line& hole : part.holes) inHole = inHole || inside(hole, p);
    if (!inHole) return true;
  }
  return false;
}

double distanceToSegment(Point p, Point a, Point b) {
  const Point d = b - a;
  const double size = dot(d, d);
  const double t = size > 0 ? std::clamp(dot(p - a, d) / size, 0.0, 1.0) : 0.0;
  return length(p - (a + d * t));
}

double distanceToRing(const Line& ring, Point p) {
  double best = 1e30;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    best = std::min(best, distanceToSegment(p, ring[j], ring[i]));
  return best;
}

std::optional<Crossing> crossing(Point a, Point b, Point c, Point d) {
  if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x)) return std::nullopt;
  if (std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y)) return std::nullopt;
  const double denominator = cross(b - a, d - c);
  if (denominator == 0) return std::nullopt;
  const double s = cross(c - a, d - c) / denominator;
  const double t = cross(c - a, b - a) / denominator;
  if (s <= 0 || s >= 1 || t <= 0 || t >= 1) return std::nullopt;
  return Crossing{s, t};
}

Line smooth(const Line& points, double step, bool closed) {
  const auto count = static_cast<std::ptrdiff_t>(points.size());
  const auto at = [&](std::ptrdiff_t i) {
    if (closed) return points[static_cast<std::size_t>((i + count) % count)];
    return points[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, count - 1))];
  };
  Line line;
  for (std::ptrdiff_t i = 0; i + (closed ? 0 : 1) < count; ++i) {
    const Point p0 = at(i - 1), p1 = at(i), p2 = at(i + 1), p3 = at(i + 2);
    const int pieces = std::max(1, static_cast<int>(length(p2 - p1) / step));
    for (int k = 0; k < pieces; ++k) {
      const double t = static_cast<double>(k) / pieces;
      const Point a = p1 * 2.0;
      const Point b = (p2 - p0) * t;
      const Point c = (p0 * 2.0 - p1 * 5.0 + p2 * 4.0 - p3) * (t * t);
      const Point d = (p1 * 3.0 - p0 - p2 * 3.0 + p3) * (t * t * t);
      line.push_back((a + b + c + d) * 0.5);
    }
  }
  if (!closed) line.push_back(points.back());
  return line;
}

Line offset(const Line& line, double distance) {
  Line moved;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const Point before = direction(line[i > 0 ? i - 1 : 0], line[i > 0 ? i : 1]);
    const Point after = i + 1 < line.size() ? direction(line[i], line[i + 1]) : before;
    const Point sum = left(before) + left(after);
    const double size = std::max(dot(sum, sum), 0.5);
    moved.push_back(millimetre(line[i] + sum * (2 * distance / size)));
  }
  return moved;
}

Line simplify(const Line& line, double tolerance) {
  Line kept = {line.front()};
  std::size_t start = 0;
  for (std::size_t end = 2; end < line.size(); ++end) {
    bool straight = true;
    for (std::size_t k = start + 1; k < end && straight; ++k)
      straight = distanceToSegment(line[k], line[start], line[end]) <= tolerance;
    if (straight) continue;
    kept.push_back(line[end - 1]);
    start = end - 1;
  }
  if (line.size() > 1) kept.push_back(line.back());
  return kept;
}

Line part(const Line& line, double from, double to) {
  Line piece;
  double walked = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double size = length(line[i] - line[i - 1]);
    const double next = walked + size;
    if (size > 0 && next > from && walked < to) {
      if (piece.empty()) piece.push_back(line[i - 1] + (line[i] - line[i - 1]) * (std::max(from - walked, 0.0) / size));
      piece.push_back(next <= to ? line[i] : line[i - 1] + (line[i] - line[i - 1]) * ((to - walked) / size));
    }
    walked = next;
  }
  for (Point& p : piece) p = millimetre(p);
  return piece;
}

double millimetre(double metres) {
  return std::floor(metres * 1000 + 0.5) / 1000;
}
Point millimetre(Point p) {
  return {millimetre(p.x), millimetre(p.y)};
}

Point Warp::corner(std::int64_t column, std::int64_t row, std::size_t octave) const {
  const std::uint64_t key = scatter(m_seed ^ scatter(static_cast<std::uint64_t>(column) * 0x10001 +
                                                     static_cast<std::uint64_t>(row) * 0x7fffffff + octave));
  Random random(key);
  return {random.real(-1, 1), random.real(-1, 1)};
}

Point Warp::operator()(Point plan) const {
  Point moved = plan;
  for (std::size_t i = 0; i < m_octaves.size(); ++i) {
    const double u = plan.x / m_octaves[i].wavelength;
    const double v = plan.y / m_octaves[i].wavelength;
    const auto column = static_cast<std::int64_t>(std::floor(u));
    const auto row = static_cast<std::int64_t>(std::floor(v));
    const auto ease = [](double t) { return t * t * t * (t * (t * 6 - 15) + 10); };
    const double s = ease(u - static_cast<double>(column));
    const double t = ease(v - static_cast<double>(row));
    const Point below = corner(column, row, i) * (1 - s) + corner(column + 1, row, i) * s;
    const Point above = corner(column, row + 1, i) * (1 - s) + corner(column + 1, row + 1, i) * s;
    moved = moved + (below * (1 - t) + above * t) * m_octaves[i].amplitude;
  }
  return millimetre(moved);
}

}  // namespace wangge::demo
