// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/generalise.h"

#include <catch2/catch.hpp>

#include "core/map/hatch.h"
#include "core/map/pole.h"

using namespace wangge::map;

namespace {

const Rectangle kFrame{{0, 0}, {10, 10}};

double areaOf(const Line& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Position a = ring[i], b = ring[(i + 1) % ring.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

}  // namespace

TEST_CASE("simplifying drops what lies within the tolerance and nothing else") {
  const Line line{{0, 0}, {1, 0.04}, {2, 0}, {3, 1}, {4, 0}};
  CHECK(simplified(line, 0.05) == Line{{0, 0}, {2, 0}, {3, 1}, {4, 0}});
  CHECK(simplified(line, 0) == line);
  CHECK(simplified({{0, 0}, {1, 1}}, 5) == Line{{0, 0}, {1, 1}});
}

TEST_CASE("a line is cut into its pieces inside the frame") {
  std::vector<Line> pieces, none;
  appendClipped(Line{{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}}, kFrame, pieces);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0] == Line{{0, 5}, {5, 5}, {5, 10}});
  CHECK(pieces[1] == Line{{8, 10}, {8, 5}});
  appendClipped(Line{{-5, -5}, {-1, 20}}, kFrame, none);
  CHECK(none.empty());
}

TEST_CASE("a ring is cut to the frame with its area inside") {
  CHECK(areaOf(clippedRing({{5, 5}, {15, 5}, {15, 15}, {5, 15}}, kFrame)) == Approx(25));
  // A triangle around the whole frame leaves the frame.
  CHECK(areaOf(clippedRing({{-30, -30}, {60, -30}, {-30, 60}}, kFrame)) == Approx(100));
  CHECK(clippedRing({{20, 20}, {30, 20}, {30, 30}}, kFrame).empty());
}

TEST_CASE("hatch lines lie inside, pass holes over, and are as long as area over spacing") {
  Fill fill;
  fill.hatch = Hatch::Diagonal;
  fill.hatchSpacing = 0.5;
  const std::vector<Line> rings{{{0, 0}, {20, 0}, {20, 20}, {0, 20}}, {{5, 5}, {5, 15}, {15, 15}, {15, 5}}};
  double length = 0;
  for (const auto& [a, b] : hatchMarks(rings, fill, {3, 7}).lines) {
    length += std::hypot(b.x - a.x, b.y - a.y);
    const Position middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
    CHECK(depthIn(rings, middle) > -1e-6);
  }
  CHECK(length == Approx(300 / 0.5).epsilon(0.02));
  fill.hatch = Hatch::Dots;
  const auto dots = hatchMarks(rings, fill, {3, 7}).dots;
  CHECK(static_cast<double>(dots.size()) == Approx(300 / 0.25).epsilon(0.06));
  for (const Position dot : dots) CHECK(depthIn(rings, dot) > -1e-6);
}

TEST_CASE("the pole of an L lies in its thick part") {
  const std::vector<Line> rings{{{0, 0}, {10, 0}, {10, 2}, {4, 2}, {4, 10}, {0, 10}}};
  const Pole pole = poleOf(rings, 0.05);
  CHECK(pole.depth == Approx(2).margin(0.06));
  CHECK(pole.at.x < 2.1);
  CHECK(fitsInside(rings, Rectangle::around(pole.at, 2, 2)));
  CHECK_FALSE(fitsInside(rings, {{3, 1}, {6, 3}}));
  CHECK(liesOutside(rings, {{6, 5}, {9, 9}}));
  CHECK_FALSE(liesOutside(rings, {{-1, -1}, {20, 20}}));
}

TEST_CASE("the pole of what a frame cut to a hair is found in a bounded number of looks") {
  for (const double width : {1e-1, 1e-4, 1e-8, 1e-13, 1e-300, 0.0})
    for (const bool upright : {false, true}) {
      CAPTURE(width, upright);
      Line ring{{0, 0}, {800, 0}, {800, width}, {0, width}};
      if (upright)
        for (Position& p : ring) std::swap(p.x, p.y);
      const Pole pole = poleOf({ring}, 0.3);
      CHECK(pole.looks <= Pole::kMostLooks);
      CHECK(pole.depth <= width / 2 * (1 + 1e-9));
      if (width > 0.01) CHECK(pole.depth == Approx(width / 2).margin(0.3));
    }
  // A hair far from the origin, where adding it to a coordinate changes nothing.
  CHECK(poleOf({{{1e6, 0}, {1e6 + 1e-9, 0}, {1e6 + 1e-9, 800}, {1e6, 800}}}, 0.3).looks <= Pole::kMostLooks);
}
