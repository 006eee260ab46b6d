// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/snap_rounding.h"

#include <algorithm>

#include "core/geometry/predicates.h"
#include "core/geometry/vertex_raster.h"

namespace wangge {
namespace {

using Wide = __int128;

// The nearest whole number, halves upwards: cells hold their western and southern edges. `below` is positive.
std::int32_t rounded(Wide above, Wide below) {
  const Wide twice = 2 * above + below, by = 2 * below;
  const Wide quotient = twice / by;
  return static_cast<std::int32_t>(twice < 0 && quotient * by != twice ? quotient - 1 : quotient);
}

// The cell in which two segments cross that are not parallel and do cross.
Point crossingCell(const Segment& s, const Segment& t) {
  Wide part = cross(t.a, t.b, s.a), whole = part - cross(t.a, t.b, s.b);  // below 2^61 and 2^62
  if (whole < 0) part = -part, whole = -whole;
  const auto along = [&](std::int32_t from, std::int32_t to) {
    return static_cast<std::int32_t>(from + rounded(part * (std::int64_t{to} - from), whole));
  };
  return {along(s.a.x, s.b.x), along(s.a.y, s.b.y)};
}

int signOf(Wide value) {
  return (value > 0) - (value < 0);
}

// Whether the segment meets the cell [x - 1/2, x + 1/2) × [y - 1/2, y + 1/2) around p. In half steps; the open edges
// are drawn in by a hair.
bool meetsCell(const Segment& s, Point p) {
  const std::int64_t ax = 2 * std::int64_t{s.a.x}, ay = 2 * std::int64_t{s.a.y}, x = 2 * std::int64_t{p.x},
                     y = 2 * std::int64_t{p.y};
  const std::int64_t dx = 2 * std::int64_t{s.b.x} - ax, dy = 2 * std::int64_t{s.b.y} - ay;
  if (std::max(ax, ax + dx) < x - 1 || std::min(ax, ax + dx) >= x + 1) return false;
  if (std::max(ay, ay + dy) < y - 1 || std::min(ay, ay + dy) >= y + 1) return false;
  int left = 0, right = 0;
  for (const int east : {0, 1})
    for (const int north : {0, 1}) {
      const std::int64_t cx = x - 1 + 2 * east, cy = y - 1 + 2 * north;
      const int exact = signOf(Wide{dx} * (cy - ay) - Wide{dy} * (cx - ax));
      const int side = exact != 0 ? exact : signOf(Wide{dy} * east - Wide{dx} * north);
      left += side > 0, right += side < 0;
    }
  return left < 4 && right < 4;
}

// Where segments cross; their ends are not looked for.
Polyline crossingCells(const std::vector<Polyline>& lines) {
  std::vector<Segment> segments;
  for (const Polyline& line : lines)
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
      if (line[i] != line[i + 1]) segments.push_back({line[i], line[i + 1]});
  Polyline cells;
  forEachNearPair(segments, 0, [&](std::size_t i, std::size_t k) {
    const Segment &s = segments[i], &t = segments[k];
    const int sides = orientation(t.a, t.b, s.a) * orientation(t.a, t.b, s.b);
    if (sides < 0 && orientation(s.a, s.b, t.a) * orientation(s.a, s.b, t.b) < 0) cells.push_back(crossingCell(s, t));
  });
  return cells;
}

}  // namespace

std::vector<Polyline> snapRounded(const std::vector<Polyline>& lines) {
  std::vector<Polyline> places = lines;
  places.push_back(crossingCells(lines));
  const VertexRaster raster(places);
  std::vector<Polyline> result;
  result.reserve(lines.size());
  Polyline met;
  for (const Polyline& line : lines) {
    Polyline& led = result.emplace_back();
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (led.empty() || led.back() != line[i]) led.push_back(line[i]);
      if (i + 1 == line.size() || line[i] == line[i + 1]) continue;
      const Segment s{line[i], line[i + 1]};
      met.clear();
      raster.along(s.a, s.b, 1, [&](Point p) {
        if (p != s.a && p != s.b && meetsCell(s, p)) met.push_back(p);
      });
      // A straight line meets cells in the order of both of their coordinates.
      std::sort(met.begin(), met.end(), [&](Point p, Point q) {
        if (p.x != q.x) return (p.x < q.x) == (s.a.x < s.b.x);
        return p.y != q.y && (p.y < q.y) == (s.a.y < s.b.y);
      });
      for (Point p : met)
        if (led.back() != p) led.push_back(p);
    }
  }
  return result;
}

}  // namespace wangge
