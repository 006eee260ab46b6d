// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/subdivide.h"

#include <algorithm>
#include <cmath>

namespace wangge::demo {
namespace {

struct Box {
  Point axis;  // along the longer side
  double low = 0, high = 0;
  double across = 0;  // middle of the shorter side
};

// The smallest rectangle around the ring among those along one of its longer edges.
Box smallestBox(const Line& ring) {
  Box best;
  double bestArea = 1e30;
  const std::size_t step = std::max<std::size_t>(1, ring.size() / 48);
  for (std::size_t i = 0; i < ring.size(); i += step) {
    const Point u = direction(ring[i], ring[(i + std::max<std::size_t>(step, 1)) % ring.size()]);
    double lowU = 1e30, highU = -1e30, lowV = 1e30, highV = -1e30;
    for (Point p : ring) {
      lowU = std::min(lowU, dot(p, u)), highU = std::max(highU, dot(p, u));
      lowV = std::min(lowV, dot(p, left(u))), highV = std::max(highV, dot(p, left(u)));
    }
    const double size = (highU - lowU) * (highV - lowV);
    if (size >= bestArea * 0.999) continue;
    bestArea = size;
    if (highU - lowU >= highV - lowV)
      best = {u, lowU, highU, (lowV + highV) / 2};
    else
      best = {left(u), lowV, highV, -(lowU + highU) / 2};
  }
  return best;
}

struct End {
  std::size_t edge;  // index in the ring
  double along;      // on that edge
  double place;      // on the cut line
};

// The two ends of the part of the cut line that lies inside and is nearest to the middle.
std::optional<std::pair<End, End>> cutEnds(const Line& ring, Point origin, Point way) {
  std::vector<End> ends;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[(i + 1) % ring.size()];
    const double sideA = cross(way, a - origin);
    const double sideB = cross(way, b - origin);
    if ((sideA > 0) == (sideB > 0)) continue;
    const double t = sideA / (sideA - sideB);
    ends.push_back({i, t, dot(way, a + (b - a) * t - origin)});
  }
  if (ends.size() < 2 || ends.size() % 2 != 0) return std::nullopt;
  std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.place < b.place; });
  std::size_t best = 0;
  double bestMiss = 1e30;
  for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
    const double miss = std::abs(ends[i].place + ends[i + 1].place);
    if (miss < bestMiss) bestMiss = miss, best = i;
  }
  return std::pair(ends[best], ends[best + 1]);
}

// The vertex to end at: an existing one near by, or nothing for a new one.
std::optional<std::size_t> nearVertex(const Line& ring, const End& end, double reach) {
  const std::size_t next = (end.edge + 1) % ring.size();
  const double size = length(ring[next] - ring[end.edge]);
  const double toStart = end.along * size;
  const double toEnd = size - toStart;
  if (std::min(toStart, toEnd) > reach) return std::nullopt;
  return toStart <= toEnd ? end.edge : next;
}

// How square the cut stands on the ring at both ends: the least sine between it and an edge at that corner.
bool standsWell(const Line& ring, std::size_t corner, Point towards) {
  const Point way = direction(ring[corner], towards);
  const Point after = direction(ring[corner], ring[(corner + 1) % ring.size()]);
  const Point before = direction(ring[corner], ring[(corner + ring.size() - 1) % ring.size()]);
  return (dot(way, after) < 0.85) && (dot(way, before) < 0.85);
}

}  // namespace

std::optional<int> split(PlanarMap& map, int face, const SplitStyle& style, Kind kind, int street, Random& random) {
  const Line ring = map.ring(face);
  const Box box = smallestBox(ring);
  const double whole = ringArea(ring);
  for (int attempt = 0; attempt < 6; ++attempt) {
    const double along = (box.low + box.high) / 2 + (box.high - box.low) * random.real(-style.shift, style.shift);
    const Point origin = box.axis * along + left(box.axis) * box.across;
    const Point way = direction({0, 0}, left(box.axis) + box.axis * random.real(-style.skew, style.skew));
    const auto ends = cutEnds(ring, origin, way);
    if (!ends) continue;
    const double room = ends->second.place - ends->first.place;
    const double reach = std::min(style.snap, room * 0.3);
    const auto first = nearVertex(ring, ends->first, reach);
    const auto second = nearVertex(ring, ends->second, reach);
    const auto pointOf = [&](const End& end, std::optional<std::size_t> vertex) {
      const Point a = ring[end.edge];
      return vertex ? ring[*vertex] : a + (ring[(end.edge + 1) % ring.size()] - a) * end.along;
    };
    const Point p = pointOf(ends->first, first);
    const Point q = pointOf(ends->second, second);
    if (length(q - p) < style.shortest) continue;
    if ((!first && std::min(ends->first.along, 1 - ends->first.along) *
                           length(ring[(ends->first.edge + 1) % ring.size()] - ring[ends->first.edge]) <
                       style.shortest / 2) ||
        (!second && std::min(ends->second.along, 1 - ends->second.along) *
                            length(ring[(ends->second.edge + 1) % ring.size()] - ring[ends->second.edge]) <
                        style.shortest / 2))
      continue;
    // The straight piece must stay inside: it crosses no edge but at its ends.
    bool clear = true;
    for (std::size_t i = 0; i < ring.size() && clear; ++i) {
      const auto hit = crossing(p, q, ring[i], ring[(i + 1) % ring.size()]);
      clear = !hit || hit->onFirst < 1e-6 || hit->onFirst > 1 - 1e-6;
    }
    if (!clear || !inside(ring, (p + q) * 0.5)) continue;
    if ((first && !standsWell(ring, *first, q)) || (second && !standsWell(ring, *second, p))) continue;

    // Sizes of both parts, walking the ring from first to second.
    Line partRing = {p};
    for (std::size_t i = (ends->first.edge + 1) % ring.size();; i = (i + 1) % ring.size()) {
      if (!(ring[i] == p) && !(ring[i] == q)) partRing.push_back(ring[i]);
      if (i == ends->second.edge) break;
    }
    partRing.push_back(q);
    const double share = std::abs(ringArea(partRing)) / whole;
    if (share < 0.22 || share > 0.78) continue;

    const auto vertexId = [&](const End& end, std::optional<std::size_t> vertex, Point place,
                              const std::vector<Half>& halves) {
      if (vertex) return map.origin(halves[*vertex]);
      return map.splitEdge(halves[end.edge] / 2, place);
    };
    const std::vector<Half> halves = map.faces[map.at(face)].ring;
    // Origins must be read before any edge is split.
    const int firstFixed = first ? map.origin(halves[*first]) : -1;
    const int secondFixed = second ? map.origin(halves[*second]) : -1;
    const int a = firstFixed >= 0 ? firstFixed : vertexId(ends->first, first, p, halves);
    const int b = secondFixed >= 0 ? secondFixed : vertexId(ends->second, second, q, halves);
    const auto indexOf = [&](int vertex) {
      const auto& now = map.faces[map.at(face)].ring;
      return static_cast<std::size_t>(
          std::find_if(now.begin(), now.end(), [&](Half h) { return map.origin(h) == vertex; }) - now.begin());
    };
    return map.splitFace(face, indexOf(a), indexOf(b), kind, street);
  }
  return std::nullopt;
}

}  // namespace wangge::demo
