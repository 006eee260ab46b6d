// SPDX-License-Identifier: GPL-3.0-or-later
// Labels never cover one another and never leave the frame, whatever the areas are.
#include "core/map/labels.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "core/map/colouring.h"
#include "core/sheet/paper.h"
#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"

using namespace wangge;
using namespace wangge::map;
using namespace wangge::sheet;

namespace {

const Rectangle kFrame{{0, 0}, {100, 80}};

AreaLabel labelFor(const Rectangle& area, const std::string& text) {
  AreaLabel label;
  label.rings = {{area.min, {area.max.x, area.min.y}, area.max, {area.min.x, area.max.y}}};
  label.variants = {{{text, {4, true, {}, {}, 0}}, {"第一网格", {3, false, {}, {}, 0}}},
                    {{text, {3, true, {}, {}, 0}}}};
  label.mayOverhang = label.mayLead = true;
  return label;
}

Rectangle boxOf(const Text& text) {
  const double width = test::FixedMeasurer().width(text.text, text.style);
  return {{text.at.x - width / 2, text.at.y - text.style.height * kAscent},
          {text.at.x + width / 2, text.at.y + text.style.height * (1 - kAscent)}};
}

}  // namespace

TEST_CASE("labels do not collide and stay in the frame") {
  const bool holds = rc::check([] {
    const test::FixedMeasurer measurer;
    LabelBoard board(kFrame, measurer);
    std::vector<std::vector<Rectangle>> placed;
    const auto count = *rc::gen::inRange(1, 40);
    for (int i = 0; i < count; ++i) {
      const double x = *rc::gen::inRange(-5, 95), y = *rc::gen::inRange(-5, 75);
      const double width = *rc::gen::inRange(2, 30), height = *rc::gen::inRange(2, 20);
      std::vector<Primitive> out;
      if (!board.place(labelFor({{x, y}, {x + width, y + height}}, std::to_string(i)), out)) {
        RC_ASSERT(out.empty());
        continue;
      }
      std::vector<Rectangle> boxes;
      for (const Primitive& primitive : out)
        if (const auto* text = std::get_if<Text>(&primitive)) boxes.push_back(boxOf(*text));
      RC_ASSERT(!boxes.empty());
      placed.push_back(boxes);
    }
    for (std::size_t a = 0; a < placed.size(); ++a)
      for (const Rectangle& box : placed[a]) {
        RC_ASSERT(kFrame.contains(box));
        for (std::size_t b = a + 1; b < placed.size(); ++b)
          for (const Rectangle& other : placed[b]) RC_ASSERT(!box.overlaps(other));
      }
  });
  CHECK(holds);
}

TEST_CASE("a label takes the fullest variant that fits, then leads out of a small area") {
  const test::FixedMeasurer measurer;
  LabelBoard board(kFrame, measurer);
  std::vector<Primitive> out;
  REQUIRE(board.place(labelFor({{10, 10}, {40, 30}}, "001"), out));
  CHECK(out.size() == 2);  // number and name
  out.clear();
  REQUIRE(board.place(labelFor({{50, 10}, {58, 16}}, "002"), out));
  CHECK(out.size() == 1);  // number only
  out.clear();
  board.reserve({{69, 9}, {73, 13}});
  REQUIRE(board.place(labelFor({{70, 10}, {72, 12}}, "003"), out));
  CHECK(out.size() == 3);  // leader, its dot, number
}

TEST_CASE("a name runs along the straight part of a line, never upside down") {
  const test::FixedMeasurer measurer;
  LabelBoard board(kFrame, measurer);
  std::vector<Primitive> out;
  const TextStyle style{3, false, {}, {}, 0};
  REQUIRE(board.placeAlong({{90, 40}, {85, 50}, {80, 40}, {20, 40}}, "站前大街", style, out));
  const auto& text = std::get<Text>(out.front());
  CHECK(text.angle == Approx(0).margin(1e-9));
  CHECK(text.at.x == Approx(50));
  CHECK_FALSE(board.placeAlong({{0, 0}, {5, 5}}, "站前大街", style, out));
}

// The two grids touch in a point only, so they may share a colour; all others differ from their neighbours.
TEST_CASE("neighbours differ in colour") {
  const auto plan = test::asciiPlan(test::Drawing{"aabb", "ccdb", "eedd", "effg"});
  const Hierarchy hierarchy(plan.project);
  const auto colours = colouredByAdjacency(plan.project, hierarchy, Level::Grid);
  CHECK(colours.size() == 7);
  plan.project.subdivision.arcs().forEach([&](ArcId, const Arc& arc) {
    const GridId a = plan.project.subdivision.face(arc.left).grid, b = plan.project.subdivision.face(arc.right).grid;
    if (!a || !b || a == b) return;
    CHECK(colours.at({Level::Grid, {}, {}, a}) != colours.at({Level::Grid, {}, {}, b}));
  });
}

TEST_CASE("printed scales are round and never too large") {
  CHECK(niceDenominator(4521) == 5000);
  CHECK(niceDenominator(5000) == 5000);
  CHECK(niceDenominator(5000.5) == 6000);
  CHECK(niceDenominator(9100) == 10000);
  // Customary ones, and few between them.
  std::vector<double> scales;
  for (double least = 450; least < 11000; least = scales.back() + 1) scales.push_back(niceDenominator(least));
  CHECK(scales ==
        std::vector<double>{500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10000, 15000});
  CHECK(niceDenominator(3) == 100);
  CHECK(paperFromText("a3") == PaperSize::A3);
  CHECK_FALSE(paperFromText("B4"));
  CHECK_FALSE(paperFromText("A5"));
}
