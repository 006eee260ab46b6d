// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/outline_sides.h"

#include <algorithm>
#include <cmath>

#include "core/topology/outline.h"

namespace wangge {
namespace {

// How far the generalised ring may be off: a part of the territory's size, within limits (mm).
constexpr double kTolerance = 0.08, kLeastTolerance = 3'000, kMostTolerance = 60'000;
// A side has a stretch that faces it where this part of the box is seen from there. Without one, it has those turned to
// it by half, and only then whatever is turned to it at all.
constexpr double kLeastSeen = 0.15, kHalfTurned = 0.5;  // cosine

struct Vector {
  double x = 0, y = 0;
};

Vector vectorFrom(Point a, Point b) {
  return {double(b.x) - a.x, double(b.y) - a.y};
}
double cross(Vector a, Vector b) {
  return a.x * b.y - a.y * b.x;
}

double distance(Point p, Point a, Point b) {
  const Vector ab = vectorFrom(a, b), ap = vectorFrom(a, p);
  const double length = std::hypot(ab.x, ab.y);
  return length > 0 ? std::abs(cross(ab, ap)) / length : std::hypot(ap.x, ap.y);
}

double lengthOf(const RingSegment& segment) {
  const Vector d = vectorFrom(segment.from, segment.to);
  return std::hypot(d.x, d.y);
}

double twiceArea(const std::vector<RingSegment>& ring) {
  double sum = 0;
  for (const RingSegment& s : ring) sum += cross(vectorFrom(ring[0].from, s.from), vectorFrom(ring[0].from, s.to));
  return sum;
}

// A straight stretch of the generalised ring: segments first to last.
struct Edge {
  std::size_t first = 0, last = 0;
  Point from, to;
};

class Generaliser {
 public:
  Generaliser(const std::vector<RingSegment>& ring, double tolerance) : m_ring(ring), m_tolerance(tolerance) {}

  std::vector<Edge> run() {
    // The ring starts at its lowest point; the vertex farthest from there stays as well.
    std::size_t far = 0;
    double most = -1;
    for (std::size_t i = 0; i < m_ring.size(); ++i) {
      const Vector away = vectorFrom(m_ring[0].from, m_ring[i].from);
      if (const double d = std::hypot(away.x, away.y); d > most) most = d, far = i;
    }
    if (far == 0) return {};
    divide(0, far);
    divide(far, m_ring.size());
    return std::move(m_edges);
  }

 private:
  Point at(std::size_t i) const { return m_ring[i % m_ring.size()].from; }

  void divide(std::size_t first, std::size_t end) {
    std::size_t split = 0;
    double most = m_tolerance;
    for (std::size_t i = first + 1; i < end; ++i)
      if (const double d = distance(at(i), at(first), at(end)); d > most) most = d, split = i;
    if (split == 0) {
      m_edges.push_back({first, end - 1, at(first), at(end)});
    } else {
      divide(first, split);
      divide(split, end);
    }
  }

  const std::vector<RingSegment>& m_ring;
  double m_tolerance;
  std::vector<Edge> m_edges;
};

constexpr std::array<Vector, 4> kDirections = {Vector{1, 0}, {0, -1}, {-1, 0}, {0, 1}};  // by Side

// The cosine between an edge's outward normal and each side, in the box stretched to a square.
std::array<double, 4> turnedTo(const Edge& edge, const Box& box) {
  const Vector d = vectorFrom(edge.from, edge.to);
  // Outward is to the right of a counter-clockwise ring.
  const double x = d.y / std::max<double>(1, double(box.height())), y = -d.x / std::max<double>(1, double(box.width()));
  const double length = std::hypot(x, y);
  std::array<double, 4> turned{};
  if (length <= 0) return turned;
  for (std::size_t side = 0; side < turned.size(); ++side)
    turned[side] = (x * kDirections[side].x + y * kDirections[side].y) / length;
  return turned;
}

Side facedBy(const std::array<double, 4>& turned) {
  const auto [x, y] =
      std::pair(turned[static_cast<std::size_t>(Side::East)], turned[static_cast<std::size_t>(Side::North)]);
  if (std::abs(x) >= std::abs(y)) return x > 0 ? Side::East : Side::West;
  return y > 0 ? Side::North : Side::South;
}

// A tree of boxes over a ring's segments. Those that follow each other lie beside each other, so that they need no
// sorting: the children of box i are 2i and 2i + 1, and the segments' own boxes come last.
class RingBoxes {
 public:
  explicit RingBoxes(const std::vector<RingSegment>& ring) : m_boxes(2 * ring.size()) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      Box& box = m_boxes[ring.size() + i];
      box.include(ring[i].from), box.include(ring[i].to);
    }
    for (std::size_t i = ring.size(); i-- > 1;)
      m_boxes[i].include(m_boxes[2 * i]), m_boxes[i].include(m_boxes[2 * i + 1]);
  }

