// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/loose_ends.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/line_tests.h"
#include "core/geometry/predicates.h"

namespace wangge {
namespace {

constexpr double kClear = 5'000;  // mm that a line keeps from points, unless it came nearer before
constexpr double kGain = 0.995;   // of its length, or the end stays where it is
constexpr std::size_t kTried = 24;

double lengthAlong(const Polyline& line) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    length += std::sqrt(static_cast<double>(squaredDistance(line[i - 1], line[i])));
  return length;
}

void reverse(Strand& strand) {
  std::swap(strand.start, strand.end);
  std::swap(strand.looseStart, strand.looseEnd);
  std::reverse(strand.gaps.begin(), strand.gaps.end());
  std::reverse(strand.bound.begin(), strand.bound.end());
  for (Gap& gap : strand.gaps) std::swap(gap.left, gap.right);
  // On the outline left and right are what they are for whoever comes there.
}

class Placer {
 public:
  Placer(std::vector<Strand>& strands, std::span<const Point> points, const Polygon& within)
      : m_strands(strands), m_points(points), m_within(within) {
    for (const Strand& strand : strands) m_lines.push_back(strand.line());
    const auto close = [&](const Ring& ring) {
      m_outline.emplace_back(ring.begin(), ring.end()).push_back(ring.front());
    };
    close(within.outer);
    for (const Ring& hole : within.holes) close(hole);
  }

  std::vector<Polyline> run() {
    for (std::size_t i = 0; i < m_strands.size(); ++i)
      for (int end = 0; end < 2; ++end) {
        if (m_strands[i].looseEnd) place(i);
        reverse(m_strands[i]);
        std::reverse(m_lines[i].begin(), m_lines[i].end());
      }
    return std::move(m_lines);
  }

 private:
  struct Try {
    double length = 0;
    Polyline line;
    Polyline along;  // the outline from the new end to the old one
  };

  void place(std::size_t i) {
    Strand& strand = m_strands[i];
    const auto last = std::find(strand.bound.rbegin(), strand.bound.rend(), 1);
    const auto kept = static_cast<std::size_t>(strand.bound.rend() - last);
    const double was = lengthAlong(m_lines[i]);
    std::vector<Try> tries;
    for (const Polyline* side : {&strand.looseEnd->left, &strand.looseEnd->right})
      for (std::size_t k = 0; k < side->size(); ++k) {
        const Point end = (*side)[k];
        Try one{0, tautLine(strand.start, std::span(strand.gaps).first(kept), end), {}};
        one.length = lengthAlong(one.line);
        if (one.line.size() < 2 || one.length > was * kGain) continue;
        one.along.assign(side->rend() - static_cast<std::ptrdiff_t>(k) - 1, side->rend());
        tries.push_back(std::move(one));
      }
    std::sort(tries.begin(), tries.end(), [](const Try& a, const Try& b) {
      return std::pair(a.length, a.line.back()) < std::pair(b.length, b.line.back());
    });
    if (tries.size() > kTried) tries.resize(kTried);
    for (const Try& one : tries) {
      if (!fits(i, one)) continue;
      strand.gaps.resize(kept), strand.bound.resize(kept);
      strand.end = one.line.back(), strand.looseEnd.reset();
      m_lines[i] = one.line;
      return;
    }
  }

  bool fits(std::size_t i, const Try& one) const {
    const Point from = one.line[one.line.size() - 2], to = one.line.back();
    // Up to a hand's breadth off the outline.
    const double length = std::sqrt(static_cast<double>(squaredDistance(from, to)));
    if (length < 200) return false;
    const auto back = [&](std::int32_t a, std::int32_t b) {
      return static_cast<std::int32_t>(std::llround(b + (double(a) - b) * 100 / length));
    };
    const Point near{back(from.x, to.x), back(from.y, to.y)};
    if (!contains(m_within, near)) return false;
    for (const Polyline& ring : m_outline)
      if (meetsLine(from, near, ring)) return false;
    for (std::size_t k = 0; k < m_lines.size(); ++k)
      if (k != i && meetsLine(from, to, m_lines[k])) return false;
    return keepsSides(m_lines[i], one);
  }

  // No point changes sides or is nearly touched.
  bool keepsSides(const Polyline& was, const Try& one) const {
    Ring swept(one.line.begin(), one.line.end());
    swept.insert(swept.end(), one.along.begin(), one.along.end());
    swept.insert(swept.end(), was.rbegin(), was.rend());
    Box box;
    for (Point p : swept) box.include(p);
    box = box.grown(static_cast<std::int32_t>(kClear));
    auto p = std::lower_bound(m_points.begin(), m_points.end(), Point{box.minX, INT32_MIN});
    for (; p != m_points.end() && p->x <= box.maxX; ++p) {
      if (!box.contains(*p)) continue;
      if (contains(swept, *p)) return false;
      const double clear = distanceToLine(one.line, *p);
      if (clear < kClear && clear < 0.6 * distanceToLine(was, *p)) return false;
    }
    return true;
  }

  std::vector<Strand>& m_strands;
  std::span<const Point> m_points;
  const Polygon& m_within;
  std::vector<Polyline> m_lines;
  std::vector<Polyline> m_outline;
};

}  // namespace

std::vector<Polyline> withEndsPlaced(std::vector<Strand> strands, std::span<const Point> points,
                                     const Polygon& within) {
  return Placer(strands, points, within).run();
}

}  // namespace wangge
