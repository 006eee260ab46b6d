// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of precincts and beats are told from administrative ones without colours, also where both run together.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "core/map/line_signs.h"
#include "core/map/portray.h"
#include "support/ascii_plan.h"
#include "support/fixed_measurer.h"
#include "support/sheet_words.h"

using namespace wangge;
using namespace wangge::map;

namespace {

constexpr Rectangle kEverywhere{{-1000, -1000}, {1000, 1000}};

// CIE lightness, 0 to 100.
double lightness(Colour c) {
  const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
  const double y = 0.2126 * linear(c.red / 255.0) + 0.7152 * linear(c.green / 255.0) + 0.0722 * linear(c.blue / 255.0);
  return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

// A and B meet where P and Q do, and Q cuts grid c.
test::AsciiPlan plan() {
  test::AsciiOptions options;
  options.communities = {"AAAABBBB", "AAAABBBB"};
  options.grids = {"aabbcccc", "aabbcccc"};
  options.precincts = {"PPPPQQRR", "PPPPQQRR"};
  test::AsciiPlan plan = test::asciiPlan(options);
  for (const char letter : {'a', 'b'}) {
    Beat beat;
    beat.code = std::string("J") + letter, beat.name = std::string("beat ") + letter;
    beat.precinct = plan.precincts.at('P'), beat.grids = {plan.grids.at(letter)};
    plan.project.beats.add(beat);
  }
  return plan;
}

MapRequest request() {
  MapRequest request;
  request.frame = {{0, 0}, {100, 40}};
  request.view = {10000, 400000, 100000, {50, 20}};
  request.texts = test::sheetWords().map;
  request.layers.precincts = request.layers.beats = true;
  return request;
}

template <class Wanted>
std::vector<Path> paths(const Portrayal& portrayal, const Wanted& wanted) {
  std::vector<Path> result;
  for (const Primitive& primitive : portrayal.primitives)
    if (const auto* path = std::get_if<Path>(&primitive); path && wanted(*path)) result.push_back(*path);
  return result;
}

}  // namespace

TEST_CASE("signs stand evenly along a line, across its direction") {
  const Line line{{0, 0}, {30, 0}, {30, 20}};
  const LineSigns signs = precinctSigns(5000);
  std::vector<Primitive> drawn;
  addSigns(std::span(&line, 1), signs, kEverywhere, drawn);
  REQUIRE(drawn.size() == 2);  // halo and cross
  const auto& crosses = std::get<Path>(drawn.back());
  const auto count = static_cast<std::size_t>(50 / signs.spacing);
  REQUIRE(crosses.rings.size() == 2 * count);
  std::vector<double> along;
  for (const Line& arm : crosses.rings) {
    REQUIRE(arm.size() == 2);
    const Position middle{(arm[0].x + arm[1].x) / 2, (arm[0].y + arm[1].y) / 2};
    CHECK(std::hypot(arm[1].x - arm[0].x, arm[1].y - arm[0].y) == Approx(signs.size));
    // Never along the line: both arms go 45 degrees across it.
    CHECK(std::abs(arm[1].x - arm[0].x) == Approx(std::abs(arm[1].y - arm[0].y)));
    along.push_back(middle.x < 30 - 1e-9 ? middle.x : 30 + middle.y);
  }
  for (std::size_t i = 2; i < along.size(); ++i) CHECK(along[i] - along[i - 2] == Approx(50.0 / double(count)));

  drawn.clear();
  const Line brief{{0, 0}, {3, 0}}, tiny{{0, 0}, {1, 0}};
  addSigns(std::span(&brief, 1), signs, kEverywhere, drawn);
  REQUIRE(drawn.size() == 2);
  CHECK(std::get<Path>(drawn.back()).rings.size() == 2);
  drawn.clear();
  addSigns(std::span(&tiny, 1), signs, kEverywhere, drawn);
  addSigns(std::span(&line, 1), signs, {{100, 100}, {200, 200}}, drawn);
  CHECK(drawn.empty());
  addSigns(std::span(&line, 1), beatSigns(5000), kEverywhere, drawn);
  REQUIRE(drawn.size() == 2);
  CHECK(std::get<Dots>(drawn.back()).at.size() > count);
}

TEST_CASE("a precinct line along a community's keeps both patterns, alone it has a line of its own") {
  const test::AsciiPlan drawn = plan();
  const Portrayal portrayal = portray(drawn.project, request());
  CHECK(portrayal.occurs.precincts);
  CHECK(portrayal.occurs.beats);
  // P meets Q at x = 50 mm, where A meets B; Q meets R at x = 70, inside grid c; a meets b at x = 30.
  const auto reaches = [](const Path& path, double x) {
    for (const Line& line : path.rings)
      for (std::size_t i = 0; i + 1 < line.size(); ++i)
        if (std::abs(line[i].x - x) < 1e-6 && std::abs(line[i + 1].x - x) < 1e-6) return true;
    return false;
  };
  const auto own = paths(portrayal, [](const Path& path) { return path.stroke == precinctStroke(10000); });
  REQUIRE(own.size() == 1);
  CHECK_FALSE(reaches(own[0], 50));
  CHECK(reaches(own[0], 70));
  const auto communal =
      paths(portrayal, [](const Path& path) { return path.stroke == boundaryStroke(Boundary::Community, 10000); });
  REQUIRE(communal.size() == 1);
  CHECK(reaches(communal[0], 50));
  const auto ribbons = paths(portrayal, [](const Path& path) { return path.stroke == precinctRibbon(10000); });
  REQUIRE(ribbons.size() == 1);
  CHECK(reaches(ribbons[0], 50));
  CHECK(reaches(ribbons[0], 70));
  // Crosses lie over the community's line, the ribbon below it.
  const auto placeOf = [&](const auto& wanted) {
    for (std::size_t i = 0; i < portrayal.primitives.size(); ++i)
      if (const auto* path = std::get_if<Path>(&portrayal.primitives[i]); path && wanted(*path)) return i;
    return portrayal.primitives.size();
  };
  const LineSigns signs = precinctSigns(10000);
  const auto crosses = placeOf([&](const Path& path) { return path.stroke == solid(signs.colour, signs.stroke); });
  REQUIRE(crosses < portrayal.primitives.size());
  CHECK(placeOf([](const Path& path) { return path.stroke == precinctRibbon(10000); }) <
        placeOf([](const Path& path) { return path.stroke == boundaryStroke(Boundary::Community, 10000); }));
  CHECK(placeOf([](const Path& path) { return path.stroke == boundaryStroke(Boundary::Community, 10000); }) < crosses);
  std::set<int> at;
  for (const Line& arm : std::get<Path>(portrayal.primitives[crosses]).rings)
    at.insert(static_cast<int>(std::lround((arm[0].x + arm[1].x) / 2)));
  CHECK(at.contains(50));
  CHECK(at.contains(70));
  CHECK_FALSE(at.contains(30));
  // Beads only between the beats of a precinct.
  for (const Primitive& primitive : portrayal.primitives)
    if (const auto* dots = std::get_if<Dots>(&primitive))
      for (const Position p : dots->at) CHECK(p.x == Approx(30));
}

TEST_CASE("no line of the police looks like an administrative one in grey") {
  for (const double denominator : {2000.0, 10000.0, 50000.0, 200000.0}) {
    const LineSigns precinct = precinctSigns(denominator), beat = beatSigns(denominator);
    CHECK(precinct.sign != beat.sign);
    // Administrative lines have no signs at all, so the pattern tells; signs can be seen on whatever they lie.
    for (const Fill& ground : {kLandFill, statusFill(GridStatus::InBand), statusFill(GridStatus::TooLarge),
                               statusFill(GridStatus::Dedicated), kUnassignedFill}) {
      CHECK(lightness(ground.colour) - lightness(precinct.colour) > 40);
      CHECK(lightness(ground.colour) - lightness(beat.colour) > 40);
      CHECK(lightness(ground.colour) - lightness(precinctRibbon(denominator).colour) > 6);
    }
    CHECK(lightness(kUnassignedFill.colour) - lightness(precinctRibbon(denominator).colour) > 12);
    // The ribbon shows on both sides of the widest line it may lie below, and signs are larger than that line.
    for (std::size_t i = static_cast<std::size_t>(Boundary::Grid); i < kBoundaries; ++i) {
      const auto boundary = static_cast<Boundary>(i);
      CHECK(precinctRibbon(denominator).width > ribbonStroke(boundary, denominator).width + 0.3);
      CHECK(precinct.size > boundaryStroke(boundary, denominator).width + 0.4);
    }
    CHECK(beat.size > boundaryStroke(Boundary::Grid, denominator).width);
    CHECK(beat.size < precinct.size);
  }
}

TEST_CASE("layers of the police are drawn when asked for only") {
  const test::AsciiPlan drawn = plan();
  MapRequest none = request();
  none.layers.precincts = none.layers.beats = false;
  const Portrayal portrayal = portray(drawn.project, none);
  CHECK_FALSE(portrayal.occurs.precincts);
  CHECK_FALSE(portrayal.occurs.beats);
  const LineSigns signs = precinctSigns(10000);
  CHECK(paths(portrayal, [&](const Path& path) {
          return path.stroke == precinctRibbon(10000) || path.stroke.colour == signs.colour;
        }).empty());
}

TEST_CASE("a precinct is a unit of maps: what lies in it, its names and its sums") {
  test::AsciiPlan drawn = plan();
  Project& project = drawn.project;
  const map::Unit p = precinctUnit(drawn.precincts.at('P')), q = precinctUnit(drawn.precincts.at('Q'));
  const map::Unit whole;
  CHECK(precinctsOf(project, whole).size() == 3);
  CHECK(unitsOf(project, Level::Grid, p).size() == 2);
  CHECK(unitsOf(project, Level::Grid, q).size() == 1);
  CHECK(unitsOf(project, Level::Community, q).size() == 1);
  CHECK(zoneOf(project, q) == project.precincts.at(q.precinct).zone);
  CHECK(beatsOf(project, p).size() == 2);
  CHECK(beatsOf(project, q).empty());
  const map::Unit community{Level::Community, {}, drawn.communities.at('B'), {}};
  CHECK(precinctsOf(project, community).size() == 2);
  const map::Unit beat = beatsOf(project, p).front();
  CHECK(zoneOf(project, beat) == drawn.grid('a').zone);
  CHECK(fullNameOf(project, beat).back() == "beat a");
  CHECK(codeOf(project, beat) == "Ja");
  CHECK(divisionAbove(project, p) == drawn.subdistrict);

  // A grid of two beats is the first one's, in sums too; a grid that is gone is nobody's.
  project.beats.edit(beatsOf(project, p).back().beat).grids = {drawn.grids.at('a'), drawn.grids.at('b'), GridId(999)};
  CHECK(zoneOf(project, beatsOf(project, p).back()) == drawn.grid('b').zone);

  // Titles tell stations apart.
  project.precincts.edit(drawn.precincts.at('Q')).name = "P";
  CHECK(fullNameOf(project, p).back() == "P P");
  CHECK(fullNameOf(project, q).back() == "P Q");
  project.precincts.edit(drawn.precincts.at('Q')).code = project.precincts.edit(drawn.precincts.at('Q')).name = "";
  CHECK(fullNameOf(project, q).back() == "(2)");
}
