// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/route.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <unordered_map>

namespace wangge {
namespace {

double lengthBetween(const Polyline& line) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    sum += std::hypot(static_cast<double>(line[i + 1].x) - line[i].x, static_cast<double>(line[i + 1].y) - line[i].y);
  return sum;
}

// From the place on the arc to one of its ends.
Polyline stretch(const Polyline& shape, const ArcHit& hit, bool toEnd) {
  Polyline points{hit.at};
  const auto push = [&](Point p) {
    if (points.back() != p) points.push_back(p);
  };
  if (toEnd) {
    for (std::size_t i = hit.segment + 1; i < shape.size(); ++i) push(shape[i]);
  } else {
    for (std::size_t i = hit.segment + 1; i-- > 0;) push(shape[i]);
  }
  return points;
}

Polyline alongOneArc(const Polyline& shape, const ArcHit& from, const ArcHit& to) {
  Polyline points{from.at};
  const auto push = [&](Point p) {
    if (points.back() != p) points.push_back(p);
  };
  if (from.segment < to.segment) {
    for (std::size_t i = from.segment + 1; i <= to.segment; ++i) push(shape[i]);
  } else {
    for (std::size_t i = from.segment; i > to.segment; --i) push(shape[i]);
  }
  push(to.at);
  return points;
}

struct Reached {
  double cost = 0;
  HalfEdge via;  // walked to get here; none at the start
  NodeId before;
};

struct Open {
  double estimate = 0;
  NodeId node;
  bool operator>(const Open& o) const { return estimate != o.estimate ? estimate > o.estimate : o.node < node; }
};

}  // namespace

std::optional<Polyline> routeBetween(const Subdivision& s, const ArcHit& from, const ArcHit& to, const ArcCost& cost,
                                     std::size_t limit) {
  const Arc &first = s.arc(from.arc), &last = s.arc(to.arc);
  const double firstCost = cost(first), lastCost = cost(last);
  if (firstCost < 0 || lastCost < 0) return std::nullopt;
  std::unordered_map<NodeId, Reached> steps;
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  // No arc is cheaper than a tenth of its length (see the factors used), so this never overestimates.
  const auto estimate = [&](NodeId node) {
    const Point p = s.node(node).at;
    return 0.1 * std::hypot(static_cast<double>(to.at.x) - p.x, static_cast<double>(to.at.y) - p.y);
  };
  const auto reach = [&](NodeId node, double total, HalfEdge via, NodeId before) {
    const auto [at, fresh] = steps.try_emplace(node, Reached{total, via, before});
    if (!fresh && at->second.cost <= total) return;
    at->second = {total, via, before};
    open.push({total + estimate(node), node});
  };
  const double toStart = lengthBetween(stretch(*first.shape, from, false)) * firstCost,
               toEnd = lengthBetween(stretch(*first.shape, from, true)) * firstCost;
  reach(first.start, toStart, {}, {});
  reach(first.end, toEnd, {}, {});

  std::optional<double> best;
  NodeId bestNode;
  Polyline direct;
  if (from.arc == to.arc) {
    direct = alongOneArc(*first.shape, from, to);
    best = lengthBetween(direct) * firstCost;
  }
  const double lastToStart = lengthBetween(stretch(*last.shape, to, false)) * lastCost,
               lastToEnd = lengthBetween(stretch(*last.shape, to, true)) * lastCost;
  std::size_t visited = 0;
  while (!open.empty() && visited < limit) {
    const Open top = open.top();
    open.pop();
    const double walked = steps.at(top.node).cost;
    if (top.estimate > walked + estimate(top.node)) continue;  // a dearer way, since improved
    if (best && top.estimate >= *best) break;
    ++visited;
    const auto arrive = [&](NodeId end, double rest) {
      if (top.node == end && (!best || walked + rest < *best)) best = walked + rest, bestNode = end;
    };
    arrive(last.start, lastToStart);
    arrive(last.end, lastToEnd);
    for (HalfEdge h : s.around(top.node)) {
      const Arc& arc = s.arc(h.arc);
      const double factor = cost(arc);
      if (factor >= 0) reach(s.endOf(h), walked + lengthBetween(*arc.shape) * factor, h, top.node);
    }
  }
  if (!best) return std::nullopt;
  if (!bestNode) return direct;

  std::vector<HalfEdge> walk;
  NodeId node = bestNode;
  while (steps.at(node).via) {
    walk.push_back(steps.at(node).via);
    node = steps.at(node).before;
  }
  std::reverse(walk.begin(), walk.end());
  // A ring's start and end are one node: the nearer side of it was taken.
  const bool end = first.start == first.end ? toEnd < toStart : node == first.end;
  Polyline line = stretch(*first.shape, from, end);
  const auto push = [&](Point p) {
    if (line.back() != p) line.push_back(p);
  };
  for (HalfEdge h : walk)
    for (Point p : s.pointsOf(h)) push(p);
  const bool fromEnd = last.start == last.end ? lastToEnd < lastToStart : bestNode == last.end;
  Polyline tail = stretch(*last.shape, to, fromEnd);
  std::reverse(tail.begin(), tail.end());
  for (Point p : tail) push(p);
  return line;
}

}  // namespace wangge
