// SPDX-License-Identifier: GPL-3.0-or-later
#include "defects.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/geometry/lattice.h"

namespace wangge::gis::test {
namespace {

using Key = std::pair<double, double>;
Key keyOf(RawPoint p) {
  return {p.x, p.y};
}

// An edge of one ring that another feature's ring walks the other way.
struct SharedEdge {
  std::size_t feature, polygon, ring, index;
};

struct Injector {
  SourceData& source;
  const Lattice& lattice;
  std::mt19937 random;
  std::vector<SharedEdge> edges;
  std::set<Key> touched;  // ends of edges that were used
  std::vector<Defect> defects;

  RawLine& line(const SharedEdge& e) { return source.features[e.feature].polygons[e.polygon].rings[e.ring]; }

  void collect() {
    std::map<std::pair<Key, Key>, std::size_t> owner;
    forEachEdge([&](const SharedEdge& e, RawPoint a, RawPoint b) { owner[{keyOf(a), keyOf(b)}] = e.feature; });
    forEachEdge([&](const SharedEdge& e, RawPoint a, RawPoint b) {
      const auto back = owner.find({keyOf(b), keyOf(a)});
      if (back != owner.end() && back->second != e.feature) edges.push_back(e);
    });
    std::shuffle(edges.begin(), edges.end(), random);
  }

  template <class Visit>
  void forEachEdge(const Visit& visit) {
    for (std::size_t f = 0; f < source.features.size(); ++f)
      for (std::size_t p = 0; p < source.features[f].polygons.size(); ++p)
        for (std::size_t r = 0; r < source.features[f].polygons[p].rings.size(); ++r) {
          const RawLine& ring = source.features[f].polygons[p].rings[r];
          for (std::size_t i = 0; i + 1 < ring.size(); ++i) visit({f, p, r, i}, ring[i], ring[i + 1]);
        }
  }

  // The edge's place now, since earlier defects may have moved indices; false when it is used or gone.
  bool free(const SharedEdge& e, RawPoint a, RawPoint b, std::size_t& at) {
    if (touched.contains(keyOf(a)) || touched.contains(keyOf(b))) return false;
    const RawLine& ring = line(e);
    for (at = 0; at + 1 < ring.size(); ++at)
      if (keyOf(ring[at]) == keyOf(a) && keyOf(ring[at + 1]) == keyOf(b)) return true;
    return false;
  }

  Polygon onLattice(std::initializer_list<RawPoint> points) const {
    Polygon polygon;
    for (RawPoint p : points) polygon.outer.push_back(*lattice.toLattice(p.x, p.y));
    return normalised(polygon);
  }

  // Outwards is to the right of a counter-clockwise ring: 1, else -1.
  double outwards(const SharedEdge& e) {
    const RawLine& ring = line(e);
    double turn = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) turn += ring[i].x * ring[i + 1].y - ring[i].y * ring[i + 1].x;
    return (turn > 0) == (e.ring == 0) ? 1 : -1;
  }

  // A bump of `depth` metres out of (or, negative, into) the feature in the middle of a long edge.
  bool bump(const SharedEdge& e, RawPoint a, RawPoint b, const char* code, double depth) {
    std::size_t at = 0;
    const double dx = b.x - a.x, dy = b.y - a.y, length = std::hypot(dx, dy);
    if (length < 30 || !free(e, a, b, at)) return false;
    RawLine& ring = line(e);
    const double side = outwards(e);
    const double ox = side * depth * dy / length, oy = -side * depth * dx / length;
    const RawPoint m{a.x + 0.4 * dx, a.y + 0.4 * dy}, n{a.x + 0.6 * dx, a.y + 0.6 * dy};
    const RawPoint mo{m.x + ox, m.y + oy}, no{n.x + ox, n.y + oy};
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(at) + 1, {m, mo, no, n});
    defects.push_back({code, onLattice({m, mo, no, n}), 0.2 * length * std::abs(depth)});
    // The neighbour lacks the bump's two feet.
    for (RawPoint foot : {m, n}) defects.push_back({"repair.missing_vertex", around(foot), 0});
    touched.insert({keyOf(a), keyOf(b)});
    return true;
  }

