// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of units against the faces themselves: wherever one looks, and whatever the frame cuts or leaves out, exactly
// the places of a unit are inside its rings.
#include "core/map/unit_shapes.h"

#include <catch2/catch.hpp>
#include <random>

#include "core/map/layers.h"
#include "core/map/pole.h"
#include "support/ascii_plan.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::map;

namespace {

// Grid a has a hole with b in it, which has a hole with a in it again; c lies around a corner; one cell has no grid.
test::AsciiPlan plan(bool everyCell) {
  test::AsciiOptions options;
  options.communities = {"AAAAAAAAA", "AAAAAAAAA", "AAAAAAAAA", "AAAAAAAAA", "AAAAAAAAA",
                         "AAAAAAAAA", "AAAAAAAAA", "AAAABBBBB", "BBBBBBBBB"};
  options.grids = {"aaaaaaaaa", "abbbbbbba", "abaaaaaba", "aba...aba", "aba.a.aba",
                   "abaaaaaba", "abbbbbbba", "aaaaccccc", "ccccccccc"};
  options.everyCell = everyCell;
  return test::asciiPlan(options);
}

}  // namespace

TEST_CASE("inside the rings of a unit lie its faces and nothing else, in every frame") {
  const bool everyCell = GENERATE(true, false);
  const auto sample = plan(everyCell);
  const Project& project = sample.project;
  std::mt19937 random(11);
  const auto within = [&](double low, double high) {
    return low + (high - low) * static_cast<double>(random() % 10001) / 10000;
  };
  for (int round = 0; round < test::tries(400, 60); ++round) {
    MapRequest request;
    request.frame = {{0, 0}, {40, 30}};
    request.view = {within(200, 30000), within(0, 900000), within(0, 900000), {20, 15}};
    request.tolerance = 0;
    for (const Level level : {Level::Grid, Level::Community}) {
      Picture picture(project, request);
      const auto& shapes = picture.shapes(level);
      for (int k = 0; k < 20; ++k) {
        const Position at{within(0, 40), within(0, 30)};
        const Face& face = project.subdivision.face(project.subdivision.locate(request.view.toLattice(at)));
        for (const UnitShape& shape : shapes) {
          const double depth = depthIn(shape.rings, at);
          if (std::abs(depth) < 0.01) continue;  // on the line itself, to rounding
          const bool expected = shape.unit.grid             ? face.grid == shape.unit.grid
                                : level == Level::Community ? face.community == shape.unit.community
                                                            : face.community == shape.unit.community && !face.grid;
          CAPTURE(round, request.view.denominator, at.x, at.y, static_cast<int>(shape.unit.level));
          CHECK((depth > 0) == expected);
        }
        // And the place's own unit is among them.
        if (face.grid && level == Level::Grid)
          CHECK(
              std::any_of(shapes.begin(), shapes.end(), [&](const UnitShape& s) { return s.unit.grid == face.grid; }));
      }
    }
  }
}
