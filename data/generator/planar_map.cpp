// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/planar_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace wangge::demo {
namespace {

struct Segment {
  Point a, b;
  Kind kind;
  int street;
  std::vector<double> cuts;
};

std::pair<std::int64_t, std::int64_t> centimetres(Point p) {
  return {static_cast<std::int64_t>(std::floor(p.x * 100 + 0.5)),
          static_cast<std::int64_t>(std::floor(p.y * 100 + 0.5))};
}

std::vector<Segment> nodedSegments(const Line& outline, const std::vector<PlanLine>& lines) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < outline.size(); ++i)
    segments.push_back({outline[i], outline[(i + 1) % outline.size()], Kind::Border, -1, {}});
  for (const PlanLine& line : lines)
    for (std::size_t i = 1; i < line.points.size(); ++i)
      segments.push_back({line.points[i - 1], line.points[i], line.kind, line.street, {}});
  for (std::size_t i = 0; i < segments.size(); ++i)
    for (std::size_t j = i + 1; j < segments.size(); ++j)
      if (const auto hit = crossing(segments[i].a, segments[i].b, segments[j].a, segments[j].b)) {
        segments[i].cuts.push_back(hit->onFirst);
        segments[j].cuts.push_back(hit->onSecond);
      }
  for (Segment& s : segments) std::sort(s.cuts.begin(), s.cuts.end());
  return segments;
}

// Degrees go down to at least 2 everywhere; then only the part that hangs together with edge 0 (of the outline) stays.
void prune(PlanarMap& map) {
  std::vector<bool> gone(map.edges.size(), false);
  std::vector<int> degree(map.vertices.size(), 0);
  for (const Edge& e : map.edges) ++degree[map.at(e.from)], ++degree[map.at(e.to)];
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < map.edges.size(); ++i) {
      const Edge& e = map.edges[i];
      if (gone[i] || (degree[map.at(e.from)] > 1 && degree[map.at(e.to)] > 1)) continue;
      gone[i] = again = true;
      --degree[map.at(e.from)], --degree[map.at(e.to)];
    }
  }
  std::vector<bool> reached(map.vertices.size(), false);
  reached[map.at(map.edges.front().from)] = true;
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < map.edges.size(); ++i) {
      const Edge& e = map.edges[i];
      if (gone[i] || reached[map.at(e.from)] == reached[map.at(e.to)]) continue;
      reached[map.at(e.from)] = reached[map.at(e.to)] = again = true;
    }
  }
  std::vector<Edge> kept;
  for (std::size_t i = 0; i < map.edges.size(); ++i)
    if (!gone[i] && reached[map.at(map.edges[i].from)]) kept.push_back(map.edges[i]);
  map.edges = std::move(kept);
}

// True when a's direction comes before b's, counter-clockwise from east.
bool turnsBefore(Point a, Point b) {
  const bool lowA = a.y < 0 || (a.y == 0 && a.x < 0);
  const bool lowB = b.y < 0 || (b.y == 0 && b.x < 0);
  if (lowA != lowB) return lowB;
  return cross(a, b) > 0;
}

void traceFaces(PlanarMap& map) {
  std::vector<std::vector<Half>> around(map.vertices.size());
  for (int h = 0; h < static_cast<int>(map.edges.size()) * 2; ++h) around[map.at(map.origin(h))].push_back(h);
  std::vector<std::size_t> place(map.edges.size() * 2);
  for (std::vector<Half>& fan : around) {
    std::sort(fan.begin(), fan.end(), [&](Half a, Half b) {
      return turnsBefore(map.vertices[map.at(map.target(a))] - map.vertices[map.at(map.origin(a))],
                         map.vertices[map.at(map.target(b))] - map.vertices[map.at(map.origin(b))]);
    });
    for (std::size_t i = 0; i < fan.size(); ++i) place[map.at(fan[i])] = i;
  }
  std::vector<bool> seen(map.edges.size() * 2, false);
  for (Half start = 0; start < static_cast<int>(seen.size()); ++start) {
    if (seen[map.at(start)]) continue;
    MapFace face;
    for (Half h = start; !seen[map.at(h)];) {
      seen[map.at(h)] = true;
      face.ring.push_back(h);
      const std::vector<Half>& fan = around[map.at(map.target(h))];
      h = fan[(place[map.at(h ^ 1)] + fan.size() - 1) % fan.size()];
    }
    const int id = static_cast<int>(map.faces.size());
    map.faces.push_back(std::move(face));
    if (ringArea(map.ring(id)) <= 0) {
      map.faces.pop_back();
      continue;
    }
    for (Half h : map.faces.back().ring)
      (h & 1 ? map.edges[map.at(h / 2)].rightFace : map.edges[map.at(h / 2)].leftFace) = id;
  }
}

}  // namespace

