// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generator/plan.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace wangge::demo {
namespace {

bool mayRunOn(Kind kind) {
  return kind == Kind::Lane || kind == Kind::Branch || kind == Kind::Collector || kind == Kind::Rural ||
         kind == Kind::Track;
}

// Gives unnamed edges of one kind that meet at a vertex and run straight on one street number.
void joinStreets(Plan& plan) {
  const PlanarMap& map = plan.map;
  std::vector<std::vector<Half>> around(map.vertices.size());
  for (int h = 0; h < static_cast<int>(map.edges.size()) * 2; ++h) {
    const Edge& e = map.edges[map.at(h / 2)];
    if (e.street < 0 && mayRunOn(e.kind)) around[map.at(map.origin(h))].push_back(h);
  }
  std::vector<int> leader(map.edges.size());
  std::iota(leader.begin(), leader.end(), 0);
  const auto find = [&](int e) {
    while (leader[map.at(e)] != e) e = leader[map.at(e)] = leader[map.at(leader[map.at(e)])];
    return e;
  };
  const auto way = [&](Half h) {
    return direction(map.vertices[map.at(map.origin(h))], map.vertices[map.at(map.target(h))]);
  };
  for (const std::vector<Half>& fan : around) {
    std::vector<bool> used(fan.size(), false);
    for (;;) {
      double straightest = -0.9;
      std::size_t one = 0, other = 0;
      for (std::size_t i = 0; i < fan.size(); ++i)
        for (std::size_t j = i + 1; j < fan.size(); ++j) {
          if (used[i] || used[j] || map.edges[map.at(fan[i] / 2)].kind != map.edges[map.at(fan[j] / 2)].kind) continue;
          const double c = dot(way(fan[i]), way(fan[j]));
          if (c < straightest) straightest = c, one = i, other = j;
        }
      if (one == other) break;
      used[one] = used[other] = true;
      const int a = find(fan[one] / 2), b = find(fan[other] / 2);
      leader[map.at(std::max(a, b))] = std::min(a, b);
    }
  }
  std::vector<int> number(map.edges.size(), -1);
  for (int e = 0; e < static_cast<int>(map.edges.size()); ++e) {
    Edge& edge = plan.map.edges[map.at(e)];
    if (edge.street >= 0 || !mayRunOn(edge.kind)) continue;
    int& street = number[map.at(find(e))];
    if (street < 0) {
      street = static_cast<int>(plan.streets.size());
      plan.streets.push_back({"", edge.kind, false});
    }
    edge.street = street;
  }
}

Line bentEdge(const PlanarMap& map, const Edge& edge, const Warp& warp, double step) {
  const Point a = map.vertices[map.at(edge.from)];
  const Point b = map.vertices[map.at(edge.to)];
  const int pieces = std::max(1, static_cast<int>(std::ceil(length(b - a) / step)));
  Line line;
  for (int i = 0; i <= pieces; ++i)
    line.push_back(warp(i == pieces ? b : a + (b - a) * (static_cast<double>(i) / pieces)));
  return simplify(line, 0.12);
}

}  // namespace

Plan bend(PlanarMap map, std::vector<Street> streets, const Warp& warp, double step) {
  Plan plan;
  plan.map = std::move(map);
  plan.streets = std::move(streets);
  joinStreets(plan);
  for (const Edge& edge : plan.map.edges) plan.arcs.push_back(bentEdge(plan.map, edge, warp, step));
  plan.following.assign(plan.map.edges.size() * 2, -1);
  for (const MapFace& face : plan.map.faces) {
    Line ring;
    for (std::size_t i = 0; i < face.ring.size(); ++i) {
      const Half h = face.ring[i];
      plan.following[plan.map.at(h)] = face.ring[(i + 1) % face.ring.size()];
      const Line& arc = plan.arcs[plan.map.at(h / 2)];
      if (h & 1)
        ring.insert(ring.end(), arc.rbegin(), arc.rend() - 1);
      else
        ring.insert(ring.end(), arc.begin(), arc.end() - 1);
    }
    plan.rings.push_back(std::move(ring));
  }
  return plan;
}

Point interiorPoint(const Line& ring) {
  double low = 1e30, high = -1e30;
  for (Point p : ring) low = std::min(low, p.y), high = std::max(high, p.y);
  Point best = ring.front();
  double widest = 0;
  for (double share : {0.5, 0.38, 0.62, 0.27, 0.73}) {
    const double y = low + (high - low) * share;
    std::vector<double> stops;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
      if ((ring[i].y > y) != (ring[j].y > y))
        stops.push_back(ring[i].x + (ring[j].x - ring[i].x) * (y - ring[i].y) / (ring[j].y - ring[i].y));
    std::sort(stops.begin(), stops.end());
    for (std::size_t i = 0; i + 1 < stops.size(); i += 2)
      if (stops[i + 1] - stops[i] > widest) widest = stops[i + 1] - stops[i], best = {(stops[i] + stops[i + 1]) / 2, y};
  }
  return best;
}

MultiPolygon outlineOf(const Plan& plan, const std::function<bool(int face)>& belongs) {
  std::vector<int> faces;
  for (int f = 0; f < static_cast<int>(plan.rings.size()); ++f)
    if (belongs(f)) faces.push_back(f);
  return outlineOf(plan, faces, belongs);
}

MultiPolygon outlineOf(const Plan& plan, const std::vector<int>& faces, const std::function<bool(int face)>& belongs) {
  const PlanarMap& map = plan.map;
  const auto in = [&](int face) { return face != kOutside && belongs(face); };
  std::vector<Half> border;
  for (int f : faces)
    for (Half h : map.faces[map.at(f)].ring)
      if (!in(map.faceOf(h ^ 1))) border.push_back(h);
  std::sort(border.begin(), border.end());
  std::set<Half> seen;
  MultiPolygon parts;
  std::vector<Line> holes;
  for (Half start : border) {
    if (seen.contains(start)) continue;
    Line ring;
    for (Half h = start; seen.insert(h).second;) {
      const Line& arc = plan.arcs[map.at(h / 2)];
      if (h & 1)
        ring.insert(ring.end(), arc.rbegin(), arc.rend() - 1);
      else
        ring.insert(ring.end(), arc.begin(), arc.end() - 1);
      h = plan.following[map.at(h)];
      while (in(map.faceOf(h ^ 1))) h = plan.following[map.at(h ^ 1)];
    }
    if (ringArea(ring) > 0)
      parts.push_back({std::move(ring), {}});
    else
      holes.push_back(std::move(ring));
  }
  for (Line& hole : holes) {
    // A hole touches its shell at most in points, so some midpoint of its edges lies inside the shell.
    Polygon* owner = nullptr;
    for (Polygon& p : parts) {
      const Point probe = (hole[0] + hole[1]) * 0.5;
      if (inside(p.shell, probe) && (owner == nullptr || ringArea(p.shell) < ringArea(owner->shell))) owner = &p;
    }
    if (owner != nullptr) owner->holes.push_back(std::move(hole));
  }
  return parts;
}

std::vector<Neighbour> neighbours(const Plan& plan, int face) {
  std::vector<Neighbour> found;
  for (Half h : plan.map.faces[plan.map.at(face)].ring)
    if (const int other = plan.map.faceOf(h ^ 1); other != kOutside && other != face) found.push_back({other, h / 2});
  return found;
}

}  // namespace wangge::demo
