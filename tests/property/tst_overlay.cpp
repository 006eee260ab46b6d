// SPDX-License-Identifier: GPL-3.0-or-later
// Set operations on pairs that are as unkind as sources get: borders that run along each other within a hair, vertices
// a step beside the neighbour's edge, stars whose rays all but meet. Nothing may fail, every result is valid, and
// places away from the borders are where they belong.
#include <catch2/catch.hpp>

#include <random>

#include "core/geometry/geos.h"
#include "core/geometry/overlay.h"
#include "core/geometry/snap_rounding.h"
#include "support/effort.h"
#include "support/valid_polygons.h"

using namespace wangge;

namespace {

class Maker {
 public:
  Maker(int size, unsigned seed) : m_size(size), m_random(seed) {}

  int number(int low, int high) { return static_cast<int>(low + m_random() % static_cast<unsigned>(high - low + 1)); }
  Point place() { return {number(-m_size, m_size), number(-m_size, m_size)}; }

  // Around the middle; it may cross itself.
  Ring star(int corners) {
    Ring ring;
    for (int i = 0; i < corners; ++i) {
      const double angle = 6.28318530718 * (i + number(0, 1200) / 1000.0) / corners,
                   ray = static_cast<double>(m_size) * number(200, 1000) / 1000.0;
      ring.push_back({static_cast<std::int32_t>(std::llround(ray * std::cos(angle))),
                      static_cast<std::int32_t>(std::llround(ray * std::sin(angle)))});
    }
    return ring;
  }
  // The same border drawn again by somebody else: each vertex and some places between moved by a hair.
  Ring again(const Ring& ring) {
    const int hair = number(0, 3);
    Ring drawn;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()];
      const int between = number(0, 3);
      for (int k = 0; k <= between; ++k) {
        const double t = static_cast<double>(k) / (between + 1);
        drawn.push_back({static_cast<std::int32_t>(std::llround(a.x + t * (double(b.x) - a.x))) + number(-hair, hair),
                         static_cast<std::int32_t>(std::llround(a.y + t * (double(b.y) - a.y))) + number(-hair, hair)});
      }
    }
    return drawn;
  }

 private:
  int m_size;
  std::mt19937 m_random;
};

double farFrom(const MultiPolygon& polygons, Point p) {
  double least = 1e18;
  const auto look = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i)
      least = std::min(least, distanceToSegment(ring[i], ring[(i + 1) % ring.size()], p));
  };
  for (const Polygon& polygon : polygons) {
    look(polygon.outer);
    for (const Ring& hole : polygon.holes) look(hole);
  }
  return least;
}

void tryPairs(int size, int pairs, unsigned seed) {
  Maker make(size, seed);
  for (int k = 0; k < pairs; ++k) {
    CAPTURE(size, seed, k);
    const MultiPolygon a = makeValid({{make.star(make.number(3, 24)), {}}});
    MultiPolygon b = makeValid({{a.empty() ? make.star(5) : make.again(a.front().outer), {}}});
    if (make.number(0, 1) == 0) b = subtract(b, makeValid({{make.star(make.number(3, 9)), {}}}));
    const MultiPolygon both = intersect(a, b), either = unite(a, b), rest = subtract(a, b);
    for (const MultiPolygon& result : {a, b, both, either, rest}) REQUIRE(test::faultOf(result) == "");
    REQUIRE(either == unite(b, a));
    REQUIRE(both == intersect(b, a));
    REQUIRE(either == unite(std::vector<MultiPolygon>{b, a}));
    for (int i = 0; i < 8; ++i) {
      const Point p = make.place();
      if (farFrom(a, p) < 2 || farFrom(b, p) < 2) continue;
      REQUIRE(contains(both, p) == (contains(a, p) && contains(b, p)));
      REQUIRE(contains(either, p) == (contains(a, p) || contains(b, p)));
      REQUIRE(contains(rest, p) == (contains(a, p) && !contains(b, p)));
    }
  }
}

std::vector<Polyline> linesOf(const MultiPolygon& a, const MultiPolygon& b) {
  std::vector<Polyline> lines;
  for (const MultiPolygon& polygons : {a, b})
    for (const Polygon& polygon : polygons) {
      lines.push_back(polygon.outer);
      lines.back().push_back(polygon.outer.front());
    }
  return lines;
}

constexpr int kSizes[] = {6, 40, 3'000, 60'000, 2'000'000, kLatticeLimit - 8};

}  // namespace

TEST_CASE("overlays of all but coincident borders never fail and are valid") {
  for (int size : kSizes) tryPairs(size, test::tries(500, 40), static_cast<unsigned>(size));
}

TEST_CASE("lines that are snap-rounded meet in vertices only, and stay within a step of their course") {
  for (int size : kSizes) {
    Maker make(size, 3);
    for (int k = 0; k < test::tries(100); ++k) {
      CAPTURE(size, k);
      const MultiPolygon a = makeValid({{make.star(make.number(3, 16)), {}}});
      if (a.empty()) continue;
      const std::vector<Polyline> lines = linesOf(a, {{make.again(a.front().outer), {}}}), noded = snapRounded(lines);
      std::vector<std::pair<Point, Point>> edges;
      REQUIRE(noded.size() == lines.size());
      for (std::size_t i = 0; i < lines.size(); ++i) {
        REQUIRE((noded[i].front() == lines[i].front() && noded[i].back() == lines[i].back()));
        for (Point p : noded[i]) {
          double least = 1e18;
          for (std::size_t e = 0; e + 1 < lines[i].size(); ++e)
            least = std::min(least, distanceToSegment(lines[i][e], lines[i][e + 1], p));
          REQUIRE(least < 0.7072);
        }
        for (std::size_t e = 0; e + 1 < noded[i].size(); ++e)
          edges.push_back(std::minmax(noded[i][e], noded[i][e + 1]));
      }
      std::sort(edges.begin(), edges.end());
      edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
      for (std::size_t i = 0; i < edges.size(); ++i)
        for (std::size_t e = i + 1; e < edges.size(); ++e)
          REQUIRE_FALSE(segmentsConflict(edges[i].first, edges[i].second, edges[e].first, edges[e].second));
    }
  }
}

TEST_CASE("without GEOS, buffers are the same to a step along their border") {
  for (int size : {3'000, 60'000, 2'000'000}) {
    Maker make(size, 5);
    for (int k = 0; k < 60; ++k) {
      CAPTURE(size, k);
      const MultiPolygon a = makeValid({{make.star(make.number(3, 14)), {}}});
      const Millimetres by{make.number(0, 1) == 0 ? -make.number(1, size / 8) : make.number(1, size / 8)};
      const MultiPolygon quick = buffered(a, by);
      const geos::Failing failing;
      const MultiPolygon sure = buffered(a, by);
      REQUIRE(test::faultOf(sure) == "");
      double perimeter = 0;
      for (const Polygon& polygon : quick) perimeter += static_cast<double>(perimeterOf(polygon).value);
      for (const Polygon& polygon : sure) perimeter += static_cast<double>(perimeterOf(polygon).value);
      // Sharp corners are cut off at five times the distance by both, in ways of their own.
      const double corners = 14 * 30.0 * static_cast<double>(by.value * by.value);
      CHECK(std::abs(static_cast<double>(areaOf(quick).twice - areaOf(sure).twice)) / 2 <= 2 * perimeter + corners);
    }
  }
}
