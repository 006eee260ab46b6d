// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/winding.h"

#include <map>
#include <set>

#include "core/geometry/predicates.h"
#include "core/geometry/rings.h"
#include "core/geometry/snap_rounding.h"

namespace wangge {
namespace {

// A straight piece on which rings run, seen from its lower to its higher end; of a level one the west is the lower.
struct Edge {
  Point low, high;
  Turns upward;  // how often rings run along it, less how often they run back
  Turns before;  // turns to the west of it; of a level one, above it
  bool level() const { return low.y == high.y; }
};

bool lower(Point a, Point b) {
  return a.y != b.y ? a.y < b.y : a.x < b.x;
}

Turns operator+(Turns a, Turns b) {
  return {a.first + b.first, a.second + b.second};
}
Turns operator-(Turns a, Turns b) {
  return {a.first - b.first, a.second - b.second};
}

// Edges that are run along more often one way than the other, ascending by their lower end.
std::vector<Edge> edgesOf(std::span<const Ring> first, std::span<const Ring> second) {
  std::vector<Polyline> lines;
  for (const std::span<const Ring> rings : {first, second})
    for (const Ring& ring : rings) {
      lines.push_back(ring);
      if (!ring.empty()) lines.back().push_back(ring.front());
    }
  lines = snapRounded(lines);
  std::vector<Edge> all;
  for (std::size_t k = 0; k < lines.size(); ++k)
    for (std::size_t i = 0; i + 1 < lines[k].size(); ++i) {
      const Point a = lines[k][i], b = lines[k][i + 1];
      const std::int32_t way = lower(a, b) ? 1 : -1;
      all.push_back({way > 0 ? a : b, way > 0 ? b : a, k < first.size() ? Turns{way, 0} : Turns{0, way}, {}});
    }
  std::sort(all.begin(), all.end(),
            [](const Edge& s, const Edge& t) { return s.low != t.low ? lower(s.low, t.low) : lower(s.high, t.high); });
  std::vector<Edge> edges;
  for (const Edge& edge : all) {
    if (!edges.empty() && edges.back().low == edge.low && edges.back().high == edge.high)
      edges.back().upward = edges.back().upward + edge.upward;
    else
      edges.push_back(edge);
  }
  std::erase_if(edges, [](const Edge& edge) { return edge.upward == Turns{}; });
  return edges;
}

struct FartherWest {
  using is_transparent = void;
  bool operator()(const Edge* s, const Edge* t) const {
    return s != t && crossesFartherWest(s->low, s->high, t->low, t->high, std::max(s->low.y, t->low.y));
  }
  // Whether the edge runs west of a place just above the point, or through the point.
  bool operator()(const Edge* edge, Point p) const { return cross(edge->low, edge->high, p) <= 0; }
};
using Row = std::set<const Edge*, FartherWest>;

// A sweep from south to north over edges that meet in vertices only: what lies west of an edge at its lower end.
void countWindings(std::vector<Edge>& edges) {
  Row open;
  std::multimap<std::int32_t, Row::iterator> ends;
  const auto westOf = [&](Row::iterator it) {  // a ring has its inside to the left
    return it == open.begin() ? Turns{} : (*std::prev(it))->before - (*std::prev(it))->upward;
  };
  for (std::size_t i = 0; i < edges.size();) {
    const std::int32_t y = edges[i].low.y;
    while (!ends.empty() && ends.begin()->first <= y) open.erase(ends.begin()->second), ends.erase(ends.begin());
    std::size_t end = i;
    std::vector<std::pair<Row::iterator, Edge*>> added;
    for (; end < edges.size() && edges[end].low.y == y; ++end)
      if (!edges[end].level()) added.emplace_back(open.insert(&edges[end]).first, &edges[end]);
    std::sort(added.begin(), added.end(),
              [](const auto& s, const auto& t) { return FartherWest{}(s.second, t.second); });
    for (const auto& [at, edge] : added) {
      edge->before = westOf(at);
      ends.emplace(edge->high.y, at);
    }
    for (; i < end; ++i)
      if (edges[i].level()) edges[i].before = westOf(open.lower_bound(edges[i].low));
  }
}

struct Step {
  Point from, to;
};

// Walks around the area, which lies to the left of every step; each turns off at the first way out.
std::vector<Ring> walksOf(std::vector<Step> steps) {
  std::sort(steps.begin(), steps.end(), [](const Step& s, const Step& t) {
    return s.from != t.from ? s.from < t.from : directionLess(s.from, s.to, t.to);
  });
  std::vector<char> used(steps.size(), 0);
  const auto leaving = [&](Point p) {
    return std::equal_range(steps.begin(), steps.end(), Step{p, p},
                            [](const Step& s, const Step& t) { return s.from < t.from; });
  };
  std::vector<Ring> walks;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (used[i]) continue;
    Ring& walk = walks.emplace_back();
    for (std::size_t at = i; !used[at];) {
      used[at] = 1;
      const Step& step = steps[at];
      walk.push_back(step.from);
      // Clockwise from where it came: the last way out before that direction, else the last of all.
      const auto [begin, end] = leaving(step.to);
      const auto after =
          std::partition_point(begin, end, [&](const Step& way) { return directionLess(step.to, way.to, step.from); });
      at = static_cast<std::size_t>((after == begin ? end : after) - 1 - steps.begin());
    }
  }
  return walks;
}

}  // namespace

MultiPolygon areaWhere(std::span<const Ring> first, std::span<const Ring> second, bool (*inside)(Turns)) {
  std::vector<Edge> edges = edgesOf(first, second);
  countWindings(edges);
  std::vector<Step> steps;
  for (const Edge& edge : edges) {
    // A level edge runs eastwards: what is above it is to its left.
    const bool left = inside(edge.before), right = inside(edge.before - edge.upward);
    if (left && !right) steps.push_back({edge.low, edge.high});
    if (right && !left) steps.push_back({edge.high, edge.low});
  }
  return polygonsFrom(walksOf(std::move(steps)));
}

}  // namespace wangge
