// SPDX-License-Identifier: GPL-3.0-or-later
// How many vertices are looked at for a segment: counted, since time tells nothing.
#include "core/geometry/vertex_raster.h"

#include <catch2/catch.hpp>

using namespace wangge;

namespace {

// Squares of 10 m side by side, `side` in each row and column.
std::vector<Polyline> squares(std::int32_t side) {
  std::vector<Polyline> lines;
  for (std::int32_t row = 0; row < side; ++row)
    for (std::int32_t column = 0; column < side; ++column) {
      const std::int32_t x = column * 10'000, y = row * 10'000;
      lines.push_back({{x, y}, {x + 10'000, y}, {x + 10'000, y + 10'000}, {x, y + 10'000}, {x, y}});
    }
  return lines;
}

std::int64_t looksOf(const std::vector<Polyline>& lines) {
  const VertexRaster raster(lines);
  std::int64_t looks = 0;
  for (const Polyline& line : lines)
    for (std::size_t i = 0; i + 1 < line.size(); ++i) raster.along(line[i], line[i + 1], 1, [&](Point) { ++looks; });
  return looks;
}

}  // namespace

TEST_CASE("every vertex on a segment is seen, once") {
  const std::vector<Polyline> lines = {{{0, 0}, {1000, 1000}, {3000, 3000}}, {{2000, 2000}, {2000, 9000}}};
  const VertexRaster raster(lines);
  for (const auto& [a, b] : {std::pair{Point{0, 0}, Point{3000, 3000}}, {Point{3000, 3000}, Point{0, 0}}}) {
    std::vector<Point> seen;
    raster.along(a, b, 0, [&](Point p) { seen.push_back(p); });
    for (Point p : {Point{0, 0}, Point{1000, 1000}, Point{2000, 2000}, Point{3000, 3000}})
      CHECK(std::count(seen.begin(), seen.end(), p) == 1);
  }
  // A hair beside it, within the margin.
  std::vector<Point> seen;
  raster.along({0, 999}, {3000, 999}, 1, [&](Point p) { seen.push_back(p); });
  CHECK(std::count(seen.begin(), seen.end(), Point{1000, 1000}) == 1);
}

TEST_CASE("a stray line far away does not make every segment look at every vertex") {
  constexpr std::int32_t kSide = 60;
  std::vector<Polyline> lines = squares(kSide);
  const std::int64_t segments = 4 * kSide * kSide, near = looksOf(lines);
  CHECK(near < 20 * segments);
  lines.push_back({{500'000'000, 500'000'000}, {500'010'000, 500'000'000}});
  // All of the squares lie in one cell now. A segment east or west sees two columns of them at most, not all.
  CHECK(looksOf(lines) < 4 * (kSide + 1) * segments);
  CHECK(looksOf(lines) > near);
}
