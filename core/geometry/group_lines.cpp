// SPDX-License-Identifier: GPL-3.0-or-later
// The triangles between the points (and points along the outline, which go with the nearest) that have corners of two
// groups form sleeves between the groups; a line is pulled taut through each. Sleeves meet in triangles of three
// groups.
#include "core/geometry/group_lines.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/contract.h"
#include "core/geometry/along.h"
#include "core/geometry/overlay.h"
#include "core/geometry/predicates.h"
#include "core/geometry/taut_line.h"

namespace wangge {
namespace {

constexpr double kOutlineStep = 2'500;  // mm

struct Site {
  Point at;
  int group = 0;
  friend auto operator<=>(const Site&, const Site&) = default;
};

// The group of the nearest of the points (ascending); the lowest point among equals.
int nearestGroup(std::span<const Point> points, std::span<const int> groups, Point p) {
  const auto from = std::lower_bound(points.begin(), points.end(), p) - points.begin();
  std::int64_t best = INT64_MAX;
  std::ptrdiff_t nearest = 0;
  const auto tooFar = [&](std::ptrdiff_t i) {
    const std::int64_t dx = std::int64_t{points[static_cast<std::size_t>(i)].x} - p.x;
    return dx * dx > best;
  };
  const auto look = [&](std::ptrdiff_t i) {
    const std::int64_t d = squaredDistance(points[static_cast<std::size_t>(i)], p);
    if (d < best || (d == best && i < nearest)) best = d, nearest = i;
  };
  for (std::ptrdiff_t i = from; i < std::ssize(points) && !tooFar(i); ++i) look(i);
  for (std::ptrdiff_t i = from - 1; i >= 0 && !tooFar(i); --i) look(i);
  return groups[static_cast<std::size_t>(nearest)];
}

std::vector<Site> sitesOf(std::span<const Point> points, std::span<const int> groups, const Polygon& within) {
  Polyline outline;
  const auto take = [&](Point p) { outline.push_back(p); };
  pointsAlong(within.outer, kOutlineStep, take);
  for (const Ring& hole : within.holes) pointsAlong(hole, kOutlineStep, take);
  std::sort(outline.begin(), outline.end());
  outline.erase(std::unique(outline.begin(), outline.end()), outline.end());
  std::vector<Site> sites;
  for (std::size_t i = 0; i < points.size(); ++i) sites.push_back({points[i], groups[i]});
  for (Point p : outline)
    if (!std::binary_search(points.begin(), points.end(), p)) sites.push_back({p, nearestGroup(points, groups, p)});
  std::sort(sites.begin(), sites.end());
  return sites;
}

// A side of triangles between two groups.
struct Side {
  int a = 0, b = 0;  // sites, a < b
  std::array<int, 2> triangles{-1, -1};
};
struct Triangle {
  std::array<int, 3> corners{};
  std::vector<int> sides;  // those between groups: none, two or three
};

class Sleeves {
 public:
  explicit Sleeves(std::vector<Site> sites) : m_sites(std::move(sites)) {}

  Result<void> build() {
    Polyline points;
    for (const Site& site : m_sites) points.push_back(site.at);
    const auto triangles = triangulated(points);
    if (!triangles) return fail(triangles.error());
    std::vector<std::array<int, 3>> found;  // two sites and their triangle
    for (const std::array<Point, 3>& t : *triangles) {
      Triangle triangle;
      for (std::size_t k = 0; k < 3; ++k)
        triangle.corners[k] = static_cast<int>(std::lower_bound(points.begin(), points.end(), t[k]) - points.begin());
      for (std::size_t k = 0; k < 3; ++k) {
        const auto [a, b] = std::minmax(triangle.corners[k], triangle.corners[(k + 1) % 3]);
        if (groupOf(a) != groupOf(b)) found.push_back({a, b, static_cast<int>(m_triangles.size())});
      }
      m_triangles.push_back(std::move(triangle));
    }
    std::sort(found.begin(), found.end());
    for (const auto& [a, b, triangle] : found) {
      if (m_sides.empty() || m_sides.back().a != a || m_sides.back().b != b)
        m_sides.push_back({a, b, {triangle, -1}});
      else
        m_sides.back().triangles[1] = triangle;
      m_triangles[static_cast<std::size_t>(triangle)].sides.push_back(static_cast<int>(m_sides.size()) - 1);
    }
    return {};
  }