Line PlanarMap::ring(int face) const {
  Line points;
  for (Half h : faces[at(face)].ring) points.push_back(vertices[at(origin(h))]);
  return points;
}

int PlanarMap::splitEdge(int edge, Point point) {
  const int vertex = static_cast<int>(vertices.size());
  vertices.push_back(point);
  const int second = static_cast<int>(edges.size());
  Edge rest = edges[at(edge)];
  rest.from = vertex;
  edges.push_back(rest);
  edges[at(edge)].to = vertex;
  if (rest.leftFace != kOutside) {
    auto& ring = faces[at(rest.leftFace)].ring;
    ring.insert(std::find(ring.begin(), ring.end(), 2 * edge) + 1, 2 * second);
  }
  if (rest.rightFace != kOutside) {
    auto& ring = faces[at(rest.rightFace)].ring;
    ring.insert(std::find(ring.begin(), ring.end(), 2 * edge + 1), 2 * second + 1);
  }
  return vertex;
}

int PlanarMap::splitFace(int face, std::size_t first, std::size_t second, Kind kind, int street) {
  if (first > second) std::swap(first, second);
  const int edge = static_cast<int>(edges.size());
  const int created = static_cast<int>(faces.size());
  std::vector<Half> ring = faces[at(face)].ring;
  const auto a = ring.begin() + static_cast<std::ptrdiff_t>(first);
  const auto b = ring.begin() + static_cast<std::ptrdiff_t>(second);
  // The new face takes the ring from first to second and the new edge back from second to first.
  edges.push_back({origin(*b), origin(*a), created, face, kind, street});
  MapFace taken{std::vector<Half>(a, b), faces[at(face)].zone};
  for (Half h : taken.ring) (h & 1 ? edges[at(h / 2)].rightFace : edges[at(h / 2)].leftFace) = created;
  taken.ring.push_back(2 * edge);
  std::vector<Half> rest(ring.begin(), a);
  rest.push_back(2 * edge + 1);
  rest.insert(rest.end(), b, ring.end());
  faces[at(face)].ring = std::move(rest);
  faces.push_back(std::move(taken));
  return created;
}

PlanarMap buildPlanarMap(const Line& outline, const std::vector<PlanLine>& lines) {
  PlanarMap map;
  std::map<std::pair<std::int64_t, std::int64_t>, int> ids;
  const auto vertexAt = [&](Point p) {
    const auto key = centimetres(p);
    const auto [found, isNew] = ids.emplace(key, static_cast<int>(map.vertices.size()));
    if (isNew) map.vertices.push_back({static_cast<double>(key.first) / 100, static_cast<double>(key.second) / 100});
    return found->second;
  };
  std::map<std::pair<int, int>, std::size_t> known;
  for (const Segment& s : nodedSegments(outline, lines)) {
    std::vector<double> stops = s.cuts;
    stops.push_back(1);
    Point from = s.a;
    for (double stop : stops) {
      const Point to = s.a + (s.b - s.a) * stop;
      const int a = vertexAt(from);
      const int b = vertexAt(to);
      const bool isOutside = s.kind != Kind::Border && !inside(outline, (from + to) * 0.5);
      from = to;
      if (a == b || isOutside) continue;
      const auto [edge, isNew] = known.emplace(std::minmax(a, b), map.edges.size());
      if (isNew) map.edges.push_back({a, b, kOutside, kOutside, s.kind, s.street});
    }
  }
  prune(map);
  traceFaces(map);
  return map;
}

}  // namespace wangge::demo
