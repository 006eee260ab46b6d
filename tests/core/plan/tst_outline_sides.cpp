// SPDX-License-Identifier: GPL-3.0-or-later
// Arms of an outline are found among the segments in reach as among all of them, and in no time.
#include "core/plan/outline_sides.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <numbers>
#include <random>

#include "support/effort.h"

using namespace wangge;

namespace {

// Every way inwards against every segment.
std::vector<double> plainWideParts(const std::vector<RingSegment>& ring) {
  std::vector<double> wide(ring.size());
  double body = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const double dx = double(ring[i].to.x) - ring[i].from.x, dy = double(ring[i].to.y) - ring[i].from.y;
    const double length = std::hypot(dx, dy);
    if (length <= 0) continue;
    const double inX = -dy / length * kLeastWidth, inY = dx / length * kLeastWidth;
    int free = 0;
    for (int k = 0; k < 3; ++k) {
      const double x = ring[i].from.x + (k + 0.5) / 3 * dx, y = ring[i].from.y + (k + 0.5) / 3 * dy;
      bool met = false;
      for (std::size_t j = 0; j < ring.size(); ++j) {
        const double ex = double(ring[j].to.x) - ring[j].from.x, ey = double(ring[j].to.y) - ring[j].from.y;
        const double across = inX * ey - inY * ex, toX = ring[j].from.x - x, toY = ring[j].from.y - y;
        if (j == i || across == 0 || dx * ex + dy * ey >= 0) continue;
        const double ahead = (toX * ey - toY * ex) / across, along = (toX * inY - toY * inX) / across;
        met = met || (ahead > 0 && ahead < 1 && along >= 0 && along <= 1);
      }
      free += !met;
    }
    wide[i] = free / 3.0;
    body += length * wide[i];
  }
  if (body < 4 * kLeastWidth) wide.assign(ring.size(), 1.0);
  return wide;
}

std::vector<RingSegment> ringThrough(const std::vector<Point>& points) {
  std::vector<RingSegment> ring;
  for (std::size_t i = 0; i < points.size(); ++i) ring.push_back({points[i], points[(i + 1) % points.size()], {}});
  return ring;
}

// A star around a place, its radius anywhere between the two (mm): arms, notches and slits.
std::vector<RingSegment> star(std::mt19937& random, int vertices, double least, double most) {
  std::uniform_real_distribution<double> radius(least, most);
  std::vector<Point> points;
  for (int i = 0; i < vertices; ++i) {
    const double angle = 2 * std::numbers::pi * i / vertices, r = radius(random);
    points.push_back({static_cast<std::int32_t>(r * std::cos(angle)), static_cast<std::int32_t>(r * std::sin(angle))});
  }
  return ringThrough(points);
}

}  // namespace

TEST_CASE("The wide parts of random outlines are those that a look at every segment finds") {
  std::mt19937 random(20261130);
  bool arms = false;
  for (int i = 0; i < test::tries(300); ++i) {
    const int vertices = std::uniform_int_distribution(3, 120)(random);
    const double most = std::pow(10.0, std::uniform_real_distribution(3.0, 6.5)(random));
    const auto ring = star(random, vertices, std::uniform_real_distribution(0.05, 1.0)(random) * most, most);
    const auto wide = wideParts(ring);
    CAPTURE(i, vertices, most);
    REQUIRE(wide == plainWideParts(ring));
    arms = arms || std::ranges::any_of(wide, [](double part) { return part < 1; });
  }
  CHECK(arms);
  CHECK(wideParts({}).empty());
}

TEST_CASE("A right-angled outline with arms on the lattice has the same wide parts either way") {
  // Teeth of 4 m and of 8 m, and a vertex twice.
  std::vector<Point> points = {{0, 0}, {200'000, 0}, {200'000, 0}, {200'000, 50'000}};
  for (int tooth = 9; tooth >= 0; --tooth) {
    const std::int32_t x = tooth * 20'000, width = tooth % 2 ? 4'000 : 8'000;
    points.insert(points.end(), {{x + width, 50'000}, {x + width, 80'000}, {x, 80'000}, {x, 50'000}});
  }
  const auto ring = ringThrough(points);
  CHECK(wideParts(ring) == plainWideParts(ring));
}

TEST_CASE("An outline of ten thousand surveyed vertices does not hold up the window") {
  std::mt19937 random(7);
  const auto ring = star(random, 10'000, 990'000, 1'000'000);
  const auto start = std::chrono::steady_clock::now();
  const auto shown = shownLengths(ring);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  CHECK(shown.size() == ring.size());
  CHECK(seconds < 2);
}