  std::vector<Polyline> lines() {
    m_done.assign(m_sides.size(), 0);
    std::vector<Polyline> lines;
    const auto follow = [&](int side, int from) {
      if (!m_done[static_cast<std::size_t>(side)]) lines.push_back(pulled(side, from));
    };
    const int count = static_cast<int>(m_sides.size());
    for (int i = 0; i < count; ++i) {
      const auto [one, other] = m_sides[static_cast<std::size_t>(i)].triangles;
      if (other < 0) follow(i, -1);
      for (int t : {one, other})
        if (t >= 0 && meets(t)) follow(i, t);
    }
    // What is left runs around a group.
    for (int i = 0; i < count; ++i) follow(i, m_sides[static_cast<std::size_t>(i)].triangles[1]);
    return lines;
  }

 private:
  int groupOf(int site) const { return m_sites[static_cast<std::size_t>(site)].group; }
  Point at(int site) const { return m_sites[static_cast<std::size_t>(site)].at; }
  const Triangle& triangle(int t) const { return m_triangles[static_cast<std::size_t>(t)]; }
  bool meets(int t) const { return triangle(t).sides.size() == 3; }
  Point placeOf(int t, const Side& side) const {
    if (t < 0 || !meets(t)) return middle(at(side.a), at(side.b));
    const std::array<int, 3>& c = triangle(t).corners;
    return centroid(at(c[0]), at(c[1]), at(c[2]));
  }

  // The middle half of a side; `left` is the group on that hand.
  Gap gapOf(const Side& side, int left) const {
    const bool first = groupOf(side.a) == left;
    const Point l = at(first ? side.a : side.b), r = at(first ? side.b : side.a);
    const auto quarter = [](std::int32_t from, std::int32_t to) {
      return static_cast<std::int32_t>(from + (std::int64_t{to} - from) / 4);
    };
    return {{quarter(l.x, r.x), quarter(l.y, r.y)}, {quarter(r.x, l.x), quarter(r.y, l.y)}};
  }

  // The group to the left of whoever passes the side coming out of triangle `from` (-1: from outside all).
  int leftOf(const Side& side, int from) const {
    const int seen = from >= 0 ? from : side.triangles[0];
    for (int corner : triangle(seen).corners)
      if (corner != side.a && corner != side.b) {
        const bool aLeft = (cross(at(side.a), at(side.b), at(corner)) < 0) == (from >= 0);
        return groupOf(aLeft ? side.a : side.b);
      }
    return groupOf(side.a);
  }

  // From a side that is passed coming out of `from`, to where three groups meet, the outline, or around.
  Polyline pulled(int first, int from) {
    const Side& start = m_sides[static_cast<std::size_t>(first)];
    const int left = leftOf(start, from);
    std::vector<Gap> gaps;
    int side = first, behind = from;
    for (;;) {
      const Side& here = m_sides[static_cast<std::size_t>(side)];
      m_done[static_cast<std::size_t>(side)] = 1;
      gaps.push_back(gapOf(here, left));
      behind = here.triangles[0] == behind ? here.triangles[1] : here.triangles[0];
      if (behind < 0 || meets(behind)) break;
      const std::vector<int>& sides = triangle(behind).sides;
      side = sides[0] == side ? sides[1] : sides[0];
      if (side == first)
        return tautLine(middle(at(start.a), at(start.b)), std::span(gaps).subspan(1), middle(at(start.a), at(start.b)));
    }
    std::span<const Gap> between = gaps;
    if (from < 0) between = between.subspan(1);
    if (behind < 0 && !between.empty()) between = between.first(between.size() - 1);
    return tautLine(placeOf(from, start), between, placeOf(behind, m_sides[static_cast<std::size_t>(side)]));
  }

  std::vector<Site> m_sites;  // ascending, at distinct places
  std::vector<Triangle> m_triangles;
  std::vector<Side> m_sides;  // by sites
  std::vector<char> m_done;
};

}  // namespace

Result<std::vector<Polyline>> linesBetweenGroups(std::span<const Point> points, std::span<const int> groups,
                                                 const Polygon& within) {
  WANGGE_CONTRACT(points.size() == groups.size());
  if (std::adjacent_find(groups.begin(), groups.end(), std::not_equal_to<>()) == groups.end())
    return std::vector<Polyline>{};
  Sleeves sleeves(sitesOf(points, groups, within));
  if (auto built = sleeves.build(); !built) return fail(built.error());
  std::vector<Polyline> lines = sleeves.lines();
  std::erase_if(lines, [](const Polyline& line) { return line.size() < 2; });
  for (Polyline& line : lines) reachOver(line, within);
  return lines;
}

}  // namespace wangge
