// SPDX-License-Identifier: GPL-3.0-or-later
// Points in groups, and lines between the groups: straight where they can be, and never with two groups on one side.
#include <catch2/catch.hpp>

#include <numeric>
#include <random>

#include "core/geometry/clip.h"
#include "core/geometry/geos.h"
#include "core/geometry/group_lines.h"
#include "core/geometry/group_points.h"
#include "core/geometry/predicates.h"
#include "core/geometry/taut_line.h"

using namespace wangge;

namespace {

const Polygon kField{{{0, 0}, {400'000, 0}, {400'000, 200'000}, {0, 200'000}}, {}};

std::vector<int> groupsOf(const Polyline& points, std::int64_t each, const GroupLimits& limits) {
  return groupPoints(points, std::vector<std::int64_t>(points.size(), each), limits).value();
}

double lengthOfAll(const std::vector<Polyline>& lines) {
  return std::accumulate(lines.begin(), lines.end(), 0.0,
                         [](double sum, const Polyline& line) { return sum + lengthOf(line).metres(); });
}

}  // namespace

TEST_CASE("points at one place are one group, whatever they weigh") {
  //  three within 80 mm (each within 50 of the next), two a metre apart, one far away
  const Polyline points{{1000, 1000}, {1040, 1000}, {1080, 1000}, {9000, 0}, {9900, 0}, {50'000, 0}};
  CHECK(groupsOf(points, 700, {37, 0}) == std::vector<int>{0, 0, 0, 1, 2, 3});
  CHECK(groupsOf(points, 10, {37, 0}) == std::vector<int>{0, 0, 0, 1, 1, 2});
  // Neighbours share a group as far as the limit goes, the nearest first.
  CHECK(groupsOf(points, 10, {37, 55}) == std::vector<int>{0, 0, 0, 1, 1, 1});
}

TEST_CASE("groups keep to their limit and do not depend on anything but the points") {
  std::mt19937 random(5);
  Polyline points;
  for (int i = 0; i < 900; ++i)
    points.push_back({static_cast<std::int32_t>(random() % 400'000), static_cast<std::int32_t>(random() % 200'000)});
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  const std::vector<int> groups = groupsOf(points, 1, {37, 37});
  std::vector<int> weight(static_cast<std::size_t>(*std::max_element(groups.begin(), groups.end())) + 1, 0);
  for (int group : groups) ++weight[static_cast<std::size_t>(group)];
  CHECK(*std::max_element(weight.begin(), weight.end()) <= 37);
  CHECK(weight.size() < 60);  // a good third full on average
}

TEST_CASE("points on a line are grouped along it") {
  Polyline points;
  for (int i = 0; i < 12; ++i) points.push_back({i * 10'000, i * 10'000});
  const std::vector<int> groups = groupsOf(points, 10, {37, 60});
  CHECK(std::is_sorted(groups.begin(), groups.end()));
  CHECK(groups.back() >= 2);
  CHECK(groupsOf({{5, 5}}, 1, {37, 37}) == std::vector<int>{0});
  CHECK(groupsOf({{5, 5}, {7000, 5}}, 1, {37, 37}) == std::vector<int>{0, 0});
}

TEST_CASE("a taut line is straight where the gaps let it be") {
  // Gaps between x = 0 and x = 10, every 10 to the north; the fourth is narrow and off to the right.
  std::vector<Gap> gaps{{{0, 10}, {10, 10}}, {{0, 20}, {10, 20}}, {{0, 30}, {10, 30}}};
  CHECK(tautLine({5, 0}, gaps, {5, 40}) == Polyline{{5, 0}, {5, 40}});
  gaps.push_back({{9, 40}, {10, 40}});
  CHECK(tautLine({1, 0}, gaps, {1, 80}) == Polyline{{1, 0}, {9, 40}, {1, 80}});
  gaps.push_back({{0, 50}, {1, 50}});
  CHECK(tautLine({1, 0}, gaps, {1, 90}) == Polyline{{1, 0}, {9, 40}, {1, 50}, {1, 90}});
  CHECK(tautLine({1, 0}, {}, {1, 0}) == Polyline{{1, 0}});
}

TEST_CASE("between two crowds runs one straight line") {
  //  + + + + | + + + +   in a field of 400 m by 200 m: 40 m between the two crowds
  std::mt19937 random(7);
  Polyline points;
  std::vector<int> groups;
  for (int i = 0; i < 300; ++i)
    points.push_back({static_cast<std::int32_t>((i % 2) * 220'000 + random() % 180'000),
                      static_cast<std::int32_t>(random() % 200'000)});
  std::sort(points.begin(), points.end());
  for (Point p : points) groups.push_back(p.x > 200'000);
  const auto lines = linesBetweenGroups(points, groups, kField).value();
  REQUIRE(lines.size() == 1);
  CHECK(lengthOfAll(lines) < 215);
  CHECK(lines[0].size() <= 7);
}

TEST_CASE("no line passes a point on the wrong side, however the points lie") {
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    // Crowded on some rounds, with points on the outline and at its corners.
    const std::int32_t wide = round % 3 == 0 ? 3'000 : 400'000, high = round % 3 == 0 ? 2'000 : 200'000;
    const Polygon field{{{0, 0}, {wide, 0}, {wide, high}, {wide / 2, high / 3}, {0, high}}, {}};
    Polyline points;
    for (int i = 0; i < 60; ++i) {
      const Point p{static_cast<std::int32_t>(random() % static_cast<unsigned>(wide)) / 60 * 60,
                    static_cast<std::int32_t>(random() % static_cast<unsigned>(high)) / 60 * 60};
      if (contains(field, p)) points.push_back(p);
    }
    points.push_back({0, 0});
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    std::vector<int> groups;
    for (std::size_t i = 0; i < points.size(); ++i) groups.push_back(static_cast<int>(random() % 4));
    CAPTURE(round, points.size());
    const auto lines = linesBetweenGroups(points, groups, field).value();
    // Each way between neighbours of one group crosses no line; those of two groups cross at least one.
    int crossed = 0;
    for (const Polyline& line : lines)
      for (std::size_t i = 1; i < line.size(); ++i) {
        for (Point p : points) CHECK_FALSE(onSegment(line[i - 1], line[i], p));
        for (const Polyline& other : lines)
          for (std::size_t k = 1; k < other.size(); ++k)
            if (&other != &line || k > i) crossed += segmentsConflict(line[i - 1], line[i], other[k - 1], other[k]);
      }
    CHECK(crossed == 0);
  }
}

TEST_CASE("one group needs no line, and what fails is said") {
  const Polyline points{{1000, 1000}, {90'000, 50'000}, {300'000, 100'000}};
  CHECK(linesBetweenGroups(points, std::vector{2, 2, 2}, kField).value().empty());
  CHECK(linesBetweenGroups(points, std::vector{0, 1, 2}, kField).value().size() >= 2);
  const geos::Failing failing;
  CHECK(linesBetweenGroups(points, std::vector{0, 1, 2}, kField).error().code == "geometry.triangulation_failed");
  CHECK(groupPoints(points, std::vector<std::int64_t>{1, 1, 1}, {37, 37}).error().code ==
        "geometry.triangulation_failed");
}
