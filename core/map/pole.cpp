// SPDX-License-Identifier: GPL-3.0-or-later
// Best-first search over squares: a square's best possible depth is that of its centre plus its half diagonal.
#include "core/map/pole.h"

#include <cmath>
#include <limits>
#include <queue>
#include <tuple>

namespace wangge::map {
namespace {

constexpr int kMostSquares = 64;  // in a row to begin with
constexpr int kMostSteps = 400;
static_assert(1 + 2 * kMostSquares + 4 * kMostSteps == Pole::kMostLooks);

struct Square {
  Position centre;
  double half = 0, depth = 0;
  double most() const { return depth + half * std::sqrt(2.0); }
};
struct LessHopeful {
  bool operator()(const Square& a, const Square& b) const {
    return std::tuple(a.most(), -a.centre.y, -a.centre.x) < std::tuple(b.most(), -b.centre.y, -b.centre.x);
  }
};

bool touchesAny(const std::vector<Line>& rings, const Rectangle& box) {
  for (const Line& ring : rings)
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
      if (segmentMeets(ring[j], ring[i], box)) return true;
  return false;
}

}  // namespace

bool segmentMeets(Position a, Position b, const Rectangle& r) {
  if (std::max(a.x, b.x) < r.min.x || std::min(a.x, b.x) > r.max.x || std::max(a.y, b.y) < r.min.y ||
      std::min(a.y, b.y) > r.max.y)
    return false;
  // The boxes meet: they miss each other only when all corners lie on one side of the line.
  const auto side = [&](double x, double y) { return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x); };
  const double s[] = {side(r.min.x, r.min.y), side(r.max.x, r.min.y), side(r.min.x, r.max.y), side(r.max.x, r.max.y)};
  const auto [least, most] = std::minmax({s[0], s[1], s[2], s[3]});
  return least <= 0 && most >= 0;
}

double depthIn(const std::vector<Line>& rings, Position p) {
  bool inside = false;
  double nearest = std::numeric_limits<double>::infinity();
  for (const Line& ring : rings) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const Position a = ring[i], b = ring[j];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
      nearest = std::min(nearest, squaredDistanceToSegment(a, b, p));
    }
  }
  return (inside ? 1 : -1) * std::sqrt(nearest);
}

Pole poleOf(const std::vector<Line>& rings, double precision) {
  Pole best;
  if (rings.empty()) return best;
  const Rectangle box = boundsOf(rings);
  best.at = box.centre();
  best.looks = 1;
  best.depth = depthIn(rings, best.at);
  const double longer = std::max(box.width(), box.height()), shorter = std::min(box.width(), box.height());
  if (!(shorter > 0) || !std::isfinite(longer)) return best;
  // Squares as wide as the box where it is no ribbon: a shape cut to a hair by a frame would want millions of them.
  const double size = std::max(shorter, longer / kMostSquares);

  std::priority_queue<Square, std::vector<Square>, LessHopeful> queue;
  const auto add = [&](Position centre, double half) {
    Square square{centre, half, depthIn(rings, centre)};
    ++best.looks;
    if (square.depth > best.depth) best.at = centre, best.depth = square.depth;
    if (square.most() > best.depth + precision) queue.push(square);
  };
  const auto along = [&](double length) { return std::clamp(std::ceil(length / size), 1.0, double(kMostSquares)); };
  const int columns = static_cast<int>(along(box.width())), rows = static_cast<int>(along(box.height()));
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      add({box.min.x + (column + 0.5) * size, box.min.y + (row + 0.5) * size}, size / 2);
  for (int steps = 0; !queue.empty() && steps < kMostSteps; ++steps) {
    const Square top = queue.top();
    queue.pop();
    if (top.most() <= best.depth + precision) break;
    const double quarter = top.half / 2;
    for (const double dy : {-quarter, quarter})
      for (const double dx : {-quarter, quarter}) add({top.centre.x + dx, top.centre.y + dy}, quarter);
  }
  return best;
}

bool comesInto(const std::vector<Line>& lines, bool closed, const Rectangle& r) {
  for (const Line& line : lines) {
    for (std::size_t i = 1; i < line.size(); ++i)
      if (segmentMeets(line[i - 1], line[i], r)) return true;
    if (closed && line.size() > 2 && segmentMeets(line.back(), line.front(), r)) return true;
  }
  return false;
}

bool fitsInside(const std::vector<Line>& rings, const Rectangle& box) {
  return !touchesAny(rings, box) && depthIn(rings, box.centre()) > 0;
}

bool liesOutside(const std::vector<Line>& rings, const Rectangle& box) {
  return !touchesAny(rings, box) && depthIn(rings, box.centre()) < 0;
}

}  // namespace wangge::map
