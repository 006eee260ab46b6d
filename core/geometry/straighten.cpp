// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/straighten.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/geometry/line_tests.h"
#include "core/geometry/predicates.h"

namespace wangge {
namespace {

constexpr double kClear = 5'000;        // mm that a line keeps from points, unless it came nearer before
constexpr double kNearer = 0.5;         // of the distance before
constexpr double kAtEnd = 100;          // mm of a line at the outline that may touch it
constexpr double kToAnchor = 8'000;     // mm
constexpr std::size_t kMostAhead = 96;  // corners that one straight way may leave out

double lengthOfSegment(Point a, Point b) {
  return std::sqrt(static_cast<double>(squaredDistance(a, b)));
}

// `from` moved towards `to`.
Point towards(Point from, Point to, double by) {
  const double length = lengthOfSegment(from, to), share = length > 0 ? by / length : 0;
  return {static_cast<std::int32_t>(std::llround(from.x + (double(to.x) - from.x) * share)),
          static_cast<std::int32_t>(std::llround(from.y + (double(to.y) - from.y) * share))};
}

class Straightener {
 public:
  Straightener(std::vector<Polyline>& lines, std::span<const Point> points, std::span<const Point> anchors,
               const Polygon& within, const std::stop_token& stop)
      : m_lines(lines), m_points(points), m_anchors(anchors), m_within(within), m_stop(stop) {
    const auto close = [&](const Ring& ring) {
      m_outline.emplace_back(ring.begin(), ring.end()).push_back(ring.front());
    };
    close(within.outer);
    for (const Ring& hole : within.holes) close(hole);
  }

  void run() {
    for (std::size_t i = 0; i < m_lines.size() && !m_stop.stop_requested(); ++i) {
      if (m_lines[i].size() < 2 || m_lines[i].front() == m_lines[i].back()) continue;
      for (int end = 0; end < 2; ++end) {
        takeAnchor(i);
        std::reverse(m_lines[i].begin(), m_lines[i].end());
      }
      m_lines[i] = straightest(i);
    }
    for (const auto& [place, ends] : junctions())
      if (ends.size() == 3 && !m_stop.stop_requested()) makeCrossing(place, ends);
  }

 private:
  bool onOutline(Point p) const {
    const auto [known, fresh] = m_onOutline.try_emplace(p, false);
    if (fresh)
      known->second = std::any_of(m_outline.begin(), m_outline.end(),
                                  [&](const Polyline& ring) { return distanceToLine(ring, p) <= 2; });
    return known->second;
  }

  // Fewest segments over the corners of the line, then the shortest.
  Polyline straightest(std::size_t i) const {
    const Polyline& line = m_lines[i];
    const std::size_t count = line.size();
    struct Best {
      int segments = INT32_MAX;
      double length = 0;
      std::size_t before = 0;
    };
    std::vector<Best> best(count);
    best[0].segments = 0;
    for (std::size_t to = 1; to < count; ++to) {
      if (m_stop.stop_requested()) return line;
      for (std::size_t from = to > kMostAhead ? to - kMostAhead : 0; from < to; ++from) {
        if (best[from].segments == INT32_MAX) continue;
        const Best next{best[from].segments + 1, best[from].length + lengthOfSegment(line[from], line[to]), from};
        if (std::tie(next.segments, next.length) >= std::tie(best[to].segments, best[to].length)) continue;
        const std::span<const Point> part = std::span(line).subspan(from, to - from + 1);
        if (from + 1 == to || (fits(i, part, line[from], line[to], part) &&
                               !meetsLine(line[from], line[to], std::span(line).first(from + 1)) &&
                               !meetsLine(line[from], line[to], std::span(line).subspan(to))))
          best[to] = next;
      }
    }
    Polyline straight;
    for (std::size_t at = count - 1;; at = best[at].before) {
      straight.push_back(line[at]);
      if (at == 0) break;
    }
    std::reverse(straight.begin(), straight.end());
    return straight;
  }

  // Moves the last point to an anchor nearby, with the corner before it left out where that is possible.
  void takeAnchor(std::size_t i) {
    Polyline& line = m_lines[i];
    const Point end = line.back();
    if (!onOutline(end)) return;
    std::vector<std::pair<double, Point>> near;
    for (Point anchor : m_anchors)
      if (const double away = lengthOfSegment(anchor, end); away > 0 && away <= kToAnchor)
        near.emplace_back(away, anchor);
    std::sort(near.begin(), near.end());
    for (const auto& [away, anchor] : near) {
      const Point from = line[line.size() - 2];
      // A way that turns along the outline would be worse than two places close together.
      if (lengthOfSegment(from, end) < 2 * away) continue;
      Polyline swept = alongOutline(end, anchor);
      swept.insert(swept.begin(), from);
      if (!fits(i, Polyline{from, end}, from, anchor, swept) ||
          meetsLine(from, anchor, std::span(line).first(line.size() - 1)))
        continue;
      line.back() = anchor;
      return;
    }
  }

  // A line's end: its number, and whether it is the last point.
  using End = std::pair<std::size_t, bool>;

  std::map<Point, std::vector<End>> junctions() const {
    std::map<Point, std::vector<End>> found;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
      if (m_lines[i].size() < 2 || m_lines[i].front() == m_lines[i].back()) continue;
      found[m_lines[i].front()].push_back({i, false});
      found[m_lines[i].back()].push_back({i, true});
    }
    std::erase_if(found, [&](const auto& one) { return onOutline(one.first); });
    return found;
  }
  Point besideEnd(const End& end) const {
    const Polyline& line = m_lines[end.first];
    return end.second ? line[line.size() - 2] : line[1];
  }