  // A triangle along the whole of a long edge, `depth` metres wide in the middle.
  bool sliver(const SharedEdge& e, RawPoint a, RawPoint b, const char* code, double depth) {
    std::size_t at = 0;
    const double dx = b.x - a.x, dy = b.y - a.y, length = std::hypot(dx, dy);
    if (length < 30 || !free(e, a, b, at)) return false;
    const double side = outwards(e) * depth;
    const RawPoint m{a.x + 0.5 * dx + side * dy / length, a.y + 0.5 * dy - side * dx / length};
    RawLine& ring = line(e);
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(at) + 1, m);
    defects.push_back({code, onLattice({a, m, b}), 0.5 * length * std::abs(depth)});
    touched.insert({keyOf(a), keyOf(b)});
    return true;
  }

  Polygon around(RawPoint p) const {
    const double r = 0.01;
    return onLattice({{p.x - r, p.y - r}, {p.x + r, p.y - r}, {p.x + r, p.y + r}, {p.x - r, p.y + r}});
  }

  bool repeatVertex(const SharedEdge& e, RawPoint a, RawPoint b) {
    std::size_t at = 0;
    if (!free(e, a, b, at)) return false;
    RawLine& ring = line(e);
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(at) + 1, b);
    defects.push_back({"repair.duplicate_vertex", around(b), 0});
    touched.insert({keyOf(a), keyOf(b)});
    return true;
  }

  // Leaves out the vertex between this edge and the next, where both are shared with one neighbour and it bends by 2 cm
  // to 30 cm: what opens is a triangle, covered twice or not at all.
  bool leaveOut(const SharedEdge& e, RawPoint a, RawPoint b) {
    std::size_t at = 0;
    if (!free(e, a, b, at)) return false;
    RawLine& ring = line(e);
    if (at + 2 >= ring.size()) return false;
    const RawPoint c = ring[at + 2];
    if (touched.contains(keyOf(c)) || degree[keyOf(b)] != 2) return false;
    const double twice = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    const double height = std::abs(twice) / std::hypot(c.x - a.x, c.y - a.y);
    if (height < 0.02 || height > 0.3) return false;
    ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    defects.push_back({"", onLattice({a, b, c}), std::abs(twice) / 2});
    touched.insert({keyOf(a), keyOf(b), keyOf(c)});
    return true;
  }

  std::map<Key, int> degree;  // features that have the vertex
  void countDegrees() {
    std::map<Key, std::set<std::size_t>> users;
    forEachEdge([&](const SharedEdge& e, RawPoint a, RawPoint) { users[keyOf(a)].insert(e.feature); });
    for (const auto& [key, features] : users) degree[key] = static_cast<int>(features.size());
  }
};

}  // namespace

std::vector<Defect> injectDefects(SourceData& source, const Lattice& lattice, int each, unsigned seed) {
  Injector injector{source, lattice, std::mt19937(seed), {}, {}, {}, {}};
  injector.countDegrees();
  injector.collect();
  std::vector<std::pair<RawPoint, RawPoint>> ends;
  for (const SharedEdge& e : injector.edges)
    ends.emplace_back(injector.line(e)[e.index], injector.line(e)[e.index + 1]);
  for (int kind = 0; kind < 8; ++kind) {
    int made = 0;
    for (std::size_t i = 0; i < injector.edges.size() && made < each; ++i) {
      const SharedEdge& e = injector.edges[i];
      const auto [a, b] = ends[i];
      const bool done = kind == 0   ? injector.bump(e, a, b, "repair.overlap", 0.3)
                        : kind == 1 ? injector.bump(e, a, b, "repair.overlap_wide", 3)
                        : kind == 2 ? injector.bump(e, a, b, "repair.gap_filled", -0.3)
                        : kind == 3 ? injector.bump(e, a, b, "repair.gap_left", -3)
                        : kind == 4 ? injector.sliver(e, a, b, "repair.overlap", 0.05)
                        : kind == 5 ? injector.sliver(e, a, b, "repair.gap_filled", -0.05)
                        : kind == 6 ? injector.leaveOut(e, a, b)
                                    : injector.repeatVertex(e, a, b);
      made += done ? 1 : 0;
    }
  }
  return injector.defects;
}

SourceData mosaic(int columns, int rows, unsigned seed) {
  std::mt19937 random(seed);
  const auto jitter = [&](double span) { return span * (double(random() % 2001) / 1000.0 - 1); };
  std::vector<std::vector<RawPoint>> nodes, across, up;  // crossings, and the middles of the sides
  for (int r = 0; r <= rows; ++r) {
    nodes.emplace_back(), across.emplace_back(), up.emplace_back();
    for (int c = 0; c <= columns; ++c) {
      nodes.back().push_back({100.0 * c + jitter(12), 100.0 * r + jitter(12)});
      across.back().push_back({jitter(8), jitter(0.25)});
      up.back().push_back({jitter(0.25), jitter(8)});
    }
  }
  const auto middle = [&](RawPoint a, RawPoint b, RawPoint shift) {
    return RawPoint{(a.x + b.x) / 2 + shift.x, (a.y + b.y) / 2 + shift.y};
  };
  SourceData source;
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      const auto node = [&](int dc, int dr) {
        return nodes[static_cast<std::size_t>(r + dr)][static_cast<std::size_t>(c + dc)];
      };
      const auto i = static_cast<std::size_t>(r), k = static_cast<std::size_t>(c);
      RawFeature feature;
      feature.row = static_cast<std::int64_t>(source.features.size()) + 1;
      feature.code = std::to_string(230204001001 + feature.row);
      feature.polygons = {
          {{{node(0, 0), middle(node(0, 0), node(1, 0), across[i][k]), node(1, 0),
             middle(node(1, 0), node(1, 1), up[i][k + 1]), node(1, 1), middle(node(0, 1), node(1, 1), across[i + 1][k]),
             node(0, 1), middle(node(0, 0), node(0, 1), up[i][k]), node(0, 0)}}}};
      source.features.push_back(feature);
    }
  return source;
}

}  // namespace wangge::gis::test