  // Whether one of the segments in reach of the box passes the test.
  template <class Test>
  bool any(const Box& reach, const Test& passes, std::size_t at = 1) const {
    if (at >= m_boxes.size() || !m_boxes[at].touches(reach)) return false;
    const std::size_t count = m_boxes.size() / 2;
    if (at >= count) return passes(at - count);
    return any(reach, passes, 2 * at) || any(reach, passes, 2 * at + 1);
  }

 private:
  std::vector<Box> m_boxes;
};

// The box of a way, with room for what rounding does to it.
Box boxAlong(Vector at, Vector way) {
  constexpr std::int32_t room = 10;  // mm
  const auto whole = [](double x) { return static_cast<std::int32_t>(std::lround(x)); };
  Box box;
  box.include(Point{whole(at.x), whole(at.y)}), box.include(Point{whole(at.x + way.x), whole(at.y + way.y)});
  return box.grown(room);
}

// Whether a ray from a place on an edge meets another edge of the ring.
bool isHidden(const std::vector<Edge>& edges, std::size_t own, double x, double y, Side side) {
  const bool level = side == Side::East || side == Side::West;
  const Vector direction = kDirections[static_cast<std::size_t>(side)];
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (i == own) continue;
    const Edge& e = edges[i];
    // Along the ray and across it.
    const double a = level ? e.from.y - y : e.from.x - x, b = level ? e.to.y - y : e.to.x - x;
    if ((a > 0) == (b > 0)) continue;
    const double t = a / (a - b);
    const double ahead = level ? (e.from.x + t * (double(e.to.x) - e.from.x) - x) * direction.x
                               : (e.from.y + t * (double(e.to.y) - e.from.y) - y) * direction.y;
    if (ahead > 1) return true;
  }
  return false;
}

// The part of an edge that is seen from a side, 0 to 1.
double seenPart(const std::vector<Edge>& edges, std::size_t i, Side side) {
  constexpr int samples = 7;
  int seen = 0;
  for (int k = 0; k < samples; ++k) {
    const double t = (k + 0.5) / samples;
    const Vector d = vectorFrom(edges[i].from, edges[i].to);
    seen += !isHidden(edges, i, edges[i].from.x + t * d.x, edges[i].from.y + t * d.y, side);
  }
  return static_cast<double>(seen) / samples;
}

}  // namespace

std::vector<RingSegment> outerRing(const Subdivision& subdivision, std::span<const FaceId> faces) {
  const std::vector<HalfEdge> boundary = boundaryOf(subdivision, faces);
  std::vector<char> walked(boundary.size());
  const auto placeOf = [&](HalfEdge h) {
    const auto found = std::lower_bound(boundary.begin(), boundary.end(), h);
    return found != boundary.end() && *found == h ? static_cast<std::size_t>(found - boundary.begin())
                                                  : boundary.size();
  };
  std::vector<RingSegment> outer;
  double largest = 0;
  for (std::size_t i = 0; i < boundary.size(); ++i) {
    std::vector<RingSegment> ring;
    for (std::size_t at = i; at < boundary.size() && !walked[at];) {
      walked[at] = 1;
      const HalfEdge h = boundary[at];
      const Polyline points = subdivision.pointsOf(h);
      for (std::size_t k = 1; k < points.size(); ++k) ring.push_back({points[k - 1], points[k], h});
      // Around the node, past lines that end on the border from inside.
      HalfEdge next = subdivision.next(h);
      while ((at = placeOf(next)) == boundary.size()) next = subdivision.next(next.twin());
    }
    if (ring.empty()) continue;
    if (const double area = twiceArea(ring); area > largest) largest = area, outer = std::move(ring);
  }
  const auto lowest = std::min_element(outer.begin(), outer.end(),
                                       [](const RingSegment& a, const RingSegment& b) { return a.from < b.from; });
  std::rotate(outer.begin(), lowest, outer.end());
  return outer;
}

