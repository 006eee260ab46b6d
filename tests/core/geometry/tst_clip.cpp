// SPDX-License-Identifier: GPL-3.0-or-later
// Lines cut to polygons, also where they pass exactly through a vertex.
#include "core/geometry/clip.h"

#include <catch2/catch.hpp>

using namespace wangge;

TEST_CASE("a line that enters and leaves through vertices is clipped as any other, in both directions") {
  // A square of 200 with a vertex in the middle of each side.
  const MultiPolygon square{{{{0, 0}, {100, 0}, {200, 0}, {200, 100}, {200, 200}, {100, 200}, {0, 200}, {0, 100}}, {}}};
  const auto once = [&](Polyline line) {
    const auto forward = clipLine(line, square, 0);
    std::reverse(line.begin(), line.end());
    const auto backward = clipLine(line, square, 0);
    REQUIRE(forward.size() == 1);
    REQUIRE(backward.size() == 1);
    CHECK(lengthOf(forward[0]) == lengthOf(backward[0]));
    return lengthOf(forward[0]).value;
  };
  CHECK(once({{-50, 100}, {250, 100}}) == 200);
  CHECK(once({{100, -50}, {100, 250}}) == 200);
  CHECK(once({{-50, -50}, {250, 250}}) == 283);
  CHECK(once({{-50, 50}, {250, 50}}) == 200);
  CHECK(once({{-50, 100}, {100, 100}, {100, 250}}) == 200);
  // Out through a vertex, in through another one.
  CHECK(clipLine({{50, 100}, {300, 100}, {300, 300}, {100, 300}, {100, 150}}, square, 0).size() == 2);
  CHECK(clipLine({{-50, 300}, {250, 300}}, square, 0).empty());
}
