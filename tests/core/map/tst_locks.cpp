// SPDX-License-Identifier: GPL-3.0-or-later
// What is locked is hatched and carries a padlock, on maps that ask for it; padlocks cover no label and no other
// padlock.
#include <catch2/catch.hpp>

#include <cmath>

#include "core/map/padlock.h"
#include "core/map/portray.h"
#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;

namespace {

//  aaab   cells of 100 m; at 1:5,000 one is 20 mm wide on paper
//  aadd
test::AsciiPlan plan() {
  test::AsciiOptions options;
  options.grids = {"aaab", "aadd"};
  options.households = {"2222", "2211"};
  return test::asciiPlan(options);
}

const test::FixedMeasurer kMeasurer;

MapRequest request(double denominator = 5000) {
  MapRequest request;
  request.frame = {{0, 0}, {100, 60}};
  request.view = {denominator, 200000, 100000, {50, 30}};
  request.texts = test::sheetWords().map;
  request.measurer = &kMeasurer;
  request.layers.locks = true;
  return request;
}

struct Drawn {
  std::size_t hatched = 0;
  std::vector<Rectangle> own, inherited, words;  // padlocks by colour, and texts
};

Rectangle boxOf(const std::vector<Position>& ring) {
  return boundsOf(std::span<const Position>(ring));
}

Drawn draw(const Project& project, const MapRequest& request) {
  Drawn drawn;
  for (const Primitive& primitive : portray(project, request).primitives) {
    if (const auto* path = std::get_if<Path>(&primitive)) {
      if (path->fill == kLockFill) ++drawn.hatched;
      const bool body =
          path->closed && path->rings.size() == 1 && path->stroke.width == 0 && path->fill.hatch == Hatch::None;
      if (body && path->fill.colour == padlockColour(true)) drawn.own.push_back(boxOf(path->rings[0]));
      if (body && path->fill.colour == padlockColour(false)) drawn.inherited.push_back(boxOf(path->rings[0]));
    }
    if (const auto* text = std::get_if<Text>(&primitive)) {
      const double width = kMeasurer.width(text->text, text->style);
      drawn.words.push_back({{text->at.x - width / 2, text->at.y - text->style.height * kAscent},
                             {text->at.x + width / 2, text->at.y + text->style.height * (1 - kAscent)}});
    }
  }
  return drawn;
}

void requireNoCollision(const Drawn& drawn) {
  std::vector<Rectangle> all = drawn.words;
  all.insert(all.end(), drawn.own.begin(), drawn.own.end());
  all.insert(all.end(), drawn.inherited.begin(), drawn.inherited.end());
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      // Lines of one label stand on each other.
      if (i >= drawn.words.size()) CHECK_FALSE(all[i].grown(-0.01).overlaps(all[k]));
}

}  // namespace

TEST_CASE("a locked grid is hatched and has a padlock beside its words, one that is not has neither") {
  test::AsciiPlan sample = plan();
  CHECK(draw(sample.project, request()).hatched == 0);
  sample.editGrid('a').locked = true;
  const Drawn drawn = draw(sample.project, request());
  CHECK(drawn.hatched == 1);
  REQUIRE(drawn.own.size() == 1);
  CHECK(drawn.inherited.empty());
  CHECK_FALSE(drawn.words.empty());
  requireNoCollision(drawn);
  // Inside the grid: its cells are the six to the left of b and above d.
  CHECK(drawn.own[0].min.x > 10);
  CHECK(drawn.own[0].max.x < 70);
}

TEST_CASE("locks are drawn on maps that ask for them only") {
  test::AsciiPlan sample = plan();
  sample.editGrid('a').locked = true;
  MapRequest sheet = request();
  sheet.layers.locks = false;
  CHECK(draw(sample.project, sheet).hatched == 0);
  CHECK(draw(sample.project, sheet).own.empty());
  CHECK_FALSE(Layers().locks);
}

TEST_CASE("grids of a locked community or kind carry a paler padlock, the community's name one of its own") {
  test::AsciiPlan sample = plan();
  sample.editGrid('d').kind = GridKind::Dedicated;
  sample.project.lockedKinds.dedicated = true;
  const Drawn kind = draw(sample.project, request());
  CHECK(kind.hatched == 1);
  CHECK(kind.own.empty());
  CHECK(kind.inherited.size() == 1);

  sample.project.communities.edit(sample.communities.at('A')).locked = true;
  const Drawn community = draw(sample.project, request());
  CHECK(community.hatched == 3);
  CHECK(community.inherited.size() == 3);
  requireNoCollision(community);
  std::size_t named = 0;
  for (const Primitive& primitive : portray(sample.project, request()).primitives)
    if (const auto* path = std::get_if<Path>(&primitive))
      named += path->closed && path->stroke.width == 0 && path->fill.colour == labelStyle(LabelKind::Community).colour;
  CHECK(named == 1);
}

TEST_CASE(
    "without names, or without room for them, the padlock stands alone, where it has no room either it is left out") {
  test::AsciiPlan sample = plan();
  for (char grid : {'a', 'b', 'd'}) sample.editGrid(grid).locked = true;
  MapRequest silent = request();
  silent.layers.labels = false;
  const Drawn alone = draw(sample.project, silent);
  CHECK(alone.words.empty());
  CHECK(alone.own.size() == 3);
  requireNoCollision(alone);
  // At 1:20,000 a cell is 5 mm: too narrow for b's words.
  MapRequest small = request(20000);
  small.layers.counties = small.layers.subdistricts = small.layers.communities = false;  // their names take the room
  const Drawn narrow = draw(sample.project, small);
  CHECK(narrow.own.size() == 3);
  requireNoCollision(narrow);
  const Drawn tiny = draw(sample.project, request(200000));
  CHECK(tiny.own.empty());
  CHECK(tiny.hatched == 0);
}

TEST_CASE("padlocks stay where they were while the map is moved, and go with the lock") {
  test::AsciiPlan sample = plan();
  for (char grid : {'a', 'b', 'd'}) sample.editGrid(grid).locked = true;
  for (const bool labels : {true, false}) {
    MapRequest asked = request(20000);
    asked.layers.counties = asked.layers.subdistricts = asked.layers.communities = false;
    asked.layers.labels = labels;
    const Portrayal first = portray(sample.project, asked);
    const std::vector<Rectangle> before = draw(sample.project, asked).own;
    asked.placed = &first.placed;
    asked.view.centreX += 20'000;  // 1 mm
    const std::vector<Rectangle> after = draw(sample.project, asked).own;
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
      CHECK(std::abs(after[i].min.x + 1 - before[i].min.x) < 1e-6);
      CHECK(std::abs(after[i].min.y - before[i].min.y) < 1e-6);
    }
    Project open = sample.project;
    for (GridId id : open.grids.ids()) open.grids.edit(id).locked = false;
    CHECK(draw(open, asked).own.empty());
  }
}

TEST_CASE("a padlock is as high as its text and stands on its middle") {
  std::vector<Primitive> out;
  drawPadlock({10, 20}, 4, Colour{1, 2, 3, 255}, out);
  Rectangle all = Rectangle::around({10, 20}, 0, 0);
  for (const Primitive& primitive : out) {
    const auto& path = std::get<Path>(primitive);
    for (const Position& p : path.rings[0]) {
      all.min = {std::min(all.min.x, p.x), std::min(all.min.y, p.y)};
      all.max = {std::max(all.max.x, p.x), std::max(all.max.y, p.y)};
    }
  }
  CHECK(all.width() <= kPadlockWidth * 4);
  CHECK(all.height() <= 4);
  CHECK(std::abs(all.centre().y - 20) < 0.4);
}