std::vector<double> wideParts(const std::vector<RingSegment>& ring) {
  constexpr int samples = 3;
  const RingBoxes boxes(ring);
  std::vector<double> wide(ring.size());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Vector d = vectorFrom(ring[i].from, ring[i].to);
    const double length = std::hypot(d.x, d.y);
    if (length <= 0) continue;
    const Vector in{-d.y / length * kLeastWidth, d.x / length * kLeastWidth};
    int free = 0;
    for (int k = 0; k < samples; ++k) {
      const double t = (k + 0.5) / samples;
      const Vector at{ring[i].from.x + t * d.x, ring[i].from.y + t * d.y};
      // Whether the way inwards meets a segment that runs back along this one: a corner is no arm.
      free += !boxes.any(boxAlong(at, in), [&](std::size_t other) {
        if (other == i) return false;
        const RingSegment& o = ring[other];
        const Vector e = vectorFrom(o.from, o.to), to{o.from.x - at.x, o.from.y - at.y};
        const double across = cross(in, e);
        if (across == 0 || d.x * e.x + d.y * e.y >= 0) return false;
        const double ahead = cross(to, e) / across, along = cross(to, in) / across;
        return ahead > 0 && ahead < 1 && along >= 0 && along <= 1;
      });
    }
    wide[i] = static_cast<double>(free) / samples;
  }
  // Less than goes around the smallest body: it is narrow as a whole.
  double body = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) body += lengthOf(ring[i]) * wide[i];
  if (body < 4 * kLeastWidth) std::ranges::fill(wide, 1.0);
  return wide;
}

std::vector<std::array<double, 4>> shownLengths(const std::vector<RingSegment>& ring) {
  std::vector<std::array<double, 4>> shown(ring.size(), std::array<double, 4>{});
  if (ring.empty()) return shown;
  const std::vector<double> wide = wideParts(ring);
  Box box;
  for (std::size_t i = 0; i < ring.size(); ++i)
    if (wide[i] > 0) box.include(ring[i].from), box.include(ring[i].to);
  const double size = std::sqrt(std::max(0.0, twiceArea(ring) / 2));
  std::vector<Edge> edges = Generaliser(ring, std::clamp(kTolerance * size, kLeastTolerance, kMostTolerance)).run();
  if (edges.size() < 3) edges = Generaliser(ring, 0).run();
  std::vector<std::array<double, 4>> turned;
  for (const Edge& edge : edges) turned.push_back(turnedTo(edge, box));

  // The length that an edge shows to a side from which it is seen, for each mm of its outline.
  const auto rate = [&](std::size_t i, Side side) {
    const Vector d = vectorFrom(edges[i].from, edges[i].to);
    const double length = std::hypot(d.x, d.y);
    const Vector to = kDirections[static_cast<std::size_t>(side)];
    return length > 0 ? std::max(0.0, (d.y * to.x - d.x * to.y) / length) * seenPart(edges, i, side) : 0.0;
  };
  for (const Side side : kSides) {
    const auto column = static_cast<std::size_t>(side);
    const double extent = static_cast<double>(side == Side::East || side == Side::West ? box.height() : box.width());
    const auto take = [&](bool arms, auto counts) {
      double sum = 0;
      for (std::size_t i = 0; i < edges.size(); ++i) {
        if (!counts(turned[i])) continue;
        const double each = rate(i, side);
        for (std::size_t k = edges[i].first; each > 0 && k <= edges[i].last; ++k)
          sum += shown[k][column] = lengthOf(ring[k]) * (arms ? 1 : wide[k]) * each;
      }
      return sum;
    };
    if (take(false, [&](const auto& to) { return facedBy(to) == side; }) >= kLeastSeen * extent) continue;
    if (take(false, [&](const auto& to) { return to[column] >= kHalfTurned; }) >= kLeastSeen * extent) continue;
    const auto atAll = [&](const auto& to) { return to[column] > 0; };
    if (take(false, atAll) <= 0) take(true, atAll);
  }
  return shown;
}

}  // namespace wangge
