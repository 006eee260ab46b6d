// SPDX-License-Identifier: GPL-3.0-or-later
// The triangles between the points (and points along the outline, which go with the nearest) that have corners of two
// groups form sleeves between the groups; a line is pulled taut through each. Sleeves meet in triangles of three
// groups.
#include "core/geometry/group_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "core/base/contract.h"
#include "core/geometry/along.h"
#include "core/geometry/loose_ends.h"
#include "core/geometry/overlay.h"
#include "core/geometry/predicates.h"
#include "core/geometry/straighten.h"
#include "core/geometry/taut_line.h"

namespace wangge {
namespace {

constexpr double kOutlineStep = 2'500;  // mm
constexpr std::size_t kMostRun = 60;    // points along the outline at which a line may end, on either hand

struct Site {
  Point at;
  int group = 0;
  int ring = -1, step = 0;  // where on the outline; ring -1: one of the points
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

// All sites, ascending, and those along each ring of the outline in its order.
std::pair<std::vector<Site>, std::vector<std::vector<Site>>> sitesOf(std::span<const Point> points,
                                                                     std::span<const int> groups,
                                                                     const Polygon& within) {
  std::vector<Site> sites;
  std::vector<std::vector<Site>> rings;
  for (std::size_t i = 0; i < points.size(); ++i) sites.push_back({points[i], groups[i]});
  const auto takeRing = [&](const Ring& ring) {
    std::vector<Site>& along = rings.emplace_back();
    pointsAlong(ring, kOutlineStep, [&](Point p) {
      along.push_back(
          {p, nearestGroup(points, groups, p), static_cast<int>(rings.size()) - 1, static_cast<int>(along.size())});
    });
    sites.insert(sites.end(), along.begin(), along.end());
  };
  takeRing(within.outer);
  for (const Ring& hole : within.holes) takeRing(hole);
  // A point on the outline is a point.
  std::sort(sites.begin(), sites.end(), [](const Site& a, const Site& b) {
    return std::tie(a.at, a.ring, a.step) < std::tie(b.at, b.ring, b.step);
  });
  sites.erase(std::unique(sites.begin(), sites.end(), [](const Site& a, const Site& b) { return a.at == b.at; }),
              sites.end());
  return {std::move(sites), std::move(rings)};
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
  Sleeves(std::span<const Point> points, std::span<const int> groups, const Polygon& within) {
    std::tie(m_sites, m_rings) = sitesOf(points, groups, within);
  }

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

  std::vector<Strand> strands() {
    m_done.assign(m_sides.size(), 0);
    const int count = static_cast<int>(m_sides.size());
    for (int i = 0; i < count; ++i) {
      const auto [one, other] = m_sides[static_cast<std::size_t>(i)].triangles;
      if (other < 0) follow(i, -1);
      for (int t : {one, other})
        if (t >= 0 && meets(t)) follow(i, t);
    }
    // What is left runs around a group.
    for (int i = 0; i < count; ++i) follow(i, m_sides[static_cast<std::size_t>(i)].triangles[1]);
    return std::move(m_strands);
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

  // The side is a stretch of the outline.
  bool onOutline(const Side& side) const {
    const Site &a = m_sites[static_cast<std::size_t>(side.a)], &b = m_sites[static_cast<std::size_t>(side.b)];
    if (a.ring < 0 || a.ring != b.ring) return false;
    const int size = static_cast<int>(m_rings[static_cast<std::size_t>(a.ring)].size()),
              apart = std::abs(a.step - b.step);
    return apart == 1 || apart == size - 1;
  }

  // Along the outline from the stretch on, as far as the group reaches.
  Polyline runFrom(const Site& first, const Site& other) const {
    const std::vector<Site>& ring = m_rings[static_cast<std::size_t>(first.ring)];
    const int size = static_cast<int>(ring.size()), step = (other.step + 1) % size == first.step ? 1 : size - 1;
    Polyline run;
    for (int at = first.step; run.size() < kMostRun; at = (at + step) % size) {
      const Site& site = ring[static_cast<std::size_t>(at)];
      if (site.group != first.group) break;
      run.push_back(site.at);
    }
    return run;
  }
  LooseEnd looseAt(const Side& side) const {
    const Site &a = m_sites[static_cast<std::size_t>(side.a)], &b = m_sites[static_cast<std::size_t>(side.b)];
    return {runFrom(a, b), runFrom(b, a)};
  }

  // From a side that is passed coming out of `from`, to where three groups meet, out of all, or around; in a strand for
  // each stretch between two crossings of the outline.
  void follow(int first, int from) {
    if (m_done[static_cast<std::size_t>(first)]) return;
    const Side& start = m_sides[static_cast<std::size_t>(first)];
    const int left = leftOf(start, from);
    Strand strand;
    strand.start = placeOf(from, start);
    bool ring = false;
    int side = first, behind = from;
    const auto finish = [&](Point end) {
      strand.end = end;
      m_strands.push_back(std::move(strand));
      strand = {};
    };
    for (;;) {
      const Side& here = m_sides[static_cast<std::size_t>(side)];
      m_done[static_cast<std::size_t>(side)] = 1;
      const Point centre = middle(at(here.a), at(here.b));
      const bool begins = side == first && (from < 0 || !meets(from));
      behind = here.triangles[0] == behind ? here.triangles[1] : here.triangles[0];
      if (begins) {
        strand.start = centre;
        if (onOutline(here)) strand.looseStart = looseAt(here);
      } else if (onOutline(here)) {
        strand.looseEnd = looseAt(here);
        finish(centre);
        strand.start = centre, strand.looseStart = looseAt(here);
        if (behind < 0) return;
      } else if (behind < 0) {
        return finish(centre);
      } else {
        strand.gaps.push_back(gapOf(here, left));
        strand.bound.push_back(m_sites[static_cast<std::size_t>(here.a)].ring < 0 &&
                               m_sites[static_cast<std::size_t>(here.b)].ring < 0);
      }
      if (meets(behind)) return finish(placeOf(behind, here));
      const std::vector<int>& sides = triangle(behind).sides;
      side = sides[0] == side ? sides[1] : sides[0];
      if (side == first) ring = true;
      if (ring) {
        const Side& closing = m_sides[static_cast<std::size_t>(first)];
        if (onOutline(closing)) strand.looseEnd = looseAt(closing);
        return finish(middle(at(closing.a), at(closing.b)));
      }
    }
  }

  std::vector<Site> m_sites;  // ascending, at distinct places
  std::vector<Triangle> m_triangles;
  std::vector<Side> m_sides;  // by sites
  std::vector<char> m_done;
  std::vector<std::vector<Site>> m_rings;
  std::vector<Strand> m_strands;
};

// Lines that end exactly on the outline.
Result<std::vector<Polyline>> placedLines(std::span<const Point> points, std::span<const int> groups,
                                          const Polygon& within) {
  WANGGE_CONTRACT(points.size() == groups.size());
  if (std::adjacent_find(groups.begin(), groups.end(), std::not_equal_to<>()) == groups.end())
    return std::vector<Polyline>{};
  Sleeves sleeves(points, groups, within);
  if (auto built = sleeves.build(); !built) return fail(built.error());
  std::vector<Polyline> lines = withEndsPlaced(sleeves.strands(), points, within);
  std::erase_if(lines, [](const Polyline& line) { return line.size() < 2; });
  return lines;
}

}  // namespace

Result<std::vector<Polyline>> linesBetweenGroups(std::span<const Point> points, std::span<const int> groups,
                                                 const Polygon& within) {
  auto lines = placedLines(points, groups, within);
  if (!lines) return lines;
  for (Polyline& line : *lines) reachOver(line, within);
  return lines;
}

Result<std::vector<Polyline>> straightLinesBetweenGroups(std::span<const Point> points, std::span<const int> groups,
                                                         std::span<const Point> anchors, const Polygon& within,
                                                         const std::stop_token& stop) {
  auto lines = placedLines(points, groups, within);
  if (!lines) return lines;
  straighten(*lines, points, anchors, within, stop);
  if (stop.stop_requested()) return fail(Error("job.cancelled"));
  for (Polyline& line : *lines) reachOver(line, within);
  return lines;
}

}  // namespace wangge