  // Where three lines meet, two of them run straight into each other and the third ends there, where that can be.
  void makeCrossing(Point place, const std::vector<End>& ends) {
    struct Try {
      double length = 0;
      Point at;
    };
    std::vector<Try> tries;
    for (std::size_t third = 0; third < 3; ++third) {
      const Point a = besideEnd(ends[(third + 1) % 3]), b = besideEnd(ends[(third + 2) % 3]),
                  c = besideEnd(ends[third]);
      const double dx = double(b.x) - a.x, dy = double(b.y) - a.y, squared = dx * dx + dy * dy;
      if (squared == 0) continue;
      const double share = std::clamp(((double(c.x) - a.x) * dx + (double(c.y) - a.y) * dy) / squared, 0.1, 0.9);
      const Point at{static_cast<std::int32_t>(std::llround(a.x + share * dx)),
                     static_cast<std::int32_t>(std::llround(a.y + share * dy))};
      tries.push_back({lengthOfSegment(a, b) + lengthOfSegment(c, at), at});
    }
    std::sort(tries.begin(), tries.end(),
              [](const Try& x, const Try& y) { return std::tie(x.length, x.at) < std::tie(y.length, y.at); });
    for (const Try& one : tries) {
      const bool all = std::all_of(ends.begin(), ends.end(), [&](const End& end) {
        const Point from = besideEnd(end);
        return from != one.at && !meetsOthers(from, one.at, ends) && staysInside(from, one.at) &&
               keepsSides(Polyline{from, place}, from, one.at, Polyline{from, place, one.at});
      });
      if (!all) continue;
      for (const End& end : ends) (end.second ? m_lines[end.first].back() : m_lines[end.first].front()) = one.at;
      return;
    }
  }
  // Lines apart from the segments that are about to move.
  bool meetsOthers(Point from, Point to, const std::vector<End>& moving) const {
    for (std::size_t k = 0; k < m_lines.size(); ++k) {
      std::span<const Point> rest(m_lines[k]);
      for (const End& end : moving)
        if (end.first == k) rest = end.second ? rest.first(rest.size() - 1) : rest.subspan(1);
      if (meetsLine(from, to, rest)) return true;
    }
    return false;
  }

  bool staysInside(Point from, Point to) const {
    if (lengthOfSegment(from, to) < 2 * kAtEnd + 1) return false;
    const Point a = onOutline(from) ? towards(from, to, kAtEnd) : from,
                b = onOutline(to) ? towards(to, from, kAtEnd) : to;
    return contains(m_within, a) && contains(m_within, b) &&
           std::none_of(m_outline.begin(), m_outline.end(),
                        [&](const Polyline& ring) { return meetsLine(a, b, ring); });
  }

  // Whether the segment may take the place of a part of line i, which sweeps over a ring.
  bool fits(std::size_t i, std::span<const Point> was, Point from, Point to, std::span<const Point> swept) const {
    if (!staysInside(from, to)) return false;
    for (std::size_t k = 0; k < m_lines.size(); ++k)
      if (k != i && meetsLine(from, to, m_lines[k])) return false;
    return keepsSides(was, from, to, swept);
  }

  bool keepsSides(std::span<const Point> was, Point from, Point to, std::span<const Point> swept) const {
    Box box;
    for (Point p : swept) box.include(p);
    box.include(from), box.include(to);
    box = box.grown(static_cast<std::int32_t>(kClear));
    auto p = std::lower_bound(m_points.begin(), m_points.end(), Point{box.minX, INT32_MIN});
    for (; p != m_points.end() && p->x <= box.maxX; ++p) {
      if (!box.contains(*p)) continue;
      if (contains(swept, *p)) return false;
      const double clear = distanceToSegment(from, to, *p);
      if (clear < kClear && clear < kNearer * distanceToLine(was, *p)) return false;
    }
    return true;
  }

  // The shorter way along the outline between two points on one of its rings; straight where they are on two.
  Polyline alongOutline(Point from, Point to) const {
    for (const Polyline& ring : m_outline) {
      const auto segmentOf = [&](Point p) {
        for (std::size_t i = 1; i < ring.size(); ++i)
          if (distanceToSegment(ring[i - 1], ring[i], p) <= 2) return static_cast<int>(i);
        return 0;
      };
      const int a = segmentOf(from), b = segmentOf(to), size = static_cast<int>(ring.size()) - 1;
      if (a == 0 || b == 0) continue;
      Polyline forward{from}, backward{from};
      for (int k = a; k != b; k = k % size + 1) forward.push_back(ring[static_cast<std::size_t>(k)]);
      for (int k = a; k != b; k = k == 1 ? size : k - 1) backward.push_back(ring[static_cast<std::size_t>(k - 1)]);
      forward.push_back(to), backward.push_back(to);
      const auto length = [](const Polyline& line) {
        double sum = 0;
        for (std::size_t i = 1; i < line.size(); ++i) sum += lengthOfSegment(line[i - 1], line[i]);
        return sum;
      };
      return length(forward) <= length(backward) ? forward : backward;
    }
    return {from, to};
  }

  std::vector<Polyline>& m_lines;
  std::span<const Point> m_points, m_anchors;
  const Polygon& m_within;
  const std::stop_token& m_stop;
  std::vector<Polyline> m_outline;
  mutable std::unordered_map<Point, bool> m_onOutline;  // what is known
};

}  // namespace

void straighten(std::vector<Polyline>& lines, std::span<const Point> points, std::span<const Point> anchors,
                const Polygon& within, const std::stop_token& stop) {
  Straightener(lines, points, anchors, within, stop).run();
}

}  // namespace wangge
