// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "core/geometry/predicates.h"

namespace wangge {
namespace {

using Report = std::vector<std::string>;

std::string name(HalfEdge h) {
  return fmt::format("{}{}", h.forward ? '+' : '-', h.arc.value);
}

bool checkShapes(const Subdivision& s, Report& report) {
  s.arcs().forEach([&](ArcId id, const Arc& arc) {
    const bool sound = arc.shape && arc.shape->size() >= 2 && s.nodes().contains(arc.start) &&
                       s.nodes().contains(arc.end) && arc.shape->front() == s.node(arc.start).at &&
                       arc.shape->back() == s.node(arc.end).at && s.faces().contains(arc.left) &&
                       s.faces().contains(arc.right) && s.arcs().contains(arc.nextLeft.arc) &&
                       s.arcs().contains(arc.nextRight.arc);
    if (!sound) report.push_back(fmt::format("arc {}: shape or references unsound", id.value));
    for (std::size_t i = 0; sound && i + 1 < arc.shape->size(); ++i)
      if ((*arc.shape)[i] == (*arc.shape)[i + 1]) report.push_back(fmt::format("arc {}: repeated point", id.value));
    if (arc.left == arc.right) report.push_back(fmt::format("arc {}: one face on both sides", id.value));
  });
  return report.empty();
}

struct Segment {
  Point a, b;  // a < b
  ArcId arc;
};

std::vector<Segment> segmentsOf(const Subdivision& s) {
  std::vector<Segment> segments;
  s.arcs().forEach([&](ArcId id, const Arc& arc) {
    const Polyline& p = *arc.shape;
    for (std::size_t i = 0; i + 1 < p.size(); ++i)
      segments.push_back({std::min(p[i], p[i + 1]), std::max(p[i], p[i + 1]), id});
  });
  std::sort(segments.begin(), segments.end(), [](const Segment& x, const Segment& y) { return x.a < y.a; });
  return segments;
}

// Segments of all arcs meet only at shared nodes: a sweep over x with the segments open at each place, in strips so
// that few are. There are about as many strips as segments side by side, so that the whole grows little faster than its
// parts.
void checkCrossings(const Subdivision& s, Report& report) {
  const std::vector<Segment> segments = segmentsOf(s);
  if (segments.empty()) return;
  const auto low = [](const Segment& x) { return std::min(x.a.y, x.b.y); };
  const auto high = [](const Segment& x) { return std::max(x.a.y, x.b.y); };
  std::int64_t bottom = low(segments.front()), top = high(segments.front());
  for (const Segment& x : segments)
    bottom = std::min<std::int64_t>(bottom, low(x)), top = std::max<std::int64_t>(top, high(x));
  const auto count = static_cast<std::int64_t>(std::sqrt(static_cast<double>(segments.size()))) + 1;
  const std::int64_t height = (top - bottom) / count + 1;
  const auto stripOf = [&](std::int64_t y) { return static_cast<std::size_t>((y - bottom) / height); };
  std::vector<std::vector<std::uint32_t>> open(static_cast<std::size_t>(count));
  for (std::uint32_t i = 0; i < segments.size(); ++i) {
    const Segment& x = segments[i];
    for (std::size_t strip = stripOf(low(x)); strip <= stripOf(high(x)); ++strip) {
      std::erase_if(open[strip], [&](std::uint32_t k) { return segments[k].b.x < x.a.x; });
      for (std::uint32_t k : open[strip]) {
        const Segment& y = segments[k];
        const std::int32_t from = std::max(low(x), low(y));
        if (from > std::min(high(x), high(y)) || stripOf(from) != strip)
          continue;  // apart, or looked at in another strip
        if (segmentsConflict(x.a, x.b, y.a, y.b))
          report.push_back(fmt::format("arcs {} and {} meet outside their nodes near {},{}", x.arc.value, y.arc.value,
                                       x.a.x, x.a.y));
      }
      open[strip].push_back(i);
    }
  }
}

// A vertex inside an arc belongs to that arc alone, once.
void checkVertices(const Subdivision& s, Report& report) {
  std::vector<Point> vertices;
  s.arcs().forEach(
      [&](ArcId, const Arc& arc) { vertices.insert(vertices.end(), arc.shape->begin() + 1, arc.shape->end() - 1); });
  s.nodes().forEach([&](NodeId, const Node& node) { vertices.push_back(node.at); });
  std::sort(vertices.begin(), vertices.end());
  for (std::size_t i = 1; i < vertices.size(); ++i)
    if (vertices[i] == vertices[i - 1])
      report.push_back(fmt::format("arcs or nodes share the point {},{}", vertices[i].x, vertices[i].y));
}

void checkNodes(const Subdivision& s, Report& report) {
  std::unordered_map<NodeId, std::size_t> degree;
  s.arcs().forEach([&](ArcId, const Arc& arc) { ++degree[arc.start], ++degree[arc.end]; });
  s.nodes().forEach([&](NodeId id, const Node& node) {
    if (!s.arcs().contains(node.leaving.arc) || s.startOf(node.leaving) != id) {
      report.push_back(fmt::format("node {}: its half-edge does not leave it", id.value));
      return;
    }
    const std::vector<HalfEdge> around = s.around(id);
    if (around.size() != degree[id])
      report.push_back(fmt::format("node {}: {} of {} arcs around it", id.value, around.size(), degree[id]));
    int windings = 0;
    const auto second = [&](HalfEdge h) { return s.pointsOf(h)[1]; };
    for (std::size_t i = 0; i < around.size(); ++i)
      if (!directionLess(node.at, second(around[i]), second(around[(i + 1) % around.size()]))) ++windings;
    if (windings != 1) report.push_back(fmt::format("node {}: arcs not in turn", id.value));
  });
}

void checkFaces(const Subdivision& s, Report& report) {
  std::vector<HalfEdge> seen;
  Area total;
  s.faces().forEach([&](FaceId id, const Face& face) {
    Area area;
    const auto check = [&](HalfEdge start, bool outer) {
      if (!s.arcs().contains(start.arc)) {
        report.push_back(fmt::format("face {}: names no arc", id.value));
        return;
      }
      for (HalfEdge h : s.ring(start)) {
        seen.push_back(h);
        if (s.leftOf(h) != id)
          report.push_back(fmt::format("half-edge {}: left face {} is not {}", name(h), s.leftOf(h).value, id.value));
      }
      const Area ring = signedArea(s.ringPoints(start));
      if ((ring.twice > 0) != outer)
        report.push_back(fmt::format("face {}: ring {} turns the wrong way", id.value, name(start)));
      if (outer && face.box != boxOf(s.ringPoints(start))) report.push_back(fmt::format("face {}: box", id.value));
      if (!outer && face.outer &&
          !contains(s.ringPoints(face.outer), s.startOf(start) ? s.node(s.startOf(start)).at : Point{})) {
        // A hole that touches the outer ring from inside may start on it; some other point must then be inside.
        const Ring points = s.ringPoints(start), shell = s.ringPoints(face.outer);
        if (std::none_of(points.begin(), points.end(), [&](Point p) { return contains(shell, p); }))
          report.push_back(fmt::format("face {}: inner ring {} lies outside", id.value, name(start)));
      }
      area += ring;
    };
    if (static_cast<bool>(face.outer) == (id == kUniverse))
      report.push_back(fmt::format("face {}: outer ring", id.value));
    if (face.outer) check(face.outer, true);
    for (HalfEdge h : face.inner) check(h, false);
    if (area != face.area)
      report.push_back(fmt::format("face {}: area {} is {}", id.value, face.area.twice, area.twice));
    if (id != kUniverse && area.twice <= 0) report.push_back(fmt::format("face {}: no territory", id.value));
    total += area;
  });
  if (total.twice != 0) report.push_back(fmt::format("areas add up to {}", total.twice));
  std::sort(seen.begin(), seen.end());
  for (auto twice = seen.begin(); (twice = std::adjacent_find(twice, seen.end())) != seen.end(); ++twice)
    report.push_back(fmt::format("half-edge {} in two rings", name(*twice)));
  if (seen.size() != 2 * s.arcs().size()) report.push_back("half-edges outside every ring");
}

void checkEuler(const Subdivision& s, Report& report) {
  std::unordered_map<NodeId, NodeId> parent;
  const auto find = [&](NodeId n) {
    NodeId root = n;
    for (auto up = parent.find(root); up != parent.end(); up = parent.find(root)) root = up->second;
    for (auto up = parent.find(n); up != parent.end() && up->second != root; up = parent.find(n))
      n = std::exchange(up->second, root);
    return root;
  };
  auto components = static_cast<std::int64_t>(s.nodes().size());
  s.arcs().forEach([&](ArcId, const Arc& arc) {
    const NodeId a = find(arc.start), b = find(arc.end);
    if (a != b) parent[std::max(a, b)] = std::min(a, b), --components;
  });
  const auto v = static_cast<std::int64_t>(s.nodes().size()), e = static_cast<std::int64_t>(s.arcs().size()),
             f = static_cast<std::int64_t>(s.faces().size());
  if (v - e + f != 1 + components)
    report.push_back(fmt::format("Euler: {} - {} + {} is not 1 + {}", v, e, f, components));
}

void checkIndex(const Subdivision& s, Report& report) {
  s.arcs().forEach([&](ArcId id, const Arc& arc) {
    for (Point p : *arc.shape) {
      const std::vector<ArcId>& cell = s.index().cell(s.index().columnOf(p.x), s.index().rowOf(p.y));
      if (!std::binary_search(cell.begin(), cell.end(), id))
        report.push_back(fmt::format("arc {}: not in the index", id.value));
    }
  });
  for (int row = 0; row < s.index().rows(); ++row)
    for (int column = 0; column < s.index().columns(); ++column)
      for (ArcId id : s.index().cell(column, row))
        if (!s.arcs().contains(id)) report.push_back(fmt::format("index: arc {} is gone", id.value));
}

}  // namespace

std::vector<std::string> brokenGuarantees(const Subdivision& s) {
  Report report;
  if (!s.faces().contains(kUniverse)) return {"no universe face"};
  if (!checkShapes(s, report)) return report;
  checkNodes(s, report);
  if (!report.empty()) return report;
  checkFaces(s, report);
  checkCrossings(s, report);
  checkVertices(s, report);
  checkEuler(s, report);
  checkIndex(s, report);
  return report;
}

}  // namespace wangge
